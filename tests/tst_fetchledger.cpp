// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchledger.h"
#include "servertraits.h"
#include "windowcourse.h"

#include <QTest>

/// How far a fetch has come, and what is left of it.
class TestFetchLedger : public QObject
{
    Q_OBJECT

private slots:
    void outlook_followsEveryTotal();
    void outlook_goesByTheTime();
    void outlook_withoutATotal();
    void timeLeft_isNotByWhatIsKept();
    void timeLeft_isNotByPagesReadAgain();
    void timeLeft_ofWhatIsAllKept();
    void keptWindow_comesBitByBit();
    void keptWindow_thatIsDamagedIsStillToCome();
};

namespace {

constexpr int PageSize = 10;

FetchWindow october()
{
    const QDateTime start(QDate(2026, 9, 30), QTime(0, 0), Qt::UTC);
    return {start, start.addDays(33)};
}

/// A page of so many sessions, the first of which is known where pages overlap; the others were seen last in `pass`.
PageOutcome page(quint32 records, const std::optional<qint64> &total, int pass = 0, bool overlaps = true)
{
    PageOutcome outcome;
    outcome.total = total;
    outcome.tally.records = records;
    const quint32 known = overlaps ? 1 : 0;
    outcome.lastSeen = {{pass, records - known}};
    if (overlaps)
        outcome.lastSeen.push_back({pass + 1, 1});
    outcome.tally.rows = pass == 0 ? records - known : 0;
    outcome.moreAvailable = records == PageSize;
    return outcome;
}

constexpr qint64 Week = 7 * 86400;

/// The n-th week from the first of October on.
FetchWindow week(int n)
{
    return {october().from.addSecs(n * Week), october().from.addSecs((n + 1) * Week)};
}

LedgerLine keptLine(int n, qint64 sessions)
{
    LedgerLine line;
    line.window = week(n);
    line.received = line.distinct = line.firstTotal = line.lastTotal = sessions;
    line.verdict = Verdict::Complete;
    return line;
}

qint64 secondsOf(const FetchWindow &window)
{
    return window.from.secsTo(window.to);
}

} // namespace

void TestFetchLedger::outlook_followsEveryTotal()
{
    ServerTraits traits;
    traits.totalCountsAll = true;
    traits.provenTotal = 100;
    FetchLedger ledger;
    ledger.addWindows(1, secondsOf(october()));
    // Sessions of it may change, so that it is asked once more to see that nothing shifted.
    WindowCourse course(traits, {}, october(), PageSize, 1, true);
    const auto take = [&](const PageOutcome &outcome) {
        course.take(outcome);
        ledger.addPage(outcome, course, 0);
        return ledger.outlook(1, secondsOf(october()), PageSize).rows;
    };
    QCOMPARE(ledger.outlook(1, secondsOf(october()), PageSize).rows, -1);
    QCOMPARE(take(page(10, 25, 0, false)), 15 + 25);
    // One more by now.
    QCOMPARE(take(page(10, 26)), 7 + 26);
    // The end of the first pass; also between two of them the total is known.
    QCOMPARE(take(page(8, 26)), 26);
    QCOMPARE(ledger.progress(0).fraction, 28.0 / 54);
    QCOMPARE(ledger.progress(0).expectedRows, 26);
    QCOMPARE(take(page(10, 26, 1, false)), 16);
    QCOMPARE(take(page(10, 26, 1)), 7);
    QCOMPARE(take(page(8, 26, 1)), 0);
    QCOMPARE(ledger.progress(0).fraction, 1.0);
    QVERIFY(course.isDone());
}

