// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowpaging.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <numeric>
#include <random>
#include <set>
#include <vector>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::function<void(struct FakeServer &)>)

using Verdict = Completeness::Verdict;

/// A server of numbered sessions; what a loader would say of its pages.
struct FakeServer
{
    int sessions = 25;
    int limit = 10;
    bool ignoresSkip = false;
    enum class Total { Right, OfPage, Missing, ZeroBeyondEnd } total = Total::Right;
    std::optional<bool> moreAvailable;
    bool tellsMoreAvailable = true;
    /// Listed again at the begin of each page but the first.
    int repeatedRows = 0;
    /// A new session appears at the front after so many requests; 0 for none.
    int grows = 0;
    bool hasIds = true;

    int requests = 0;
    std::set<int> seen;
    std::vector<int> last;

    PageOutcome answer(qint64 skip)
    {
        if (++requests == grows + 1 && grows > 0)
            ++sessions;
        std::vector<int> listing(static_cast<size_t>(sessions));
        std::iota(listing.rbegin(), listing.rend(), 0);
        const int wanted = ignoresSkip ? 0 : static_cast<int>(skip);
        const int begin = std::min(std::max(0, wanted - repeatedRows), sessions);
        const int end = std::min(begin + limit, sessions);
        const std::vector<int> page(listing.begin() + begin, listing.begin() + (wanted >= sessions ? begin : end));

        PageOutcome outcome;
        outcome.tally.records = static_cast<quint32>(page.size());
        outcome.withoutId = hasIds ? 0 : outcome.tally.records;
        outcome.sameAsBefore = !page.empty() && page == last;
        for (const int row : page)
            outcome.newInWindow += seen.insert(row).second ? 1 : 0;
        outcome.tally.rows = outcome.newInWindow;
        last = page;
        if (total == Total::OfPage)
            outcome.total = page.size();
        else if (total != Total::Missing)
            outcome.total = total == Total::ZeroBeyondEnd && page.empty() ? 0 : sessions;
        if (tellsMoreAvailable)
            outcome.moreAvailable = moreAvailable.value_or(end < sessions);
        return outcome;
    }
};

class TestWindowPaging : public QObject
{
    Q_OBJECT

private slots:
    void servers_data();
    void servers();
    void traitsSaveRequests();
    void sharedRowsCountOnce();
    void neverEndsLate();
};

void TestWindowPaging::servers_data()
{
    QTest::addColumn<std::function<void(FakeServer &)>>("setUp");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("rows");

    const auto row = [](const char *name, const std::function<void(FakeServer &)> &setUp, Verdict verdict, int requests,
                         int rows) { QTest::newRow(name) << setUp << verdict << requests << rows; };
    row(
        "as documented", [](FakeServer &) {}, Verdict::Complete, 3, 25);
    row(
        "full last page", [](FakeServer &s) { s.sessions = 30; }, Verdict::Complete, 3, 30);
    row(
        "one page: asked beyond its end", [](FakeServer &s) { s.sessions = 4; }, Verdict::Complete, 2, 4);
    row(
        "nothing", [](FakeServer &s) { s.sessions = 0; }, Verdict::Complete, 1, 0);
    row(
        "total 0 beyond the end",
        [](FakeServer &s) {
            s.sessions = 4;
            s.total = FakeServer::Total::ZeroBeyondEnd;
        },
        Verdict::Complete, 2, 4);
    row(
        "moreAvailable missing", [](FakeServer &s) { s.tellsMoreAvailable = false; }, Verdict::Complete, 3, 25);
    row(
        "moreAvailable always true", [](FakeServer &s) { s.moreAvailable = true; }, Verdict::Complete, 4, 25);
    row(
        "moreAvailable always false", [](FakeServer &s) { s.moreAvailable = false; }, Verdict::Complete, 3, 25);
    row(
        "no total", [](FakeServer &s) { s.total = FakeServer::Total::Missing; }, Verdict::Unproven, 4, 25);
    row(
        "no total, moreAvailable always false",
        [](FakeServer &s) {
            s.total = FakeServer::Total::Missing;
            s.moreAvailable = false;
        },
        Verdict::Unproven, 4, 25);
    row(
        "no total, nothing",
        [](FakeServer &s) {
            s.total = FakeServer::Total::Missing;
            s.sessions = 0;
        },
        Verdict::Unproven, 1, 0);
    row(
        "total of the page", [](FakeServer &s) { s.total = FakeServer::Total::OfPage; }, Verdict::Unproven, 4, 25);
    row(
        "total of the only page",
        [](FakeServer &s) {
            s.total = FakeServer::Total::OfPage;
            s.sessions = 4;
        },
        Verdict::Complete, 2, 4);
    row(
        "no paging",
        [](FakeServer &s) {
            s.ignoresSkip = true;
            s.limit = 1000;
        },
        Verdict::Unproven, 2, 25);
    row(
        "no paging, old server",
        [](FakeServer &s) {
            s.ignoresSkip = true;
            s.limit = 1000;
            s.tellsMoreAvailable = false;
        },
        Verdict::Unproven, 2, 25);
    row(
        "first page again and again", [](FakeServer &s) { s.ignoresSkip = true; }, Verdict::Differs, 4, 10);
    row(
        "first page for ever, no total",
        [](FakeServer &s) {
            s.ignoresSkip = true;
            s.moreAvailable = true;
            s.total = FakeServer::Total::Missing;
        },
        Verdict::Unproven, 2, 10);
    row(
        "pages that overlap", [](FakeServer &s) { s.repeatedRows = 3; }, Verdict::Complete, 3, 25);
    row(
        "a session appears in front", [](FakeServer &s) { s.grows = 1; }, Verdict::Complete, 5, 26);
    row(
        "a session appears, none has an id",
        [](FakeServer &s) {
            s.grows = 1;
            s.hasIds = false;
        },
        Verdict::Changed, 4, 25);
}

