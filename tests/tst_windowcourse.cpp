// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowcourse.h"

#include "fakelisting.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <random>

using namespace Qt::StringLiterals;

namespace {

using SetUp = std::function<void(FakeListing &)>;

} // namespace

Q_DECLARE_METATYPE(SetUp)

class TestWindowCourse : public QObject
{
    Q_OBJECT

private slots:
    void servers_data();
    void servers();
    void traitsSaveRequests();
    void onlyLargerTotalsAreProven();
    void aHalfWithAllProvesNothing_data();
    void aHalfWithAllProvesNothing();
    void theSameForEverEnds();
    void theTotalOfTheWholeIsTold_data();
    void theTotalOfTheWholeIsTold();
    void sharedSessionsCountOnce();
    void oddEntriesOfHalvesAreNoRepeats();
};

void TestWindowCourse::servers_data()
{
    QTest::addColumn<int>("sessions");
    QTest::addColumn<SetUp>("setUp");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("distinct");

    using Total = FakeListing::Total;
    const auto row = [](const char *name, int sessions, Verdict verdict, int requests, int distinct,
                         const SetUp &setUp) {
        QTest::newRow(name) << sessions << setUp << verdict << requests << distinct;
    };
    const SetUp nothing = [](FakeListing &) {};
    const SetUp noPaging = [](FakeListing &s) { s.ignoresSkip = s.ignoresLimit = true; };
    row("as documented", 25, Verdict::Complete, 6, 25, nothing);
    row("full last page: asked beyond it", 28, Verdict::Complete, 7, 28, nothing);
    row("one page: asked beyond its end", 4, Verdict::Complete, 2, 4, nothing);
    row("one session: asked beyond its end", 1, Verdict::Complete, 2, 1, nothing);
    row("nothing: totals of both halves", 0, Verdict::Complete, 3, 0, nothing);
    row("round number: totals of both halves", 100, Verdict::Complete, 15, 100, nothing);
    row("total 0 beyond the end", 4, Verdict::Complete, 2, 4, [](FakeListing &s) { s.total = Total::ZeroBeyondEnd; });
    row("moreAvailable missing", 25, Verdict::Complete, 7, 25, [](FakeListing &s) { s.tellsMoreAvailable = false; });
    row("moreAvailable always true", 25, Verdict::Complete, 7, 25, [](FakeListing &s) { s.alwaysTellsMore = true; });
    row("no total", 25, Verdict::Unproven, 4, 25, [](FakeListing &s) { s.total = Total::Missing; });
    row("no total, nothing", 0, Verdict::Unproven, 1, 0, [](FakeListing &s) { s.total = Total::Missing; });
    row("total of the page", 25, Verdict::Unproven, 4, 25, [](FakeListing &s) { s.total = Total::OfPage; });
    row("cap of 7", 25, Verdict::Complete, 8, 25, [](FakeListing &s) { s.cap = 7; });
    row("cap of 1", 4, Verdict::Complete, 6, 4, [](FakeListing &s) { s.cap = 1; });
    row("no paging: totals of both halves", 25, Verdict::Complete, 4, 25, noPaging);
    row("no paging, cut at 10: united from parts", 25, Verdict::Complete, 10, 25, [](FakeListing &s) {
        s.ignoresSkip = s.ignoresLimit = true;
        s.cap = 10;
    });
    const auto rowWithoutIds = [&row](const char *name, Verdict verdict, int requests, int distinct, Total total) {
        row(name, 1, verdict, requests, distinct, [total](FakeListing &s) {
            s.ignoresSkip = s.ignoresLimit = s.withoutIds = true;
            s.total = total;
        });
    };
    rowWithoutIds("no paging, one session without an id", Verdict::Complete, 0, 1, Total::Right);
    rowWithoutIds("the same, no total", Verdict::Unproven, 2, 1, Total::Missing);
    rowWithoutIds("the same, total one too high", Verdict::Over, 0, 4, Total::OneTooMany);
    rowWithoutIds("the same, total one too low", Verdict::Over, 0, 1, Total::OneTooFew);
    row("no paging, one session: totals of both halves", 1, Verdict::Complete, 0, 1, noPaging);
    row("toDate is the end of its day", 25, Verdict::Complete, 7, 25, [](FakeListing &s) { s.endsWithItsDay = true; });
    row("pages that overlap", 25, Verdict::Complete, 10, 25, [](FakeListing &s) { s.repeatedRows = 3; });
    for (const int cut : {1000, 777, 1024, 100}) {
        row(qPrintable(u"cut at %1 in silence"_s.arg(cut)), 1500, Verdict::Complete, 0, 1500, [cut](FakeListing &s) {
            s.listsAtMost = cut;
            s.cutAt = cut;
            s.total = Total::Cut;
        });
    }
    row("cut at 777 in silence, total of the page", 1500, Verdict::Unproven, 0, 1500, [](FakeListing &s) {
        s.largestLimit = 1000;
        s.listsAtMost = 777;
        s.total = Total::OfPage;
    });
    row("cut at 100 in silence, no paging", 1500, Verdict::Complete, 0, 1500, [](FakeListing &s) {
        s.ignoresSkip = s.ignoresLimit = true;
        s.listsAtMost = 100;
        s.total = Total::OfPage;
    });
    row("a session appears in front", 25, Verdict::Complete, 10, 26,
        [](FakeListing &s) { s.events[2] = [](FakeListing &server) { server.sessions[100] = start().addDays(32); }; });
    row("a session vanishes that was not listed yet", 25, Verdict::Complete, 8, 24,
        [](FakeListing &s) { s.events[2] = [](FakeListing &server) { server.sessions.erase(3); }; });
    row("one appears, another one vanishes that was received", 25, Verdict::Over, 14, 26, [](FakeListing &s) {
        s.events[2] = [](FakeListing &server) {
            server.sessions[100] = start().addDays(32);
            server.sessions.erase(24);
        };
    });
    row("total one too high: six days in vain", 25, Verdict::Short, 34, 25,
        [](FakeListing &s) { s.total = Total::OneTooMany; });
    row("total one too low: six days in vain", 25, Verdict::Over, 22, 25,
        [](FakeListing &s) { s.total = Total::OneTooFew; });
    row("total one too low, and no more by it after a full page", 11, Verdict::Over, 0, 11, [](FakeListing &s) {
        s.total = Total::OneTooFew;
        s.tellsMoreByTotal = true;
    });
    row("rows only listed for shorter times: united from parts", 25, Verdict::Complete, 10, 25,
        [](FakeListing &s) { s.listsAtMost = 9; });
    row("halves that agree with themselves, not with the whole", 25, Verdict::Short, 0, 24,
        [](FakeListing &s) { s.totalOnlyInWhole = true; });
    row("one day at most", 25, Verdict::Complete, 0, 25, [](FakeListing &s) { s.longestDays = 1; });
    row("long periods refused", 25, Verdict::Complete, 7, 25, [](FakeListing &s) { s.longestDays = 14; });
    row("large limits refused", 250, Verdict::Complete, 7, 250, [](FakeListing &s) { s.largestLimit = 100; });
    row("large skips refused", 250, Verdict::Complete, 81, 250, [](FakeListing &s) { s.largestSkip = 100; });
}