/// A week comes first, and 14 weeks are to come: each is expected to hold as many.
void TestFetchLedger::outlook_goesByTheTime()
{
    constexpr qint64 week = 7 * 86400;
    ServerTraits traits;
    traits.totalCountsAll = true;
    traits.provenTotal = 100;
    FetchLedger ledger;
    ledger.addWindows(2, 15 * week);
    const FetchWindow first{october().from, october().from.addSecs(week)};
    WindowCourse course(traits, {}, first, PageSize, 1, false);
    const PageOutcome outcome = page(5, 5, 0, false);
    course.take(outcome);
    ledger.addPage(outcome, course, 0);
    QVERIFY(course.isDone());
    QCOMPARE(ledger.outlook(2, 15 * week, PageSize).rows, 14 * 5);
    ledger.closeWindow(course.line(), 0);
    QCOMPARE(ledger.outlook(1, 14 * week, PageSize).rows, 14 * 5);
    QCOMPARE(ledger.progress(15'000).secondsLeft, 14 * 15);
    QCOMPARE(ledger.progress(15'000).fraction, 1.0 / 15);
}

void TestFetchLedger::outlook_withoutATotal()
{
    ServerTraits traits;
    FetchLedger ledger;
    ledger.addWindows(1, secondsOf(october()));
    WindowCourse course(traits, {}, october(), PageSize, 1, false);
    const PageOutcome outcome = page(10, std::nullopt, 0, false);
    course.take(outcome);
    ledger.addPage(outcome, course, 0);
    QCOMPARE(course.rowsLeft(), -1);
    QCOMPARE(ledger.outlook(1, secondsOf(october()), PageSize).rows, -1);
}

/// Two weeks are kept and read in a second each; the server takes ten for a week.
void TestFetchLedger::timeLeft_isNotByWhatIsKept()
{
    FetchLedger ledger;
    ledger.addWindows(5, 5 * Week, 3 * Week);
    for (const int n : {0, 1}) {
        ledger.beginKnown(keptLine(n, 10));
        ledger.addKnown(page(10, 10, 0, false), 0, 1000 * (n + 1));
        QCOMPARE(ledger.progress(1000 * (n + 1)).secondsLeft, -1);
        ledger.closeWindow(keptLine(n, 10), 0);
    }
    QCOMPARE(ledger.progress(3000).secondsLeft, -1);
    ServerTraits traits;
    traits.totalCountsAll = true;
    traits.provenTotal = 100;
    WindowCourse course(traits, {}, week(2), 5, 1, false);
    const PageOutcome half = page(5, 10, 0, false);
    course.take(half);
    ledger.addPage(half, course, 2000 + 5000);
    // Half a week of the server and, at the speed of the others, one that is kept.
    QCOMPARE(ledger.progress(7000).secondsLeft, 15 + 1);
    QCOMPARE(ledger.progress(7000).fraction, 2.5 / 5);
    ledger.closeWindow(course.line(), 0);
    // The whole week is done now, in the same time.
    QCOMPARE(ledger.progress(7000).secondsLeft, 5 + 1);
    ledger.beginKnown(keptLine(3, 10));
    ledger.addKnown(page(10, 10, 0, false), 0, 13'000);
    ledger.closeWindow(keptLine(3, 10), 0);
    // Reading it took six seconds, which say nothing of the server.
    QCOMPARE(ledger.progress(13'000).secondsLeft, 5);
}

/// A fetch that was stopped in the middle of a window goes on with it.
void TestFetchLedger::timeLeft_isNotByPagesReadAgain()
{
    ServerTraits traits;
    traits.totalCountsAll = true;
    traits.provenTotal = 100;
    FetchLedger ledger;
    ledger.addWindows(1, Week);
    WindowCourse course(traits, {}, week(0), PageSize, 1, false);
    const auto take = [&](const PageOutcome &outcome, qint64 elapsedMs, bool isReadAgain) {
        course.take(outcome);
        ledger.addPage(outcome, course, elapsedMs, isReadAgain);
        return ledger.progress(elapsedMs).secondsLeft;
    };
    QCOMPARE(take(page(10, 40, 0, false), 1500, true), -1);
    QCOMPARE(take(page(10, 40), 3000, true), -1);
    // 10 of the server's in 6 seconds, 12 are to come.
    QCOMPARE(take(page(10, 40), 9000, false), 8);
    QCOMPARE(ledger.progress(9000).fraction, 30.0 / 42);
}

void TestFetchLedger::timeLeft_ofWhatIsAllKept()
{
    FetchLedger ledger;
    ledger.addWindows(4, 4 * Week, 4 * Week);
    ledger.beginKnown(keptLine(0, 10));
    ledger.addKnown(page(10, 10, 0, false), 0, 3000);
    QCOMPARE(ledger.progress(3000).secondsLeft, 9);
    QCOMPARE(ledger.outlook(0, 0, PageSize).rows, 0);
}

void TestFetchLedger::keptWindow_comesBitByBit()
{
    FetchLedger ledger;
    ledger.addWindows(2, 2 * Week, 2 * Week);
    ledger.beginKnown(keptLine(0, 40));
    ledger.addKnown(page(10, 40, 0, false), 0, 10);
    QCOMPARE(ledger.progress(10).fraction, 1.0 / 8);
    QCOMPARE(ledger.progress(10).expectedRows, 40);
    ledger.addKnown(page(10, 40), 1, 20);
    QCOMPARE(ledger.progress(20).fraction, 2.0 / 8);
    // One of them is known from another window.
    QCOMPARE(ledger.progress(20).expectedRows, 39);
    ledger.closeWindow(keptLine(0, 40), 1);
    QCOMPARE(ledger.progress(30).fraction, 4.0 / 8);
    QCOMPARE(ledger.totalSoFar(), 39);
    QCOMPARE(ledger.lines().size(), size_t(1));
}

void TestFetchLedger::keptWindow_thatIsDamagedIsStillToCome()
{
    FetchLedger ledger;
    ledger.addWindows(1, Week, Week);
    ledger.beginKnown(keptLine(0, 40));
    ledger.addKnown(page(10, 40, 0, false), 0, 3000);
    ledger.dropKnown();
    QVERIFY(ledger.lines().empty());
    ServerTraits traits;
    traits.totalCountsAll = true;
    traits.provenTotal = 100;
    WindowCourse course(traits, {}, week(0), PageSize, 1, false);
    const PageOutcome quarter = page(10, 40, 0, false);
    course.take(quarter);
    ledger.addPage(quarter, course, 7000);
    QCOMPARE(ledger.progress(7000).secondsLeft, 12);
    QCOMPARE(ledger.outlook(1, Week, PageSize).rows, 30);
}

QTEST_APPLESS_MAIN(TestFetchLedger)
#include "tst_fetchledger.moc"
