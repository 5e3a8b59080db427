// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "channelnames.h"
#include "datetext.h"
#include "filter.h"
#include "filtermatch.h"
#include "foldedtexts.h"
#include "sessionbuilder.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

class TestFilterMatch : public QObject
{
    Q_OBJECT

private slots:
    void rows_data();
    void rows();
    void day_isAlsoAnEstimate_data();
    void day_isAlsoAnEstimate();
    void zone_decidesTheDay_data();
    void zone_decidesTheDay();
    void manyTexts_matchLikeTheNaiveWay();
    void timesInOrder_matchLikeTheNaiveWay_data();
    void timesInOrder_matchLikeTheNaiveWay();
    void appendedRows_areMatchedAlone();
};

static const SessionStore &sample()
{
    static SessionBuilder builder;
    if (builder.store().rowCount() == 0) {
        builder.add(R"(
            bot=st-A channel=IVR user=u-1 contact=+49170 type=Conversations conversation=6048d20fbe1a2bc3d4f5a678 billing=6048d20fb123c4567d89012f cstart=2021-03-10T14:05:03 cend=2021-03-10T14:40:00 start=2021-03-10T14:05:03 end=2021-03-10T14:20:03
            bot=st-B channel=rtm user=u-2 contact="Ada L." type=Alerts billing=ABCDEFABCDEFABCDEFABCDEF start=2021-03-10T23:59:59 end=2021-03-11T01:30:00
            bot=st-A channel=ivrVoice user=u-10 contact=ada@example.com type=Conversations billing=x-masked start=2021-03-11T00:00:00 end=2021-03-11T00:00:00
            bot=st-a channel=SLACK user=MÜLLER contact="a,b c" billing=6048d2febe1a2bc3d4f5a679 start=2021-04-01T09:00:00
            channel=ivr start=soon end=2021-04-01T09:00:00
            start=2021-04-01T09:10:00 end=2021-04-01T09:09:59
        )");
    }
    return builder.store();
}

static QString matching(const QString &text, const Zone &zone)
{
    FilterError error;
    const auto filter = Filter::parse(text, &error);
    if (!filter)
        return error.message;
    const RowMask mask = filter->match(sample(), zone);
    QString rows;
    for (quint32 row = 0; row < mask.rows(); ++row)
        rows += mask.test(row) ? QString::number(row) : QString();
    return rows;
}