void TestWindowPaging::servers()
{
    QFETCH(std::function<void(FakeServer &)>, setUp);
    FakeServer server;
    setUp(server);
    ServerTraits traits;
    WindowPaging paging(traits);
    bool wantsMore = true;
    while (wantsMore && server.requests < 50)
        wantsMore = paging.take(server.answer(paging.skip()));

    QVERIFY(!wantsMore);
    QTEST(paging.verdict(), "verdict");
    QTEST(server.requests, "requests");
    QTEST(static_cast<int>(paging.rows()), "rows");
}

void TestWindowPaging::traitsSaveRequests()
{
    ServerTraits traits;
    traits.totalCountsAll = true;
    FakeServer server;
    server.sessions = 4;
    WindowPaging paging(traits);
    QVERIFY(!paging.take(server.answer(0)));
    QCOMPARE(paging.verdict(), Verdict::Complete);

    traits = {};
    traits.ignoresSkip = true;
    FakeServer old;
    WindowPaging window(traits);
    QVERIFY(!window.take(old.answer(0)));
}

void TestWindowPaging::sharedRowsCountOnce()
{
    ServerTraits traits;
    WindowPaging paging(traits);
    FakeServer server;
    PageOutcome page = server.answer(0);
    page.tally.rows = 7;
    page.tally.repeats = 3;
    paging.take(page);
    QCOMPARE(paging.rows(), 10);
    QCOMPARE(paging.sharedRows(), 3);
}

/// Answers at random never keep it going for ever.
void TestWindowPaging::neverEndsLate()
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        std::minstd_rand random(seed);
        const auto below = [&random](unsigned bound) { return static_cast<quint32>(random() % bound); };
        ServerTraits traits;
        WindowPaging paging(traits);
        int requests = 0;
        int fresh = 200;
        for (bool wantsMore = true; wantsMore; ++requests) {
            PageOutcome page;
            page.tally.records = below(12) > 0 ? below(20) : 0;
            page.newInWindow = std::min<quint32>({page.tally.records, below(20), static_cast<quint32>(fresh)});
            page.tally.rows = page.newInWindow;
            page.sameAsBefore = page.tally.records > 0 && page.newInWindow == 0 && below(2) == 0;
            fresh -= static_cast<int>(page.newInWindow);
            if (below(2) == 0)
                page.total = below(300);
            if (below(2) == 0)
                page.moreAvailable = below(3) > 0;
            wantsMore = paging.take(page);
        }
        QVERIFY2(requests < 200 * 20, qPrintable(QString::number(seed)));
    }
}

QTEST_GUILESS_MAIN(TestWindowPaging)
#include "tst_windowpaging.moc"
