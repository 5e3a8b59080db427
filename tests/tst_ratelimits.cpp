// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ratelimits.h"

#include <QTest>

#include <algorithm>
#include <vector>

class TestRateLimits : public QObject
{
    Q_OBJECT

private slots:
    void fromAWish_data();
    void fromAWish();
    void longJobs_data();
    void longJobs();
    void limitsAreKept_data();
    void limitsAreKept();
    void earliest_isNowWithoutAPast();
    void earliest_looksAtThePastOfOthers();
};

namespace {

/// Sends as fast as it may, each answer taking 50 ms; gives the times of the requests.
std::vector<qint64> sendAll(const RateLimits &limits, int count, bool isEven)
{
    std::vector<qint64> times;
    qint64 now = 0;
    for (int i = 0; i < count; ++i) {
        now = limits.earliest(times, now, isEven);
        times.push_back(now);
        now += 50;
    }
    return times;
}

qsizetype mostWithin(const std::vector<qint64> &times, qint64 span)
{
    qsizetype most = 0;
    for (auto first = times.begin(); first != times.end(); ++first)
        most = std::max<qsizetype>(most, std::lower_bound(first, times.end(), *first + span) - first);
    return most;
}

} // namespace

void TestRateLimits::fromAWish_data()
{
    QTest::addColumn<int>("wish");
    QTest::addColumn<RateLimits>("limits");
    QTest::newRow("none") << 0 << RateLimits{0, 0};
    QTest::newRow("less than none") << -1 << RateLimits{0, 0};
    QTest::newRow("few") << 10 << RateLimits{10, 1800};
    QTest::newRow("as known") << 60 << RateLimits();
    QTest::newRow("another server") << 61 << RateLimits{61, 0};
    QTest::newRow("very many") << 100000 << RateLimits{100000, 0};
}

void TestRateLimits::fromAWish()
{
    QFETCH(int, wish);
    QTEST(RateLimits::atMost(wish), "limits");
}

void TestRateLimits::longJobs_data()
{
    QTest::addColumn<RateLimits>("limits");
    QTest::addColumn<qint64>("most");
    QTest::addColumn<qint64>("interval");
    QTest::newRow("as known: 30 a minute") << RateLimits() << qint64(60) << qint64(2010);
    QTest::newRow("10 a minute") << RateLimits::atMost(10) << qint64(10) << qint64(6100);
    QTest::newRow("30 a minute") << RateLimits::atMost(30) << qint64(30) << qint64(2034);
    QTest::newRow("120 a minute") << RateLimits::atMost(120) << qint64(120) << qint64(509);
    QTest::newRow("6,000 a minute") << RateLimits::atMost(6000) << qint64(600) << qint64(11);
}

void TestRateLimits::longJobs()
{
    QFETCH(RateLimits, limits);
    QFETCH(qint64, most);
    QVERIFY(!limits.isLong(most));
    QVERIFY(limits.isLong(most + 1));
    QTEST(limits.interval(), "interval");
}

void TestRateLimits::limitsAreKept_data()
{
    QTest::addColumn<RateLimits>("limits");
    QTest::addColumn<bool>("isEven");
    QTest::addColumn<qsizetype>("inAMinute");
    QTest::addColumn<qsizetype>("inAnHour");
    QTest::newRow("burst") << RateLimits() << false << qsizetype(60) << qsizetype(1800);
    QTest::newRow("even") << RateLimits() << true << qsizetype(30) << qsizetype(1792);
    QTest::newRow("10 a minute") << RateLimits::atMost(10) << false << qsizetype(10) << qsizetype(600);
    QTest::newRow("120 a minute, burst") << RateLimits::atMost(120) << false << qsizetype(120) << qsizetype(5000);
    QTest::newRow("1,200 a minute, burst") << RateLimits::atMost(1200) << false << qsizetype(1190) << qsizetype(5000);
    QTest::newRow("none") << RateLimits::none() << true << qsizetype(1200) << qsizetype(5000);
}

void TestRateLimits::limitsAreKept()
{
    QFETCH(RateLimits, limits);
    QFETCH(bool, isEven);
    const std::vector<qint64> times = sendAll(limits, 5000, isEven);
    QTEST(mostWithin(times, 60'000), "inAMinute");
    QTEST(mostWithin(times, 3'600'000), "inAnHour");
}

void TestRateLimits::earliest_isNowWithoutAPast()
{
    QCOMPARE(RateLimits().earliest({}, 5, true), 5);
    QCOMPARE(RateLimits::none().earliest(std::vector<qint64>{4}, 5, true), 5);
}

void TestRateLimits::earliest_looksAtThePastOfOthers()
{
    const std::vector<qint64> past{0, 1000};
    QCOMPARE(RateLimits().earliest(past, 2000, false), 2000);
    QCOMPARE(RateLimits().earliest(past, 2000, true), 3010);
    QCOMPARE(RateLimits::atMost(2).earliest(past, 2000, false), 61'000);
    QCOMPARE(RateLimits({60, 2}).earliest(past, 2000, false), 3'618'000);
    QCOMPARE(RateLimits({60, 2}).earliest(past, 9'000'000, false), 9'000'000);
}

QTEST_APPLESS_MAIN(TestRateLimits)
#include "tst_ratelimits.moc"