void TestFilterMatch::rows_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("rows");

    QTest::newRow("nothing asked") << u""_s << u"012345"_s;
    QTest::newRow("empty text") << uR"("")"_s << u"012345"_s;
    QTest::newRow("any column") << u"ada"_s << u"12"_s;
    QTest::newRow("any column, not ASCII") << u"müller"_s << u"3"_s;
    QTest::newRow("not any column") << u"-ada"_s << u"0345"_s;
    QTest::newRow("all terms") << u"ada -rtm"_s << u"2"_s;
    QTest::newRow("display name") << u"web/mobile"_s << u"1"_s;
    QTest::newRow("display name in its field") << u"channel:webhook"_s << u"4"_s;
    QTest::newRow("raw and display name") << u"channel:ivr"_s << u"024"_s;
    QTest::newRow("equals is raw") << u"channel=ivr"_s << u"04"_s;
    QTest::newRow("equals is whole") << u"user=u-1"_s << u"0"_s;
    QTest::newRow("contains") << u"user:u-1"_s << u"02"_s;
    QTest::newRow("case of value and field") << u"BOT=ST-A"_s << u"023"_s;
    QTest::newRow("one of") << u"channel=slack,RTM"_s << u"13"_s;
    QTest::newRow("quoted value") << uR"(contact="a,b c")"_s << u"3"_s;
    QTest::newRow("missing text") << uR"(type="")"_s << u"345"_s;
    QTest::newRow("missing or") << uR"(type="",alerts)"_s << u"1345"_s;
    QTest::newRow("not missing") << uR"(-contact="")"_s << u"0123"_s;
    QTest::newRow("packed id") << u"billing=6048D20FB123C4567D89012F"_s << u"0"_s;
    QTest::newRow("capital id") << u"billing=abcdefabcdefabcdefabcdef"_s << u"1"_s;
    QTest::newRow("masked id") << u"billing=X-MASKED"_s << u"2"_s;
    QTest::newRow("missing id") << uR"(billing="")"_s << u"45"_s;
    QTest::newRow("part of a packed id, even") << u"billing:b123c4"_s << u"0"_s;
    QTest::newRow("part of a packed id, odd") << u"billing:123C45"_s << u"0"_s;
    QTest::newRow("end of a packed id") << u"f5a679"_s << u"3"_s;
    QTest::newRow("last digits of a packed id") << u"billing:2f"_s << u"03"_s;
    QTest::newRow("part of any id") << u"bcdefa"_s << u"1"_s;
    QTest::newRow("ids in both columns") << u"6048d2"_s << u"03"_s;
    QTest::newRow("part of a masked id") << u"billing:mask"_s << u"2"_s;
    QTest::newRow("day") << u"start=2021-03-10"_s << u"01"_s;
    QTest::newRow("days") << u"start=2021-03-10,2021-04-01"_s << u"0135"_s;
    QTest::newRow("minute") << u"start=2021-03-10T14:05"_s << u"0"_s;
    QTest::newRow("second") << u"start=2021-03-10T14:05:04"_s << u""_s;
    QTest::newRow("moment") << u"start=2021-03-10T15:05:03+01:00"_s << u"0"_s;
    QTest::newRow("until a day") << u"start<=2021-03-10"_s << u"01"_s;
    QTest::newRow("before a day") << u"start<2021-03-10"_s << u""_s;
    QTest::newRow("after a day") << u"start>2021-03-10"_s << u"235"_s;
    QTest::newRow("from a day") << u"start>=2021-03-11"_s << u"235"_s;
    QTest::newRow("not after a day") << u"-start>2021-03-10"_s << u"014"_s;
    QTest::newRow("missing end") << uR"(end="")"_s << u"3"_s;
    QTest::newRow("unreadable is not missing") << uR"(start="")"_s << u""_s;
    QTest::newRow("unreadable text") << u"start:SOON"_s << u"4"_s;
    QTest::newRow("unreadable text anywhere") << u"oon"_s << u"4"_s;
    QTest::newRow("time of day in any column") << u"14:05"_s << u"0"_s;
    QTest::newRow("day in any column") << u"2021-03-11"_s << u"12"_s;
    QTest::newRow("day and time") << uR"("03-10 14:0")"_s << u"0"_s;
    QTest::newRow("day and time that do not go together") << uR"("03-10 01:3")"_s << u""_s;
    QTest::newRow("part of a date in its field") << u"start:2021-04"_s << u"35"_s;
    QTest::newRow("seconds") << u"end::59"_s << u"5"_s;
    QTest::newRow("length") << u"length=15m"_s << u"0"_s;
    QTest::newRow("no length at all") << u"length=0s"_s << u"2"_s;
    QTest::newRow("longer") << u"length>15m"_s << u"1"_s;
    QTest::newRow("shorter") << u"length<15m"_s << u"25"_s;
    QTest::newRow("end before start") << u"length<0s"_s << u"5"_s;
    QTest::newRow("end a second before start") << u"length=-1s"_s << u"5"_s;
    QTest::newRow("missing length") << uR"(length="")"_s << u"34"_s;
    QTest::newRow("not longer, or missing") << u"-length>15m"_s << u"02345"_s;
    QTest::newRow("text of a length") << u"length:1:30"_s << u"1"_s;
    QTest::newRow("length in any column") << u"0:15:00"_s << u"0"_s;
    QTest::newRow("part of a length in any column") << u"1:30:01"_s << u"1"_s;
    QTest::newRow("conversation") << u"clength>=34m57s cstart:14:05"_s << u"0"_s;
}

void TestFilterMatch::rows()
{
    QFETCH(QString, filter);
    QTEST(matching(filter, Zone()), "rows");
}

void TestFilterMatch::day_isAlsoAnEstimate_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("rows");

    QTest::newRow("day") << u"day=2021-03-10"_s << u"03"_s;
    QTest::newRow("start") << u"start=2021-03-10"_s << u"0"_s;
    QTest::newRow("until") << u"day<=2021-03-10"_s << u"03"_s;
    QTest::newRow("from") << u"day>=2021-04-01"_s << u"12"_s;
    QTest::newRow("text") << u"day:2021-04-02"_s << u"2"_s;
    QTest::newRow("none at all") << uR"(day="")"_s << u"4"_s;
    QTest::newRow("not") << u"-day=2021-03-10"_s << u"124"_s;
}