void TestWindowCourse::servers()
{
    QFETCH(int, sessions);
    QFETCH(SetUp, setUp);
    FakeListing server(sessions);
    setUp(server);
    ServerTraits traits;
    const int limit = server.largestLimit > 0 ? 1000 : 10;
    const LedgerLine line = runCourse(server, limit, traits);

    QVERIFY(!server.wasForeseenWrongly);
    QTEST(line.verdict, "verdict");
    QTEST(static_cast<int>(line.distinct), "distinct");
    QFETCH(int, requests);
    // 0: many, and how many is no promise.
    if (requests > 0)
        QCOMPARE(server.requests, requests);
    QCOMPARE(line.verdict == Verdict::Complete, line.distinct == line.lastTotal && line.firstTotal >= 0);
}

void TestWindowCourse::traitsSaveRequests()
{
    ServerTraits traits;
    traits.totalCountsAll = true;
    FakeListing server(4);
    QCOMPARE(runCourse(server, 10, traits).verdict, Verdict::Complete);
    QCOMPARE(server.requests, 1);
}

/// A total is proven once: no larger one is cut after that.
void TestWindowCourse::onlyLargerTotalsAreProven()
{
    ServerTraits traits;
    FakeListing server(500);
    QCOMPARE(runCourse(server, 1000, traits).verdict, Verdict::Complete);
    QCOMPARE(traits.provenTotal, 500);
    FakeListing fewer(400);
    QCOMPARE(runCourse(fewer, 1000, traits).verdict, Verdict::Complete);
    QCOMPARE(fewer.requests, 1);
    FakeListing more(600);
    QCOMPARE(runCourse(more, 1000, traits).verdict, Verdict::Complete);
    QCOMPARE(more.requests, 3);
    QCOMPARE(traits.provenTotal, 600);
}

