// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filter.h"
#include "sessionbuilder.h"
#include "sessioncounts.h"

#include <QDateTime>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;

class TestSessionCounts : public QObject
{
    Q_OBJECT

private slots:
    void nothing_hasOnlyTheBucketsOfThePeriod();
    void buckets_data();
    void buckets();
    void values_areOrderedByTotalThenCodePoint();
    void missingValues_countAsNone();
    void rowsWithoutStart_countByEstimate();
    void rowsWithoutDate_haveABucketOfTheirOwn();
    void rowsBeyondThePeriod_widenIt();
    void absurdSpans_getCoarserBuckets();
    void limits_data();
    void limits();
    void types_sumUpBilledTime();
    void estimates_areCountedOfTheRows();
    void csv_quotesValues();
    void names_comeBack();
    void terms_data();
    void terms();
    void terms_ofValues();
    void terms_leaveWhatWasCounted();
};

namespace {

std::vector<quint32> allRows(const SessionStore &store)
{
    std::vector<quint32> rows(store.rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

Zone zoneOf(const QString &name)
{
    return Zone::fromName(name).value();
}

SessionCounts countAll(const SessionStore &store, Bucket bucket, const Zone &zone = {},
    const std::optional<Period> &period = {}, Field by = Field::Channel)
{
    return countSessions(store, allRows(store), {bucket, by}, zone, period);
}

QString asText(const SessionCounts &counts)
{
    return QString::fromUtf8(countsCsv(counts).replace("\r\n", "\n"));
}

} // namespace

void TestSessionCounts::nothing_hasOnlyTheBucketsOfThePeriod()
{
    SessionBuilder builder;
    const Period period{QDate(2026, 10, 1), QDate(2026, 10, 2)};
    QCOMPARE(asText(countAll(builder.store(), Bucket::Day)), u"bucket,total\n"_s);
    QCOMPARE(
        asText(countAll(builder.store(), Bucket::Day, {}, period)), u"bucket,total\n2026-10-01,0\n2026-10-02,0\n"_s);
}

void TestSessionCounts::buckets_data()
{
    QTest::addColumn<Bucket>("bucket");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("starts");
    QTest::addColumn<QString>("csv");

    QTest::newRow("days, an empty one between")
        << Bucket::Day << u"UTC"_s << u"2026-10-01T23:59:59Z 2026-10-03T00:00:00Z"_s
        << u"2026-10-01,1,1\n2026-10-02,0,0\n2026-10-03,1,1\n"_s;
    QTest::newRow("days of another zone")
        << Bucket::Day << u"Asia/Kolkata"_s << u"2026-10-01T18:29:59Z 2026-10-01T18:30:00Z"_s
        << u"2026-10-01,1,1\n2026-10-02,1,1\n"_s;
    QTest::newRow("days of 23 and 25 hours") << Bucket::Day << u"Europe/Berlin"_s
                                             << u"2026-10-24T21:59:59Z 2026-10-24T22:00:00Z 2026-10-25T22:59:59Z "_s
                                                "2026-10-25T23:00:00Z"
                                             << u"2026-10-24,1,1\n2026-10-25,2,2\n2026-10-26,1,1\n"_s;
    QTest::newRow("a day that the zone left out")
        << Bucket::Day << u"Pacific/Apia"_s << u"2011-12-30T09:59:59Z 2011-12-30T10:00:00Z"_s
        << u"2011-12-29,1,1\n2011-12-30,0,0\n2011-12-31,1,1\n"_s;
    QTest::newRow("weeks") << Bucket::Week << u"UTC"_s
                           << u"2026-12-27T23:59:59Z 2026-12-28T00:00:00Z 2027-01-04T00:00:00Z"_s
                           << u"2026-W52,1,1\n2026-W53,1,1\n2027-W01,1,1\n"_s;
    QTest::newRow("months") << Bucket::Month << u"UTC"_s << u"2026-01-31T23:59:59Z 2026-03-01T00:00:00Z"_s
                            << u"2026-01,1,1\n2026-02,0,0\n2026-03,1,1\n"_s;
    QTest::newRow("hours") << Bucket::Hour << u"UTC"_s << u"2026-10-03T01:59:59Z 2026-10-03T03:00:00Z"_s
                           << u"2026-10-03T01:00+00:00,1,1\n2026-10-03T02:00+00:00,0,0\n2026-10-03T03:00+00:00,1,1\n"_s;
    QTest::newRow("hours of half an hour's offset")
        << Bucket::Hour << u"Asia/Kolkata"_s << u"2026-10-03T01:29:59Z 2026-10-03T01:30:00Z"_s
        << u"2026-10-03T06:00+05:30,1,1\n2026-10-03T07:00+05:30,1,1\n"_s;
    QTest::newRow("a repeated hour") << Bucket::Hour << u"America/New_York"_s
                                     << u"2026-11-01T05:30:00Z 2026-11-01T06:30:00Z 2026-11-01T07:30:00Z"_s
                                     << u"2026-11-01T01:00-04:00,1,1\n2026-11-01T01:00-05:00,1,1\n"_s
                                        "2026-11-01T02:00-05:00,1,1\n";
    QTest::newRow("a skipped hour") << Bucket::Hour << u"America/New_York"_s
                                    << u"2026-03-08T06:59:59Z 2026-03-08T07:00:00Z"_s
                                    << u"2026-03-08T01:00-05:00,1,1\n2026-03-08T03:00-04:00,1,1\n"_s;
    QTest::newRow("half an hour repeated") << Bucket::Hour << u"Australia/Lord_Howe"_s
                                           << u"2026-04-04T14:59:59Z 2026-04-04T15:00:00Z 2026-04-04T15:30:00Z"_s
                                           << u"2026-04-05T01:00+11:00,1,1\n2026-04-05T01:30+10:30,1,1\n"_s
                                              "2026-04-05T02:00+10:30,1,1\n";
}

void TestSessionCounts::buckets()
{
    QFETCH(Bucket, bucket);
    QFETCH(QString, zone);
    QFETCH(QString, starts);
    QFETCH(QString, csv);

    SessionBuilder builder;
    for (const QString &start : starts.split(u' '))
        builder.add({.channel = "IVR", .start = start.toStdString()});
    QCOMPARE(asText(countAll(builder.store(), bucket, zoneOf(zone))), u"bucket,IVR,total\n"_s + csv);
}

void TestSessionCounts::values_areOrderedByTotalThenCodePoint()
{
    SessionBuilder builder;
    builder.add("channel=b start=2026-10-01T00:00:00Z").add("channel=a start=2026-10-01T00:00:00Z");
    builder.add("channel=Z start=2026-10-01T00:00:00Z").add("channel=c start=2026-10-01T00:00:00Z");
    builder.add("channel=c start=2026-10-01T00:00:00Z");
    QCOMPARE(asText(countAll(builder.store(), Bucket::Day)), u"bucket,c,Z,a,b,total\n2026-10-01,2,1,1,1,5\n"_s);
}

void TestSessionCounts::missingValues_countAsNone()
{
    SessionBuilder builder;
    builder.add("bot=st-1 start=2026-10-01T00:00:00Z");
    const SessionCounts byChannel = countAll(builder.store(), Bucket::Day);
    QCOMPARE(asText(byChannel), u"bucket,(none),total\n2026-10-01,1,1\n"_s);
    const SessionCounts byBot = countAll(builder.store(), Bucket::Day, {}, {}, Field::BotId);
    QCOMPARE(asText(byBot), u"bucket,st-1,total\n2026-10-01,1,1\n"_s);
}

void TestSessionCounts::rowsWithoutStart_countByEstimate()
{
    SessionBuilder builder;
    builder.add("channel=a start=soon cstart=2026-10-02T08:00:00Z");
    builder.add("channel=a billing=6adc1234aaaaaaaaaaaaaaaa");
    const QString day = QDateTime::fromSecsSinceEpoch(0x6adc1234, Qt::UTC).toString(u"yyyy-MM-dd");
    const QString text = asText(countAll(builder.store(), Bucket::Day));
    QVERIFY2(text.contains(u"2026-10-02,1,1\n"), qPrintable(text));
    QVERIFY2(text.contains(day + u",1,1\n"_s), qPrintable(text));
}

void TestSessionCounts::rowsWithoutDate_haveABucketOfTheirOwn()
{
    SessionBuilder builder;
    builder.add("channel=a start=never").add("channel=b start=2026-10-02T08:00:00Z");
    const SessionCounts counts = countAll(builder.store(), Bucket::Month);
    QCOMPARE(asText(counts), u"bucket,a,b,total\n2026-10,0,1,1\n(none),1,0,1\n"_s);
    QCOMPARE(counts.undatedBucket(), 1);
    QCOMPARE(counts.total, 2U);
    QCOMPARE(bucketTerms(counts, 1), QStringList{u"day=\"\""_s});

    SessionBuilder undated;
    undated.add("channel=a");
    QCOMPARE(asText(countAll(undated.store(), Bucket::Hour)), u"bucket,a,total\n(none),1,1\n"_s);
}

void TestSessionCounts::rowsBeyondThePeriod_widenIt()
{
    SessionBuilder builder;
    builder.add("channel=a start=2026-10-04T00:00:00Z");
    const Period period{QDate(2026, 10, 1), QDate(2026, 10, 2)};
    QCOMPARE(asText(countAll(builder.store(), Bucket::Day, {}, period)),
        u"bucket,a,total\n2026-10-01,0,0\n2026-10-02,0,0\n2026-10-03,0,0\n2026-10-04,1,1\n"_s);
}

void TestSessionCounts::absurdSpans_getCoarserBuckets()
{
    SessionBuilder builder;
    builder.add("channel=a start=1970-01-02T00:00:00Z").add("channel=a start=2106-01-01T00:00:00Z");
    const SessionCounts hours = countAll(builder.store(), Bucket::Hour);
    QCOMPARE(hours.spec.bucket, Bucket::Day);
    QCOMPARE(hours.total, 2U);

    const Period ages{QDate(1, 1, 1), QDate(9999, 12, 31)};
    const SessionCounts months = countAll(builder.store(), Bucket::Day, {}, ages);
    QCOMPARE(months.spec.bucket, Bucket::Month);
    QCOMPARE(months.bucketCount(), 9999 * 12);
    QCOMPARE(months.total, 2U);
}

void TestSessionCounts::limits_data()
{
    QTest::addColumn<quint64>("buckets");
    QTest::addColumn<quint64>("cells");
    QTest::addColumn<Bucket>("bucket");
    QTest::addColumn<QStringList>("values");
    const QStringList both{u"IVR"_s, u"sms"_s};
    QTest::newRow("none") << Q_UINT64_C(1000) << Q_UINT64_C(1000) << Bucket::Day << both;
    QTest::newRow("fewer buckets") << Q_UINT64_C(40) << Q_UINT64_C(1000) << Bucket::Week << both;
    QTest::newRow("fewer cells") << Q_UINT64_C(1000) << Q_UINT64_C(30) << Bucket::Month << both;
    QTest::newRow("hardly any") << Q_UINT64_C(1) << Q_UINT64_C(1) << Bucket::Month << QStringList{u"(all)"_s};
}

void TestSessionCounts::limits()
{
    QFETCH(quint64, buckets);
    QFETCH(quint64, cells);
    SessionBuilder builder;
    builder.add("channel=IVR start=2026-10-01T00:00:00Z").add("channel=IVR start=2026-11-29T00:00:00Z");
    builder.add("channel=sms start=2026-11-30T00:00:00Z");
    const auto counts = countSessions(builder.store(), allRows(builder.store()), {}, {}, {}, {buckets, cells});
    QTEST(counts.spec.bucket, "bucket");
    QTEST(QStringList(counts.values.begin(), counts.values.end()), "values");
    QCOMPARE(counts.total, 3U);
    QCOMPARE(counts.isCoarser, cells != 1000 || buckets != 1000);
    QCOMPARE(std::accumulate(counts.bucketTotals.begin(), counts.bucketTotals.end(), 0U), 3U);
    if (counts.spec.bucket == Bucket::Month)
        QCOMPARE(bucketTerms(counts, 0, 0).mid(0, 2), bucketTerms(counts, 0));
}

void TestSessionCounts::types_sumUpBilledTime()
{
    SessionBuilder builder;
    builder.add("type=Alerts start=2026-10-01T00:00:00Z end=2026-10-01T00:01:00Z");
    builder.add("type=Conversations start=2026-10-01T00:00:00Z end=2026-10-01T00:15:00Z");
    builder.add("type=Conversations start=2026-10-01T00:00:00Z end=2026-10-01T00:10:00Z");
    builder.add("type=Conversations start=2026-10-01T00:00:00Z");
    builder.add("channel=IVR");
    const std::vector<SessionCounts::TypeTotal> expected = {
        {u"Conversations"_s, 3, 1500}, {u"(none)"_s, 1, 0}, {u"Alerts"_s, 1, 60}};
    QCOMPARE(totalsOf(builder.store(), allRows(builder.store())).types, expected);
    QCOMPARE(countAll(builder.store(), Bucket::Day).types, expected);
    QVERIFY(totalsOf(builder.store(), {}).types.empty());
}

void TestSessionCounts::estimates_areCountedOfTheRows()
{
    SessionBuilder builder;
    builder.add("start=2026-10-01T00:00:00Z");
    builder.add("start=soon cstart=2026-10-01T00:00:00Z");
    builder.add("billing=6048d20fbe1a2bc3d4f5a678");
    builder.add("billing=masked");
    const auto numbers = [](const RowTotals &totals) { return std::pair(totals.estimated, totals.undated); };
    QCOMPARE(numbers(countAll(builder.store(), Bucket::Day)), std::pair(2U, 1U));
    QCOMPARE(numbers(totalsOf(builder.store(), std::vector{0U, 2U})), std::pair(1U, 0U));
    QCOMPARE(numbers(totalsOf(builder.store(), std::vector{3U})), std::pair(0U, 1U));
}

void TestSessionCounts::csv_quotesValues()
{
    SessionBuilder builder;
    builder.add({.channel = "a,\"b\"\nc", .start = "2026-10-01T00:00:00Z"});
    QCOMPARE(
        countsCsv(countAll(builder.store(), Bucket::Month)), "bucket,\"a,\"\"b\"\"\nc\",total\r\n2026-10,1,1\r\n"_ba);
}

void TestSessionCounts::names_comeBack()
{
    QCOMPARE(bucketFromName(u"hour"), Bucket::Hour);
    QCOMPARE(bucketFromName(u"day"), Bucket::Day);
    QCOMPARE(bucketFromName(u"week"), Bucket::Week);
    QCOMPARE(bucketFromName(u"month"), Bucket::Month);
    QVERIFY(!bucketFromName(u"year"));
    QCOMPARE(countFieldFromName(u"channel"), Field::Channel);
    QCOMPARE(countFieldFromName(u"bot"), Field::BotId);
    QCOMPARE(countFieldFromName(u"type"), Field::BillingSessionType);
    QVERIFY(!countFieldFromName(u"user"));
}

void TestSessionCounts::terms_data()
{
    QTest::addColumn<Bucket>("bucket");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QStringList>("terms");

    const QString start = u"2026-11-01T06:30:00Z"_s;
    QTest::newRow("day") << Bucket::Day << u"UTC"_s << start << QStringList{u"day=2026-11-01"_s};
    QTest::newRow("day of another zone") << Bucket::Day << u"Pacific/Honolulu"_s << start
                                         << QStringList{u"day=2026-10-31"_s};
    QTest::newRow("week") << Bucket::Week << u"UTC"_s << start
                          << QStringList{u"day>=2026-10-26"_s, u"day<=2026-11-01"_s};
    QTest::newRow("month") << Bucket::Month << u"UTC"_s << start
                           << QStringList{u"day>=2026-11-01"_s, u"day<=2026-11-30"_s};
    QTest::newRow("hour") << Bucket::Hour << u"UTC"_s << start
                          << QStringList{u"day>=2026-11-01T06:00"_s, u"day<2026-11-01T07:00"_s};
    QTest::newRow("hour of half an hour's offset")
        << Bucket::Hour << u"Asia/Kolkata"_s << u"2026-10-03T18:15:00Z"_s
        << QStringList{u"day>=2026-10-03T23:00"_s, u"day<2026-10-04T00:00"_s};
    QTest::newRow("repeated hour") << Bucket::Hour << u"America/New_York"_s << start << QStringList();
    QTest::newRow("half repeated hour") << Bucket::Hour << u"Australia/Lord_Howe"_s << u"2026-04-04T14:10:00Z"_s
                                        << QStringList();
}

void TestSessionCounts::terms()
{
    QFETCH(Bucket, bucket);
    QFETCH(QString, zone);
    QFETCH(QString, start);
    QFETCH(QStringList, terms);

    SessionBuilder builder;
    builder.add({.channel = "IVR", .start = start.toStdString()});
    QCOMPARE(bucketTerms(countAll(builder.store(), bucket, zoneOf(zone)), 0), terms);
}

void TestSessionCounts::terms_ofValues()
{
    SessionBuilder builder;
    builder.add("channel=IVR start=2026-11-01T06:30:00Z").add("channel=IVR start=2026-11-01T06:30:00Z");
    builder.add("bot=st-1 start=2026-11-01T06:30:00Z");
    const SessionCounts counts = countAll(builder.store(), Bucket::Day);
    QCOMPARE(bucketTerms(counts, 0, 0), (QStringList{u"day=2026-11-01"_s, u"channel=IVR"_s}));
    QCOMPARE(bucketTerms(counts, -1, 1), QStringList{u"channel=\"\""_s});
}

void TestSessionCounts::terms_leaveWhatWasCounted()
{
    SessionBuilder builder;
    builder.add("channel=IVR start=2026-10-31T23:30:00Z").add("channel=IVR start=2026-11-01T06:30:00Z");
    builder.add("channel=sms start=soon cstart=2026-11-01T07:00:00Z").add("channel=IVR");
    builder.add("channel=IVR billing=6048d20fbe1a2bc3d4f5a678").add("start=2021-03-10T14:05:00Z");
    const Zone newYork = zoneOf(u"America/New_York"_s);
    for (const Bucket bucket : {Bucket::Day, Bucket::Week, Bucket::Month}) {
        const SessionCounts counts = countAll(builder.store(), bucket, newYork);
        QVERIFY(counts.hasUndated);
        for (int last = 0; last < counts.undatedBucket(); ++last) {
            const auto days = Filter::parse(spanTerms(counts, 0, last).join(u' '));
            QVERIFY(days);
            QCOMPARE(days->match(builder.store(), newYork).count(),
                std::accumulate(counts.bucketTotals.begin(), counts.bucketTotals.begin() + last + 1, 0U));
        }
        for (int named = 1; named < int(counts.values.size()); ++named) {
            const auto others = Filter::parse(otherValuesTerm(counts, named));
            QVERIFY(others);
            QCOMPARE(others->match(builder.store(), newYork).count(),
                std::accumulate(counts.totals.begin() + named, counts.totals.end(), 0U));
        }
        for (int line = 0; line < counts.bucketCount(); ++line) {
            for (int value = 0; value < int(counts.values.size()); ++value) {
                const auto filter = Filter::parse(bucketTerms(counts, line, value).join(u' '));
                QVERIFY(filter);
                QCOMPARE(filter->match(builder.store(), newYork).count(), counts.at(line, value));
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestSessionCounts)
#include "tst_sessioncounts.moc"