void TestFilterMatch::day_isAlsoAnEstimate()
{
    QFETCH(QString, filter);
    SessionBuilder builder;
    builder.add("start=2021-03-10T14:05:03 cstart=2021-03-09T14:00:00").add("start=2021-04-01T00:00:00");
    builder.add("start=soon cstart=2021-04-02T00:00:00").add("billing=6048d20fbe1a2bc3d4f5a678").add("start=soon");
    const RowMask mask = Filter::parse(filter)->match(builder.store(), Zone());
    QString rows;
    for (quint32 row = 0; row < mask.rows(); ++row)
        rows += mask.test(row) ? QString::number(row) : QString();
    QTEST(rows, "rows");
}

void TestFilterMatch::zone_decidesTheDay_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("rows");

    QTest::newRow("east, day") << u"UTC+05:30"_s << u"start=2021-03-11"_s << u"12"_s;
    QTest::newRow("east, minute") << u"UTC+05:30"_s << u"start=2021-03-10T19:35"_s << u"0"_s;
    QTest::newRow("east, text") << u"UTC+05:30"_s << u"19:35:03"_s << u"0"_s;
    QTest::newRow("west, day") << u"America/New_York"_s << u"start=2021-03-10"_s << u"012"_s;
    QTest::newRow("west, summer") << u"America/New_York"_s << uR"(start:"2021-04-01 05:00")"_s << u"3"_s;
    QTest::newRow("a moment stays") << u"America/New_York"_s << u"start=2021-03-10T14:05:03Z"_s << u"0"_s;
}

void TestFilterMatch::zone_decidesTheDay()
{
    QFETCH(QString, zone);
    QFETCH(QString, filter);
    QTEST(matching(filter, *Zone::fromName(zone)), "rows");
}

static std::string shown(const SessionStore &store, Field field, quint32 row)
{
    std::array<char, 24> buffer;
    std::string text(kindOf(field) == FieldKind::Length ? "" : store.bytes(field, row, &buffer));
    if (field == Field::Channel)
        text += '\n' + channelTitle(text).toStdString();
    if (kindOf(field) == FieldKind::Time && isTime(store.time(field, row)))
        appendPlainTime(&text, store.time(field, row), Zone::fromOffset(3600));
    if (kindOf(field) == FieldKind::Length) {
        if (const std::optional<qint64> seconds = store.length(field, row))
            appendLength(&text, *seconds);
    }
    return foldedText(text);
}

static SessionStore randomStore(QRandomGenerator &random, int rows)
{
    static const QStringList texts{u""_s, u"IVR"_s, u"rtm"_s, u"u-12"_s, u"Äpfel"_s, u"12:30"_s, u"+4917"_s, u"ab"_s};
    const auto text = [&] { return texts.at(random.bounded(static_cast<int>(texts.size()))).toStdString(); };
    const auto id = [&] {
        QByteArray hex;
        for (int i = 0; i < 3; ++i)
            hex += QByteArray::number(random.generate(), 16).rightJustified(8, '0');
        return random.bounded(8) == 0 ? text() : hex.toStdString();
    };
    const auto time = [&] {
        std::string iso;
        appendIsoTime(&iso, 1600000000 + random.bounded(10000000), Zone());
        return random.bounded(8) == 0 ? text() : iso;
    };
    SessionBuilder builder;
    for (int row = 0; row < rows; ++row) {
        builder.add(TestSession{text(), text(), text(), text(), text(), id(), time(), time(), id(), time(), time()});
    }
    return builder.store();
}

