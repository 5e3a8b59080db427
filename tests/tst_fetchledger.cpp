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
        ledger.addPage(outcome, course);
        return ledger.outlook(1, secondsOf(october()), PageSize).rows;
    };
    QCOMPARE(ledger.outlook(1, secondsOf(october()), PageSize).rows, -1);
    QCOMPARE(take(page(10, 25, 0, false)), 15 + 25);
    // One more by now.
    QCOMPARE(take(page(10, 26)), 7 + 26);
    // The end of the first pass; also between two of them the total is known.
    QCOMPARE(take(page(8, 26)), 26);
    QCOMPARE(ledger.progress(0).expectedRows, 26);
    QCOMPARE(take(page(10, 26, 1, false)), 16);
    QCOMPARE(take(page(10, 26, 1)), 7);
    QCOMPARE(take(page(8, 26, 1)), 0);
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
    ledger.addPage(outcome, course);
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
    ledger.addPage(outcome, course);
    QCOMPARE(course.rowsLeft(), -1);
    QCOMPARE(ledger.outlook(1, secondsOf(october()), PageSize).rows, -1);
}

QTEST_APPLESS_MAIN(TestFetchLedger)
#include "tst_fetchledger.moc"
