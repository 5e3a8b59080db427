// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ratelimits.h"
#include "requesthistory.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <limits>

namespace {

constexpr qint64 Now = 1'700'000'000'000;
constexpr qint64 Hour = RateLimits::HourSpan;
using Times = std::vector<qint64>;

} // namespace

class TestRequestHistory : public QObject
{
    Q_OBJECT

private slots:
    void adjusts_data();
    void adjusts();
    void adjustedOnce_isAdjusted();
    void pause_isKept();
    void pause_isBounded();
    void pause_survivesASetClock();
    void bytes_bringTheTimesBack();
    void anyBytes_areTimesThatCanBeUsed();
};

void TestRequestHistory::adjusts_data()
{
    QTest::addColumn<Times>("before");
    QTest::addColumn<Times>("after");
    QTest::addColumn<bool>("wasMoved");
    QTest::newRow("nothing") << Times{} << Times{} << false;
    QTest::newRow("just now") << Times{Now - 5, Now} << Times{Now - 5, Now} << false;
    QTest::newRow("old ones are dropped") << Times{0, Now - Hour, Now - Hour + 1} << Times{Now - Hour + 1} << false;
    QTest::newRow("system slept for a night") << Times{Now - 30'000'000, Now - 29'999'000} << Times{} << false;
    QTest::newRow("clock set back a little")
        << Times{Now - 9, Now + 1, Now + 3} << Times{Now - 9, Now - 2, Now} << true;
    QTest::newRow("clock set back a day")
        << Times{Now + 86'399'000, Now + 86'400'000} << Times{Now - 1000, Now} << true;
    QTest::newRow("clock was ahead for a moment")
        << Times{Now - 20, Now - 10, Now + 86'400'000} << Times{Now - 20, Now - 10, Now} << true;
    QTest::newRow("moved ones mix with the others")
        << Times{Now - 10, Now + 100, Now + 115} << Times{Now - 15, Now - 10, Now} << true;
    QTest::newRow("end of time") << Times{std::numeric_limits<qint64>::max()} << Times{Now} << true;
}

void TestRequestHistory::adjusts()
{
    QFETCH(Times, before);
    QFETCH(Times, after);
    RequestHistory history{before};
    QTEST(history.adjustTo(Now), "wasMoved");
    QCOMPARE(history.times, after);
}

void TestRequestHistory::adjustedOnce_isAdjusted()
{
    RequestHistory history{{Now + 50, Now + 60}, Now + 70, Now + 90};
    QVERIFY(history.adjustTo(Now));
    const RequestHistory adjusted = history;
    QVERIFY(!history.adjustTo(Now));
    QCOMPARE(history, adjusted);
}

void TestRequestHistory::pause_isKept()
{
    RequestHistory history;
    history.pause(Now, 5000);
    history.pause(Now + 1000, 2000); // a shorter one does not end it
    QVERIFY(!history.adjustTo(Now + 4999));
    QCOMPARE(history.pausedUntil, Now + 5000);
    QVERIFY(!history.adjustTo(Now + 5000));
    QCOMPARE(history, RequestHistory());
}

void TestRequestHistory::pause_isBounded()
{
    RequestHistory history;
    history.pause(Now, std::numeric_limits<qint64>::max());
    QCOMPARE(history.pausedUntil, Now + 86'400'000);
    history = {{}, Now, std::numeric_limits<qint64>::max()}; // from a file
    history.adjustTo(Now + 1);
    QCOMPARE(history.pausedUntil, Now + 86'400'000);
    history = {};
    history.pause(Now, -1);
    QCOMPARE(history, RequestHistory());
}

void TestRequestHistory::pause_survivesASetClock()
{
    RequestHistory history;
    history.pause(Now, 5000);
    QVERIFY(history.adjustTo(Now - 86'400'000)); // it is not known how much of it has passed
    QCOMPARE(history.pausedUntil, Now - 86'400'000 + 5000);
}

void TestRequestHistory::bytes_bringTheTimesBack()
{
    const RequestHistory history{{0, 1, Now, Now, Now + 1}};
    QCOMPARE(history.timesAsBytes().size(), 5 * 8);
    QCOMPARE(RequestHistory::timesFromBytes(history.timesAsBytes()), history.times);
    QCOMPARE(RequestHistory::timesFromBytes({}), Times());
}

void TestRequestHistory::anyBytes_areTimesThatCanBeUsed()
{
    QRandomGenerator random(60);
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes(random.bounded(80), Qt::Uninitialized);
        std::generate(bytes.begin(), bytes.end(), [&random] { return static_cast<char>(random.bounded(256)); });
        RequestHistory history{RequestHistory::timesFromBytes(bytes)};
        history.adjustTo(Now);
        QVERIFY(std::is_sorted(history.times.begin(), history.times.end()));
        QVERIFY(history.times.empty() || (history.times.front() > Now - Hour && history.times.back() <= Now));
    }
}

QTEST_APPLESS_MAIN(TestRequestHistory)
#include "tst_requesthistory.moc"
