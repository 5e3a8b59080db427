// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datetext.h"
#include "sessionbuilder.h"
#include "sessioncsv.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace Qt::StringLiterals;

class TestSessionCsv : public QObject
{
    Q_OBJECT

private slots:
    void exact_writesTheSampleOfTheDocumentation();
    void exact_writesTimesInTheReportZone();
    void exact_leavesMissingEmptyAndUnreadableAsReceived();
    void exact_quotesWhatItMust_data();
    void exact_quotesWhatItMust();
    void exact_guardsNothing();
    void findings_areNamesInOneAndTitlesInTheOther();
    void excel_writesShownColumnsAsShown();
    void excel_guardsFormulasAndNumbers_data();
    void excel_guardsFormulasAndNumbers();
    void excel_countsEveryGuardedCell();
    void rows_keepTheirOrderAcrossBlocks();
    void times_areThoseOfTheDateText();
    void people_areCodedOrLeftOut();
    void clipboard_isTabSeparatedAsShown();
};

namespace {

const char *const Titles
    = "botId,channel,koreUserId,channelUserId,billingSessionType,conversationSessionId,"
      "conversationSessionStartDateTime,conversationSessionEndDateTime,billingSessionId,"
      "billingSessionStartDateTime,billingSessionEndDateTime,billingSeconds,conversationSeconds,botName,"
      "findings\r\n";

std::vector<quint32> allRows(const SessionStore &store)
{
    std::vector<quint32> rows(store.rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

std::string write(const SessionStore &store, const CsvFormat &format, CsvTally *tally = nullptr)
{
    CsvWriter writer(store, format);
    std::string text;
    writer.appendHeader(&text);
    writer.appendRows(&text, allRows(store));
    if (tally)
        *tally = writer.tally();
    return text;
}

CsvFormat excel(const std::vector<Field> &fields, const Zone &zone = {}, char separator = ',')
{
    return {CsvPreset::Excel, fields, zone, separator};
}

} // namespace

void TestSessionCsv::exact_writesTheSampleOfTheDocumentation()
{
    SessionBuilder builder;
    builder.add({.bot = "st-1",
        .channel = "IVR",
        .user = "u-1",
        .contact = "x/ivrvoice/00000152",
        .type = "Conversations",
        .conversation = "6048d26fabcdefabcdefabcd",
        .cstart = "2021-03-10T14:05:03Z",
        .cend = "2021-03-10T14:05:30Z",
        .billing = "6048d26f0123456789012345",
        .start = "2021-03-10T14:05:03Z",
        .end = "2021-03-10T14:06:30Z"});
    CsvTally tally;
    QCOMPARE(write(builder.store(), {}, &tally),
        std::string(Titles)
            + "st-1,IVR,u-1,x/ivrvoice/00000152,Conversations,6048d26fabcdefabcdefabcd,2021-03-10T14:05:03+00:00,"
              "2021-03-10T14:05:30+00:00,6048d26f0123456789012345,2021-03-10T14:05:03+00:00,2021-03-10T14:06:30+00:00,"
              "87,27,,\r\n");
    QCOMPARE(tally.rows, 1U);
}

void TestSessionCsv::exact_writesTimesInTheReportZone()
{
    SessionBuilder builder;
    builder.add("start=2026-10-31T23:30:00Z end=2026-11-01T12:00:00Z");
    const CsvFormat format{.zone = Zone::fromName(u"America/New_York").value()};
    QCOMPARE(write(builder.store(), format),
        std::string(Titles) + ",,,,,,,,,2026-10-31T19:30:00-04:00,2026-11-01T07:00:00-05:00,45000,,,\r\n");
}

void TestSessionCsv::exact_leavesMissingEmptyAndUnreadableAsReceived()
{
    SessionBuilder builder;
    builder.add(TestSession{});
    builder.add({.cstart = "2026-10-01T00:00:10Z", .cend = "2026-10-01T00:00:09Z"});
    builder.add({.cstart = "soon, maybe", .start = "2026-10-01T00:00:10Z", .end = "2026-10-01T00:00:00Z"});
    QCOMPARE(write(builder.store(), {}),
        std::string(Titles)
            + ",,,,,,,,,,,,,,\r\n"
              ",,,,,,2026-10-01T00:00:10+00:00,2026-10-01T00:00:09+00:00,,,,,-1,,\r\n"
              ",,,,,,\"soon, maybe\",,,2026-10-01T00:00:10+00:00,2026-10-01T00:00:00+00:00,-10,,,\r\n");
}

void TestSessionCsv::exact_quotesWhatItMust_data()
{
    QTest::addColumn<std::string>("value");
    QTest::addColumn<std::string>("cell");

    QTest::newRow("plain") << std::string("a b;c") << std::string("a b;c");
    QTest::newRow("comma") << std::string("a,b") << std::string("\"a,b\"");
    QTest::newRow("quote") << std::string("a\"b") << std::string("\"a\"\"b\"");
    QTest::newRow("LF") << std::string("a\nb") << std::string("\"a\nb\"");
    QTest::newRow("CR") << std::string("a\rb") << std::string("\"a\rb\"");
    QTest::newRow("Unicode") << std::string("Zoë 🎉") << std::string("Zoë 🎉");
}

void TestSessionCsv::exact_quotesWhatItMust()
{
    QFETCH(std::string, value);
    QFETCH(std::string, cell);

    SessionBuilder builder;
    builder.add({.contact = value, .conversation = value});
    QCOMPARE(write(builder.store(), {}), Titles + (",,," + cell + ",," + cell + ",,,,,,,,,\r\n"));
}

void TestSessionCsv::exact_guardsNothing()
{
    SessionBuilder builder;
    builder.add({.user = "=1+1", .contact = "+49151", .billing = "00123"});
    CsvTally tally;
    QCOMPARE(write(builder.store(), {}, &tally), std::string(Titles) + ",,=1+1,+49151,,,,,00123,,,,,,\r\n");
    QCOMPARE(tally.guarded + tally.idsAsText, 0U);
}

void TestSessionCsv::findings_areNamesInOneAndTitlesInTheOther()
{
    SessionBuilder builder;
    for (const char *id : {"a", "b", "c"})
        builder.add(TestSession{.billing = id});
    SessionStore store = builder.store();
    store.setFindings(
        RowFindings({{1, CheckRule::SameTimes}, {1, CheckRule::BlockTooLong}, {2, CheckRule::SameTimes}}));
    QCOMPARE(write(store, {}),
        std::string(Titles)
            + ",,,,,,,,a,,,,,,\r\n,,,,,,,,b,,,,,,block-too-long same-times\r\n,,,,,,,,c,,,,,,same-times\r\n");
    QCOMPARE(write(store, excel({Field::Findings, Field::BillingSessionId})),
        std::string("\xEF\xBB\xBF"
                    "Findings,Billing Session Id\r\n,a\r\n"
                    "A 15-minute block lasts longer than 15 minutes; A user is billed twice for the same time,b\r\n"
                    "A user is billed twice for the same time,c\r\n"));
}

void TestSessionCsv::excel_writesShownColumnsAsShown()
{
    SessionBuilder builder;
    builder.add({.channel = "ivrVoice", .start = "2026-10-03T14:05:03Z", .end = "2026-10-03T15:15:04Z"});
    const std::vector<Field> fields = {Field::BillingStart, Field::Channel, Field::BillingSeconds};
    const Zone kolkata = Zone::fromName(u"Asia/Kolkata").value();
    QCOMPARE(write(builder.store(), excel(fields, kolkata, ';')),
        "\xEF\xBB\xBF"
            + (titleOf(Field::BillingStart) + u" (Asia/Kolkata);Channel;"_s + titleOf(Field::BillingSeconds))
                  .toStdString()
            + "\r\n2026-10-03 19:35:03;IVR;1:10:01\r\n");
}

void TestSessionCsv::excel_guardsFormulasAndNumbers_data()
{
    QTest::addColumn<std::string>("value");
    QTest::addColumn<std::string>("cell");

    const auto add = [](const std::string &value, const std::string &cell) {
        QTest::addRow("%s", value.c_str()) << value << cell;
    };
    add("=1+1", "'=1+1");
    add("+4915112345", "'+4915112345");
    add("-x", "'-x");
    add("@SUM(A1)", "'@SUM(A1)");
    add("\tx", "'\tx");
    add("\rx", "\"'\rx\"");
    add("=\"a\"", "\"'=\"\"a\"\"\"");
    add("4915112345", "\"=\"\"4915112345\"\"\"");
    add("007", "\"=\"\"007\"\"\"");
    add("123e45", "\"=\"\"123e45\"\"\"");
    add("123E-45", "\"=\"\"123E-45\"\"\"");
    add("1.5", "\"=\"\"1.5\"\"\"");
    add("60486e123456789012345678", "\"=\"\"60486e123456789012345678\"\"\"");
    add("604861234567890123456789", "\"=\"\"604861234567890123456789\"\"\"");
    add("60486f123456789012345678", "60486f123456789012345678");
    for (const char *value : {"1/2", "3-4", "12:30", "50%", "$5", "(5)", "1.2.3", "1 234"})
        add(value, "\"=\"\"" + std::string(value) + "\"\"\"");
    add("1/2a", "1/2a");
    add("e45", "e45");
    add("12e", "12e");
    add("12e4e5", "12e4e5");
    add("st-1", "st-1");
    add(".", ".");
}

void TestSessionCsv::excel_guardsFormulasAndNumbers()
{
    QFETCH(std::string, value);
    QFETCH(std::string, cell);

    SessionBuilder builder;
    builder.add({.bot = value, .billing = value});
    const std::string text = write(builder.store(), excel({Field::BotId, Field::BillingSessionId}));
    QCOMPARE(text,
        "\xEF\xBB\xBF"
        "Bot ID,Billing Session Id\r\n"
            + cell + "," + cell + "\r\n");
}

void TestSessionCsv::excel_countsEveryGuardedCell()
{
    SessionBuilder builder;
    for (int row = 0; row < 3; ++row)
        builder.add({.bot = "007", .user = "@x", .contact = "-", .start = "=later"});
    CsvTally tally;
    write(builder.store(), excel({allFields().begin(), allFields().end()}), &tally);
    QCOMPARE(tally.rows, 3U);
    QCOMPARE(tally.guarded, 9U);
    QCOMPARE(tally.idsAsText, 3U);
}

void TestSessionCsv::rows_keepTheirOrderAcrossBlocks()
{
    SessionBuilder builder;
    for (int row = 0; row < 1000; ++row)
        builder.add({.user = std::to_string(row)});
    std::vector<quint32> rows = allRows(builder.store());
    std::shuffle(rows.begin(), rows.end(), std::mt19937(1));
    std::string expected;
    for (const quint32 row : rows)
        expected += ",," + std::to_string(row) + ",,,,,,,,,,,,\r\n";

    CsvWriter writer(builder.store(), {});
    std::string text;
    writer.appendRows(&text, std::span(rows).first(300));
    writer.appendRows(&text, std::span(rows).subspan(300));
    QCOMPARE(text, expected);
}

void TestSessionCsv::times_areThoseOfTheDateText()
{
    std::mt19937 random(2);
    for (const QStringView name : {u"UTC", u"America/New_York", u"Australia/Lord_Howe", u"UTC-12:00", u"UTC+14:00"}) {
        const Zone zone = Zone::fromName(name).value();
        TimeText iso(zone, TimeText::Form::Iso);
        TimeText plain(zone, TimeText::Form::Plain);
        for (int round = 0; round < 5000; ++round) {
            // Every third lies near a change of the clocks of 2026, the first and the last ones at the ends.
            UtcSecond time = round % 3 ? random() : 1793500000 + random() % 100000;
            time = round == 0 ? 2 : round == 1 ? std::numeric_limits<UtcSecond>::max() : std::max(time, 2U);
            std::string expected;
            appendIsoTime(&expected, time, zone);
            char text[TimeText::MaxLength];
            QCOMPARE(std::string(text, iso.write(text, time)), expected);
            expected.clear();
            appendPlainTime(&expected, time, zone);
            QCOMPARE(std::string(text, plain.write(text, time)), expected);
        }
    }
}

void TestSessionCsv::people_areCodedOrLeftOut()
{
    SessionBuilder builder;
    builder.add({.bot = "b", .user = "u-1", .contact = "+49 151 1"});
    builder.add({.bot = "b", .user = "u-2", .contact = "+49 151 1"});
    builder.add({.bot = "b", .user = "u-1", .contact = ""});
    const IdentityCoder coder(Identities::Coded, "key");
    const std::vector<Field> fields{Field::BotId, Field::KoreUserId, Field::ChannelUserId};
    CsvFormat format = excel(fields);
    format.people = coder;
    const std::string one = coder.replacement("u-1");
    const std::string contact = coder.replacement("+49 151 1");
    CsvTally tally;
    const std::string coded = write(builder.store(), format, &tally);
    QCOMPARE(coded.substr(coded.find("\r\n")),
        "\r\nb," + one + ',' + contact + "\r\nb," + coder.replacement("u-2") + ',' + contact + "\r\nb," + one
            + ",\r\n");
    QCOMPARE(tally.guarded, 0U);
    CsvFormat without;
    without.people = IdentityCoder(Identities::None);
    QCOMPARE(write(builder.store(), without),
        std::string(Titles) + "b,,,,,,,,,,,,,,\r\nb,,,,,,,,,,,,,,\r\nb,,,,,,,,,,,,,,\r\n");
}

void TestSessionCsv::clipboard_isTabSeparatedAsShown()
{
    SessionBuilder builder;
    builder.add({.channel = "rtm", .user = "=1", .contact = "a\tb\"c", .start = "2026-10-03T14:05:03Z"});
    builder.add({.channel = "x,y", .user = "007", .contact = "two\nlines"});
    const std::vector<quint32> rows = {1, 0};
    const std::vector<Field> fields = {Field::Channel, Field::KoreUserId, Field::ChannelUserId, Field::BillingStart};
    QCOMPARE(clipboardText(builder.store(), rows, fields, {}),
        u"Channel\tKore User ID\tChannel User ID\tBilling Session Start Date Time (UTC)\n"_s
        "x,y\t007\t\"two\nlines\"\t\n"
        "Web/Mobile Client\t=1\t\"a\tb\"\"c\"\t2026-10-03 14:05:03\n");
    QCOMPARE(clipboardText(builder.store(), {}, {Field::Channel}, {}), u"Channel\n"_s);
}

QTEST_APPLESS_MAIN(TestSessionCsv)
#include "tst_sessioncsv.moc"
