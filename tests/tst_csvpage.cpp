// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "channelnames.h"
#include "csvpage.h"
#include "field.h"
#include "sessionbuilder.h"
#include "sessioncsv.h"

#include <QFile>
#include <QTest>

#include <numeric>
#include <random>
#include <set>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(CsvFormat)

class TestCsvPage : public QObject
{
    Q_OBJECT

private slots:
    void exact_isRead();
    void names_comeBack_data();
    void names_comeBack();
    void vendorsExport_isReadInAnyOrderOfColumns();
    void excel_isReadWithZoneAndGuards();
    void excel_hasChannelsByTheirCodes();
    void excel_ofAnUnknownZoneIsAnError();
    void variants_data();
    void variants();
    void otherFiles_areNotTaken_data();
    void otherFiles_areNotTaken();
    void pages_areAsLongAsAskedFor();
    void cutRecords_areTold();
    void invalidBytes_areReplacedAndTold();
    void whatIsWritten_isReadAgain_data();
    void whatIsWritten_isReadAgain();
    void anyBytes_areRead();
};

namespace {

QByteArray vendorsExport()
{
    QFile file(u":/data/vendor-export.csv"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Records of all pages, a line each, values separated by "|".
QString readAll(QByteArrayView file, quint32 pageSize = 1000)
{
    CsvPageReader reader(file);
    if (!reader.isValid())
        return u"error: "_s + reader.errorString();
    QStringList lines;
    for (;;) {
        const SessionPage &page = reader.next(pageSize);
        if (page.records.empty())
            return lines.join(u'\n');
        for (const SessionRecord &record : page.records) {
            QStringList values;
            for (const std::string_view value : record.values)
                values += QString::fromUtf8(value.data(), qsizetype(value.size()));
            lines += values.join(u'|');
        }
    }
}

std::string randomText(std::mt19937 &random)
{
    static const std::vector<std::string> pieces = {
        "a", "7", ",", ";", "\"", "\"\"", "\n", "\r\n", "\r", "\t", " ", "'", "=", "é", "漢", "🎉", "\xEF\xBB\xBF", "|"};
    std::string text = "x";
    for (auto length = random() % 8; length > 0; --length)
        text += pieces[random() % pieces.size()];
    return text;
}

} // namespace

void TestCsvPage::exact_isRead()
{
    SessionBuilder builder;
    builder.add({.bot = "st-1", .channel = "IVR", .contact = "a,b", .start = "2021-03-10T14:05:03Z", .end = "never"});
    CsvWriter writer(builder.store(), {});
    std::string file;
    writer.appendHeader(&file);
    writer.appendRows(&file, std::vector<quint32>{0});
    QVERIFY(CsvPageReader::looksLikeCsv(file));
    QVERIFY(!CsvPageReader::titlesOf(file).listsMessages());
    QCOMPARE(readAll(file), u"st-1|IVR||a,b||||||2021-03-10T14:05:03+00:00|never"_s);
}

void TestCsvPage::names_comeBack_data()
{
    QTest::addColumn<CsvFormat>("format");
    QTest::newRow("exact") << CsvFormat();
    QTest::newRow("excel") << CsvFormat{.preset = CsvPreset::Excel, .fields = {Field::BotId, Field::Channel}};
}

void TestCsvPage::names_comeBack()
{
    QFETCH(CsvFormat, format);
    SessionBuilder builder;
    builder.add({.bot = "st-1"}).add({.bot = "st-2"}).add({.bot = "st-1"}).add({.bot = "st-3"});
    SessionStore store = builder.store();
    const BotNames names{{"st-1", "Orders, \"new\""}, {"st-3", "=Sum"}};
    store.setNames(DisplayNames(names));
    CsvWriter writer(store, format);
    std::string file;
    writer.appendHeader(&file);
    writer.appendRows(&file, std::vector<quint32>{0, 1, 2, 3});
    CsvPageReader reader(file);
    const SessionPage &page = reader.next(10);
    QCOMPARE(page.records.size(), size_t(4));
    QCOMPARE(page.records.front().value(Field::BotId), std::string_view("st-1"));
    QCOMPARE(page.botNames, names);
}

void TestCsvPage::vendorsExport_isReadInAnyOrderOfColumns()
{
    QVERIFY(CsvPageReader::looksLikeCsv(vendorsExport()));
    QVERIFY(CsvPageReader::titlesOf(vendorsExport()).listsMessages());
    QCOMPARE(readAll(vendorsExport()),
        u"st-1|IVR|u-1|'+49|Conversations|c1|03-10-2021 2:05:03 pm|03-10-2021 2:05:30 pm|b1|03-10-2021 2:05:03 "_s
        "pm|03-10-2021 2:05:30 pm");
    QCOMPARE(readAll("\xEF\xBB\xBFMessage Id,Billing Session Id,Bot ID\nms-1,'=b,st-1\n"), u"st-1||||||||'=b||"_s);
}

void TestCsvPage::excel_isReadWithZoneAndGuards()
{
    SessionBuilder builder;
    builder.add({.user = "+49151", .contact = "0049", .billing = "b1", .start = "2026-10-03T14:05:03Z", .end = "soon"});
    const std::vector<Field> fields = {Field::BillingSessionId, Field::KoreUserId, Field::ChannelUserId,
        Field::BillingStart, Field::BillingEnd, Field::BillingSeconds};
    CsvWriter writer(builder.store(), {CsvPreset::Excel, fields, Zone::fromName(u"Asia/Kolkata").value(), ';'});
    std::string file;
    writer.appendHeader(&file);
    writer.appendRows(&file, std::vector<quint32>{0});
    QVERIFY(CsvPageReader::looksLikeCsv(file));
    QCOMPARE(readAll(file), u"||+49151|0049|||||b1|2026-10-03T14:05:03+00:00|soon"_s);
}

void TestCsvPage::excel_hasChannelsByTheirCodes()
{
    SessionBuilder builder;
    const std::vector<std::string> channels{"rtm", "ivrVoice", "ivr", "audiocodes", "twiliovoice", "korevg",
        "smartassist", "agentassist", "msteams", "slack", "facebook", "wfacebook", "whatsapp", "telegram", "line",
        "wechat", "twitter", "skype", "skypeforbusiness", "skypeonprem", "spark", "jabber", "ringcentral", "yammer",
        "alexa", "googleactions", "hangoutchat", "mattermost", "liveperson", "unblu", "genesys", "genesysV2", "rcs",
        "sms", "twiliosms", "genericsms", "email", "emailConnect", "kore", "web-sdk", "webhook", "api", "fax", ""};
    const std::set<std::string> haveNamesOfSeveral{"ivr", "webhook", "skype", "skypeforbusiness", "skypeonprem",
        "genesys", "genesysV2", "sms", "twiliosms", "genericsms", "email", "emailConnect"};
    for (const std::string &channel : channels)
        builder.add({.bot = "st-1", .channel = channel});
    CsvWriter writer(builder.store(), {.preset = CsvPreset::Excel, .fields = {Field::BotId, Field::Channel}});
    std::vector<quint32> rows(channels.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::string file;
    writer.appendHeader(&file);
    writer.appendRows(&file, rows);
    CsvPageReader reader(file);
    const SessionPage &page = reader.next(1000);
    QCOMPARE(page.records.size(), channels.size());
    for (size_t row = 0; row < channels.size(); ++row) {
        const std::string read(page.records[row].value(Field::Channel));
        const std::string expected = haveNamesOfSeveral.contains(channels[row])
            ? channelTitle(channels[row]).toStdString()
            : channels[row];
        QCOMPARE(read, expected);
        QVERIFY(isSameChannel(read, channels[row]));
    }
}

void TestCsvPage::excel_ofAnUnknownZoneIsAnError()
{
    const QString text = readAll("Bot ID,Billing Session Start Date Time (Mars)\nst-1,2026-10-03 14:05:03\n");
    QVERIFY2(text.contains(u"Mars"), qPrintable(text));
}

void TestCsvPage::variants_data()
{
    QTest::addColumn<QByteArray>("file");

    QTest::newRow("LF") << "botId,channel,x\nst-1,IVR,1\nst-2,,2\n"_ba;
    QTest::newRow("CR LF, no end") << "botId,channel\r\nst-1,IVR\r\nst-2,"_ba;
    QTest::newRow("BOM") << "\xEF\xBB\xBF"
                            "botId,channel\nst-1,IVR\nst-2,\n"_ba;
    QTest::newRow("semicolons") << "botId;channel\nst-1;IVR\nst-2;\n"_ba;
    QTest::newRow("tabs") << "botId\tchannel\nst-1\tIVR\nst-2\t\n"_ba;
    QTest::newRow("quoted") << "\"botId\",\"channel\"\n\"st-1\",\"IVR\"\n\"st-2\",\"\"\n"_ba;
    QTest::newRow("capitals, blanks") << " BOTID , Channel \nst-1,IVR\nst-2,\n"_ba;
    QTest::newRow("other order") << "channel,y,botId\nIVR,1,st-1\n,2,st-2\n"_ba;
    QTest::newRow("blank lines") << "botId,channel\n\nst-1,IVR\n\r\nst-2,\n\n"_ba;
    QTest::newRow("too many cells") << "botId,channel\nst-1,IVR,3,4\nst-2,,\n"_ba;
    QTest::newRow("a title twice") << "botId,channel,botId\nst-1,IVR,no\nst-2,,no\n"_ba;
}

void TestCsvPage::variants()
{
    QFETCH(QByteArray, file);
    QVERIFY(CsvPageReader::looksLikeCsv(file));
    QCOMPARE(readAll(file), u"st-1|IVR|||||||||\nst-2||||||||||"_s);
}

void TestCsvPage::otherFiles_areNotTaken_data()
{
    QTest::addColumn<QByteArray>("file");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("BOM") << "\xEF\xBB\xBF"_ba;
    QTest::newRow("JSON") << R"({"total":1,"sessions":[{"botId":"st-1","channel":"IVR"}]})"_ba;
    QTest::newRow("JSON lines") << "{\"botId\":\"st-1\"}\n{\"channel\":\"IVR\"}\n"_ba;
    QTest::newRow("other CSV") << "name,channel\nx,y\n"_ba;
    QTest::newRow("HTML") << "<html><body>Sign in</body></html>"_ba;
}

void TestCsvPage::otherFiles_areNotTaken()
{
    QFETCH(QByteArray, file);
    QVERIFY(!CsvPageReader::looksLikeCsv(file));
    CsvPageReader reader(file);
    QVERIFY(!reader.isValid());
    QVERIFY(reader.next(10).records.empty());
}

void TestCsvPage::pages_areAsLongAsAskedFor()
{
    QByteArray file = "botId\n"_ba;
    for (int row = 0; row < 10; ++row)
        file += QByteArray::number(row) + '\n';
    CsvPageReader reader(file);
    QCOMPARE(reader.next(4).records.size(), 4U);
    QCOMPARE(reader.next(4).records.size(), 4U);
    const SessionPage &last = reader.next(4);
    QCOMPARE(last.records.size(), 2U);
    QCOMPARE(last.records[1].values[0], "9");
    QVERIFY(!last.repaired);
    QVERIFY(reader.next(4).records.empty());
    QCOMPARE(readAll(file, 1), readAll(file));
    // With one column an empty line is a record without a value.
    QCOMPARE(readAll("botId\n\nst-1\n"), u"||||||||||\nst-1||||||||||"_s);
}

void TestCsvPage::cutRecords_areTold()
{
    CsvPageReader reader("botId,channel\nst-1,IVR\nst-2,\"IV"_ba);
    const SessionPage &page = reader.next(10);
    QCOMPARE(page.records.size(), 2U);
    QCOMPARE(page.records[1].values[1], "IV");
    QVERIFY(page.repaired);
    QCOMPARE(page.detail, u"Record 2 ends before its last column."_s);

    CsvPageReader longer("botId,channel\nst-1,IVR,more\nst-2,IVR"_ba);
    const SessionPage &uneven = longer.next(10);
    QCOMPARE(uneven.records.size(), 2U);
    QVERIFY(uneven.repaired);
    QCOMPARE(uneven.detail, u"Record 1 has more cells than there are titles."_s);
}

void TestCsvPage::invalidBytes_areReplacedAndTold()
{
    CsvPageReader reader("\xEF\xBB\xBF"
                         "botId,channel\nst-\xff,IVR\n"_ba);
    const SessionPage &page = reader.next(10);
    QVERIFY(page.repaired);
    QCOMPARE(page.records.front().values[0], "st-\xEF\xBF\xBD");
}

void TestCsvPage::whatIsWritten_isReadAgain_data()
{
    QTest::addColumn<CsvPreset>("preset");
    QTest::newRow("exact") << CsvPreset::Exact;
    QTest::newRow("excel") << CsvPreset::Excel;
}

void TestCsvPage::whatIsWritten_isReadAgain()
{
    QFETCH(CsvPreset, preset);
    std::mt19937 random(3);
    SessionBuilder builder;
    QStringList expected;
    for (int row = 0; row < 500; ++row) {
        std::array<std::string, 6> texts;
        std::generate(texts.begin(), texts.end(), [&] { return randomText(random); });
        const auto &[bot, channel, user, conversation, billing, end] = texts;
        builder.add({.bot = bot,
            .channel = channel,
            .user = user,
            .conversation = conversation,
            .billing = billing,
            .start = "2026-10-03T14:05:03Z",
            .end = end});
        QStringList record;
        for (const std::string_view text : std::initializer_list<std::string_view>{
                 bot, channel, user, "", "", conversation, "", "", billing, "2026-10-03T14:05:03+00:00", end})
            record += QString::fromUtf8(text.data(), qsizetype(text.size()));
        expected += record.join(u'|');
    }
    // What was found follows from the rest, and is found again.
    SessionStore store = builder.store();
    store.setFindings(RowFindings({{3, CheckRule::SameTimes}, {5, CheckRule::TooManyBlocks}}));
    CsvWriter writer(store, {preset, {tableFields().begin(), tableFields().end()}, {}, ';'});
    std::vector<quint32> rows(500);
    std::iota(rows.begin(), rows.end(), 0);
    std::string file;
    writer.appendHeader(&file);
    writer.appendRows(&file, rows);
    QCOMPARE(readAll(file, 7), expected.join(u'\n'));
}

void TestCsvPage::anyBytes_areRead()
{
    std::mt19937 random(4);
    const QByteArray good = vendorsExport() + "st-1,\"I,\"\"V\",\r\n\"x\ny\";z\n"
        + "\xEF\xBB\xBF"
          "Bot ID,Billing Session Start Date Time (UTC)\r\n\"=\"\"1\"\"\",2026-10-03 14:05:03\r\n";
    const QByteArray marks = "\",;\r\n\t'=()\xff\xc3 0";
    for (int round = 0; round < 5000; ++round) {
        QByteArray file = good.mid(round % 2 ? 0 : good.lastIndexOf("\xEF\xBB\xBF"));
        for (auto changes = random() % 10; changes > 0; --changes) {
            const auto at = qsizetype(random() % size_t(file.size()));
            switch (random() % 3) {
            case 0:
                file[at] = marks[qsizetype(random() % size_t(marks.size()))];
                break;
            case 1:
                file.insert(at, marks[qsizetype(random() % size_t(marks.size()))]);
                break;
            case 2:
                file.truncate(at + 1);
                break;
            }
        }
        CsvPageReader reader(file);
        QCOMPARE(reader.isValid(), reader.errorString().isEmpty());
        size_t records = 0;
        while (const size_t read = reader.next(3).records.size())
            records += read;
        QVERIFY(records <= size_t(file.size()));
    }
}

QTEST_APPLESS_MAIN(TestCsvPage)
#include "tst_csvpage.moc"
