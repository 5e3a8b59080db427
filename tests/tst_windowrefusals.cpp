// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowcourse.h"

#include "fakelisting.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What a window does where the server refuses what it is asked, or answers too much.
class TestWindowRefusals : public QObject
{
    Q_OBJECT

private slots:
    void refusedSizesAreRemembered();
    void refusedDownToADayFails();
    void aSizeRefusedOnceIsTriedAgain();
    void tooLargeAnswersAreAskedForOnceMore();
};

void TestWindowRefusals::refusedSizesAreRemembered()
{
    ServerTraits traits;
    FakeListing server(25);
    server.longestDays = 14;
    server.largestLimit = 0;
    runCourse(server, 1000, traits);
    QVERIFY(traits.longestWindowDays > 1 && traits.longestWindowDays <= 14);
    QCOMPARE(traits.limit, 0);

    FakeListing again(25);
    again.longestDays = 14;
    QCOMPARE(runCourse(again, 1000, traits).verdict, Verdict::Complete);
    QVERIFY(again.requests < server.requests);
}

void TestWindowRefusals::refusedDownToADayFails()
{
    ServerTraits traits;
    FakeListing server(25);
    server.largestLimit = 1;
    QCOMPARE(runCourse(server, 10, traits).verdict, Verdict::Nothing);
    QVERIFY(server.requests < 10);
}

/// A size that was refused once may have been refused by chance; one that is refused again is remembered.
void TestWindowRefusals::aSizeRefusedOnceIsTriedAgain()
{
    ServerTraits traits;
    FakeListing server(250);
    server.refusedByChance = 1;
    QCOMPARE(runCourse(server, 1000, traits).verdict, Verdict::Complete);
    QCOMPARE(traits.limit, 100);
    QVERIFY(!traits.isLimitSure());

    FakeListing again(250);
    QCOMPARE(runCourse(again, 1000, traits).verdict, Verdict::Complete);
    QCOMPARE(traits.limit, 0);
    QVERIFY(again.requests < server.requests);

    for (int window = 0; window < 2; ++window) {
        FakeListing strict(250);
        strict.largestLimit = 100;
        QCOMPARE(runCourse(strict, 1000, traits).verdict, Verdict::Complete);
    }
    QCOMPARE(traits.limit, 100);
    QVERIFY(traits.isLimitSure());
}

void TestWindowRefusals::tooLargeAnswersAreAskedForOnceMore()
{
    ServerTraits traits;
    WindowCourse course(traits, u"st-1"_s, october(), 1000, 1, false);
    QVERIFY(course.askForFewer());
    QCOMPARE(course.next().limit, 100);
    QVERIFY(!course.askForFewer());
    WindowCourse small(traits, u"st-1"_s, october(), 100, 1, false);
    QVERIFY(!small.askForFewer());
}

QTEST_GUILESS_MAIN(TestWindowRefusals)
#include "tst_windowrefusals.moc"