/// What is too few or too many is measured by what the server says of the whole.
void TestWindowCourse::aHalfWithAllProvesNothing_data()
{
    QTest::addColumn<int>("sessions");
    QTest::addColumn<int>("cut");
    QTest::addColumn<qint64>("firstSecond");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<Verdict>("verdict");

    constexpr qint64 day = 86400;
    QTest::newRow("cut, in the last third") << 5000 << 1000 << 22 * day << 11 * day << Verdict::Complete;
    QTest::newRow("cut, in the first quarter") << 5000 << 777 << qint64(0) << 8 * day << Verdict::Complete;
    QTest::newRow("cut within one day") << 5000 << 1000 << 20 * day << day / 2 << Verdict::Unproven;
    QTest::newRow("cut at 50") << 300 << 50 << 22 * day << 11 * day << Verdict::Complete;
    QTest::newRow("not cut, in the last third") << 500 << 100'000 << 22 * day << 11 * day << Verdict::Complete;
    QTest::newRow("not cut, within an hour") << 500 << 100'000 << 22 * day << qint64(3600) << Verdict::Complete;
    QTest::newRow("not cut, within a second") << 500 << 100'000 << 22 * day << qint64(1) << Verdict::Unproven;
}

/// All sessions lie close together: totals of halves that are not smaller than that of the whole may be cut as it was.
void TestWindowCourse::aHalfWithAllProvesNothing()
{
    QFETCH(int, sessions);
    QFETCH(int, cut);
    QFETCH(qint64, firstSecond);
    QFETCH(qint64, seconds);
    FakeListing server(0);
    for (int id = 0; id < sessions; ++id)
        server.sessions[id] = start().addSecs(firstSecond + id * seconds / sessions);
    server.listsAtMost = cut;
    server.cutAt = cut;
    server.total = FakeListing::Total::Cut;
    ServerTraits traits;
    const LedgerLine line = runCourse(server, 1000, traits);
    QTEST(line.verdict, "verdict");
    if (line.verdict == Verdict::Complete)
        QCOMPARE(line.distinct, sessions);
}

/// A server that passes nothing over, and whose records are new every time: they have no ids.
void TestWindowCourse::theSameForEverEnds()
{
    ServerTraits traits;
    traits.totalCountsAll = true;
    WindowCourse course(traits, u"st-1"_s, october(), 10, 1, false);
    int requests = 0;
    while (!course.isDone() && ++requests < 1000) {
        PageOutcome page;
        page.total = 25;
        page.moreAvailable = true;
        page.tally.records = page.tally.rows = 10;
        page.shifted = course.next().overlaps;
        page.lastSeen = {{0, 10}};
        course.take(page);
    }
    QVERIFY(course.isDone());
    QCOMPARE_NE(course.line().verdict, Verdict::Complete);
}

void TestWindowCourse::theTotalOfTheWholeIsTold_data()
{
    QTest::addColumn<FakeListing::Total>("total");
    QTest::addColumn<int>("told");
    QTest::newRow("too many") << FakeListing::Total::OneTooMany << 26;
    QTest::newRow("too few") << FakeListing::Total::OneTooFew << 24;
}

void TestWindowCourse::theTotalOfTheWholeIsTold()
{
    QFETCH(FakeListing::Total, total);
    FakeListing server(25);
    server.total = total;
    ServerTraits traits;
    QTEST(static_cast<int>(runCourse(server, 10, traits).lastTotal), "told");
}

/// Sessions that an earlier window has brought belong to this window as well, but not twice to the whole.
void TestWindowCourse::sharedSessionsCountOnce()
{
    ServerTraits traits;
    FakeListing server(4);
    WindowCourse course(traits, {}, october(), 10, 7, false);
    QCOMPARE(course.next().pass, 7);
    PageOutcome page = server.answer(course.next());
    page.tally.rows = 3;
    page.lastSeen = {{0, 3}, {5, 1}};
    course.take(page);
    QCOMPARE(course.line().distinct, 4);
    QCOMPARE(course.shared(), 1);
}

/// Each half that is asked for lists an entry that is no session.
void TestWindowCourse::oddEntriesOfHalvesAreNoRepeats()
{
    FakeListing server(25);
    server.longestDays = 14;
    ServerTraits traits;
    WindowCourse course(traits, u"st-1"_s, october(), 1000, 1, false);
    int odd = 0;
    while (!course.isDone()) {
        const PageRequest request = course.next();
        if (server.refuses(request)) {
            QVERIFY(course.refuse());
            continue;
        }
        PageOutcome page = server.answer(request);
        if (request.skip == 0 && request.limit > 1) {
            page.oddEntries = 1;
            ++page.tally.records;
            ++page.tally.notReadable;
            ++odd;
        }
        ++*page.total;
        page.moreAvailable = false;
        course.take(page);
    }
    const LedgerLine line = course.line();
    QVERIFY(odd > 2);
    // What was asked for once more in halves has brought its own again.
    QVERIFY(line.distinct > 25 + 2 && line.distinct <= 25 + odd);
    QCOMPARE(line.notReadable, line.distinct - 25);
    QCOMPARE(line.received, line.distinct + line.repeats + line.updated);
    QCOMPARE(line.verdict, Verdict::Complete);
}

QTEST_GUILESS_MAIN(TestWindowCourse)
#include "tst_windowcourse.moc"