void TestFilterMatch::manyTexts_matchLikeTheNaiveWay()
{
    QRandomGenerator random(7);
    const SessionStore store = randomStore(random, 300);
    const Zone zone = Zone::fromOffset(3600);
    static const QString signs = u"0123456789abcdef-: äR+"_s;
    for (int round = 0; round < 60; ++round) {
        QString needle;
        for (int i = random.bounded(5); i >= 0; --i)
            needle += signs.at(random.bounded(static_cast<int>(signs.size())));
        const std::string folded = foldedText(needle.toStdString());
        const RowMask any = Filter::parse(u'"' + needle + u'"')->match(store, zone);
        RowMask expectedAny(store.rowCount());
        for (const Field field : allFields()) {
            const RowMask mask = Filter::parse(filterName(field) + u":\""_s + needle + u'"')->match(store, zone);
            for (quint32 row = 0; row < store.rowCount(); ++row) {
                const bool expected = shown(store, field, row).find(folded) != std::string::npos;
                if (expected)
                    expectedAny.set(row);
                QVERIFY2(mask.test(row) == expected,
                    qPrintable(filterName(field) + u" "_s + needle + u": "_s
                        + QString::fromStdString(shown(store, field, row))));
            }
        }
        QVERIFY2(any == expectedAny, qPrintable(needle));
    }
}

void TestFilterMatch::timesInOrder_matchLikeTheNaiveWay_data()
{
    QTest::addColumn<QString>("zone");
    QTest::newRow("UTC") << u"UTC"_s;
    QTest::newRow("the clock goes forward") << u"America/New_York"_s;
    QTest::newRow("a quarter of an hour") << u"Asia/Kathmandu"_s;
}

// Where times come in order, many rows are decided by the day that they have in common.
void TestFilterMatch::timesInOrder_matchLikeTheNaiveWay()
{
    QFETCH(QString, zone);
    const Zone shownIn = *Zone::fromName(zone);
    SessionBuilder builder;
    for (qint64 second = 1615593600; second < 1615852800; second += 211) {
        std::string iso;
        appendIsoTime(&iso, static_cast<UtcSecond>(second), Zone());
        builder.add({.start = second % 331 == 0 ? "soon" : iso, .end = iso});
    }
    const SessionStore &store = builder.store();
    const auto shown = [&](quint32 row) {
        std::string text;
        if (isTime(store.time(Field::BillingStart, row)))
            appendPlainTime(&text, store.time(Field::BillingStart, row), shownIn);
        return text;
    };
    const auto check = [&](const QString &filter, const std::function<bool(const std::string &)> &isMeant) {
        const RowMask mask = Filter::parse(filter)->match(store, shownIn);
        for (quint32 row = 0; row < store.rowCount(); ++row)
            QVERIFY2(mask.test(row) == isMeant(shown(row)),
                qPrintable(filter + u": "_s + QString::fromStdString(shown(row))));
    };
    for (const QString &needle : {u"2021-03-14"_s, u"-1"_s, u"3"_s, u"12:3"_s, u"00:0"_s, u"4 0"_s, u"-14 23:5"_s,
             u"2020"_s, u":"_s, u"2021"_s}) {
        check(u"start:\""_s + needle + u'"',
            [text = needle.toStdString()](const std::string &time) { return time.find(text) != time.npos; });
    }
    check(u"start=2021-03-14"_s, [](const std::string &text) { return text.starts_with("2021-03-14"); });
    check(u"start>2021-03-13"_s, [](const std::string &text) { return text >= "2021-03-14"; });
    check(u"start<2021-03-14T01:30"_s,
        [](const std::string &text) { return !text.empty() && text < "2021-03-14 01:30"; });
    check(u"start=2021-03-13,2021-03-15T00:01"_s,
        [](const std::string &text) { return text.starts_with("2021-03-13") || text.starts_with("2021-03-15 00:01"); });
}

void TestFilterMatch::appendedRows_areMatchedAlone()
{
    QRandomGenerator random(8);
    const SessionStore store = randomStore(random, 200);
    FoldedTexts texts;
    texts.update(store);
    for (const QString &text : {u"ivr"_s, u"-ivr -12"_s, u"start>2020-10-10 a"_s}) {
        const Filter filter = *Filter::parse(text);
        const RowMask whole = filter.match(store, Zone());
        RowMask mask = whole;
        mask.resize(128);
        mask.resize(200, true);
        matchFilter(filter, store, Zone(), texts, 128, &mask);
        QCOMPARE(mask, whole);
    }
}

QTEST_GUILESS_MAIN(TestFilterMatch)
#include "tst_filtermatch.moc"
