// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "growthpause.h"

#include <QTest>

using namespace std::chrono_literals;

/// How long something dear waits while rows arrive.
class TestGrowthPause : public QObject
{
    Q_OBJECT

private slots:
    void firstTime_isAtOnce();
    void least_isKeptAlways();
    void growth_takesATwentiethOfTheTime();
};

void TestGrowthPause::firstTime_isAtOnce()
{
    GrowthPause pause(1h);
    QCOMPARE(pause.left(1000, true), 0ms);
    pause.begin();
    pause.end(10);
    pause.forget();
    QCOMPARE(pause.left(1000, true), 0ms);
}

void TestGrowthPause::least_isKeptAlways()
{
    GrowthPause pause(1h);
    pause.begin();
    QVERIFY(pause.left(1000, false) > 50min);
    QVERIFY(pause.left(1000, true) <= 1h);
}

void TestGrowthPause::growth_takesATwentiethOfTheTime()
{
    GrowthPause pause;
    pause.begin();
    QTest::qWait(20);
    pause.end(1000);
    QCOMPARE(pause.left(1'000'000, false), 0ms);
    // 20 ms for a thousand are 20 s for a million, twenty times of which are waited for.
    QVERIFY(pause.left(1'000'000, true) > 300s);
}

QTEST_GUILESS_MAIN(TestGrowthPause)
#include "tst_growthpause.moc"
