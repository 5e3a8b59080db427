// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowcourse.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

const QDateTime start(QDate(2026, 9, 30), QTime(0, 0), Qt::UTC);
const FetchWindow october{start, start.addDays(33)};

/// A server of numbered sessions, evenly spread over 33 days, and what a loader would say of its pages.
struct FakeServer
{
    enum class Total { Right, OfPage, Missing, ZeroBeyondEnd, OneTooMany, OneTooFew, CutAt1000 };

    explicit FakeServer(int count = 25)
    {
        for (int id = 0; id < count; ++id)
            sessions[id] = start.addSecs((id + 1) * (33 * 86400LL / (count + 1)));
    }

    std::map<int, QDateTime> sessions;
    int cap = 0;
    bool ignoresSkip = false;
    bool ignoresLimit = false;
    Total total = Total::Right;
    bool tellsMoreAvailable = true;
    bool alwaysTellsMore = false;
    /// Rows beyond this one are never listed, whatever `skip` says.
    int listsAtMost = 1'000'000;
    /// Listed again at the begin of each page but the first.
    int repeatedRows = 0;
    int longestDays = 0;
    int largestLimit = 0;
    qint64 largestSkip = 1'000'000;
    /// What happens before a request of this number.
    std::map<int, std::function<void(FakeServer &)>> events;

    int requests = 0;
    /// What there was at each moment.
    std::vector<std::set<int>> moments;
    std::map<int, int> lastSeen;
    std::vector<int> last;
    int lastPass = 0;

    bool refuses(const PageRequest &request)
    {
        ++requests;
        return (longestDays > 0 && request.window.from.daysTo(request.window.to) > longestDays)
            || (largestLimit > 0 && request.limit > largestLimit) || request.skip > largestSkip;
    }

    void noteMoment()
    {
        std::set<int> ids;
        for (const auto &session : sessions)
            ids.insert(session.first);
        if (moments.empty() || moments.back() != ids)
            moments.push_back(ids);
    }

    std::vector<int> listing(const FetchWindow &window) const
    {
        std::vector<int> ids;
        for (const auto &session : sessions) {
            if (session.second >= window.from && session.second <= window.to)
                ids.push_back(session.first);
        }
        // Newest first.
        std::ranges::reverse(ids);
        return ids;
    }

    PageOutcome answer(const PageRequest &request)
    {
        if (moments.empty())
            noteMoment();
        if (const auto event = events.find(requests); event != events.end())
            event->second(*this);
        noteMoment();
        const std::vector<int> ids = listing(request.window);
        const auto count = std::min(static_cast<int>(ids.size()), listsAtMost);
        const int wanted = ignoresSkip ? 0 : static_cast<int>(request.skip);
        const int begin = std::clamp(wanted - (wanted > 0 ? repeatedRows : 0), 0, count);
        int length = ignoresLimit ? count : request.limit;
        length = cap > 0 ? std::min(cap, length) : length;
        const int end = std::min(begin + length, count);
        const std::vector<int> page(ids.begin() + begin, ids.begin() + (wanted >= count ? begin : end));

        PageOutcome outcome;
        outcome.tally.records = static_cast<quint32>(page.size());
        const bool isSamePass = request.pass == lastPass;
        outcome.sameAsBefore = isSamePass && !page.empty() && page == last;
        outcome.shifted = request.overlaps && (page.empty() || page.front() != last.back());
        for (const int id : page) {
            int &seen = lastSeen[id];
            outcome.tally.rows += seen == 0 ? 1 : 0;
            outcome.lastSeen.push_back({seen, 1});
            seen = request.pass;
        }
        last = page;
        lastPass = request.pass;
        outcome.total = totalOf(static_cast<qint64>(ids.size()), page);
        if (tellsMoreAvailable)
            outcome.moreAvailable = alwaysTellsMore || end < count;
        return outcome;
    }

    std::optional<qint64> totalOf(qint64 count, const std::vector<int> &page) const
    {
        switch (total) {
        case Total::Right:
            return count;
        case Total::OfPage:
            return page.size();
        case Total::Missing:
            return {};
        case Total::ZeroBeyondEnd:
            return page.empty() ? 0 : count;
        case Total::OneTooMany:
            return count + 1;
        case Total::OneTooFew:
            return std::max<qint64>(0, count - 1);
        case Total::CutAt1000:
            return std::min<qint64>(count, 1000);
        }
        Q_UNREACHABLE();
    }
};

using SetUp = std::function<void(FakeServer &)>;

/// Asks until there is a verdict.
LedgerLine runCourse(FakeServer &server, int limit, ServerTraits &traits, bool mayChange = false)
{
    WindowCourse course(traits, u"st-1"_s, october, limit, 1, mayChange);
    while (!course.isDone() && server.requests < 5000) {
        const PageRequest request = course.next();
        if (!server.refuses(request))
            course.take(server.answer(request));
        else if (!course.refuse())
            return {};
    }
    return course.line();
}

/// Whether every session that was there all the time was received.
bool holdsAllThatStayed(const FakeServer &server, const std::set<int> &received)
{
    return std::ranges::all_of(server.moments.front(), [&](int id) {
        return received.contains(id)
            || std::ranges::any_of(server.moments, [id](const std::set<int> &moment) { return !moment.contains(id); });
    });
}

} // namespace

Q_DECLARE_METATYPE(SetUp)

class TestWindowCourse : public QObject
{
    Q_OBJECT

private slots:
    void servers_data();
    void servers();
    void traitsSaveRequests();
    void refusedSizesAreRemembered();
    void refusedDownToADayFails();
    void sharedSessionsCountOnce();
    void neverCompleteWhenRowsAreMissing();
    void neverEndsLate();
};

void TestWindowCourse::servers_data()
{
    QTest::addColumn<int>("sessions");
    QTest::addColumn<SetUp>("setUp");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("distinct");

    using Total = FakeServer::Total;
    const auto row = [](const char *name, int sessions, Verdict verdict, int requests, int distinct,
                         const SetUp &setUp) {
        QTest::newRow(name) << sessions << setUp << verdict << requests << distinct;
    };
    const SetUp nothing = [](FakeServer &) {};
    row("as documented", 25, Verdict::Complete, 4, 25, nothing);
    row("full last page", 28, Verdict::Complete, 4, 28, nothing);
    row("one page: asked beyond its end", 4, Verdict::Complete, 2, 4, nothing);
    row("one session: asked beyond its end", 1, Verdict::Complete, 2, 1, nothing);
    row("nothing: totals of both halves", 0, Verdict::Complete, 3, 0, nothing);
    row("round number: totals of both halves", 100, Verdict::Complete, 14, 100, nothing);
    row("total 0 beyond the end", 4, Verdict::Complete, 2, 4, [](FakeServer &s) { s.total = Total::ZeroBeyondEnd; });
    row("moreAvailable missing", 25, Verdict::Complete, 5, 25, [](FakeServer &s) { s.tellsMoreAvailable = false; });
    row("moreAvailable always true", 25, Verdict::Complete, 5, 25, [](FakeServer &s) { s.alwaysTellsMore = true; });
    row("no total", 25, Verdict::Unproven, 4, 25, [](FakeServer &s) { s.total = Total::Missing; });
    row("no total, nothing", 0, Verdict::Unproven, 1, 0, [](FakeServer &s) { s.total = Total::Missing; });
    row("total of the page", 25, Verdict::Unproven, 4, 25, [](FakeServer &s) { s.total = Total::OfPage; });
    row("cap of 7", 25, Verdict::Complete, 5, 25, [](FakeServer &s) { s.cap = 7; });
    row("cap of 1", 4, Verdict::Complete, 5, 4, [](FakeServer &s) { s.cap = 1; });
    row("no paging: totals of both halves", 25, Verdict::Complete, 4, 25, [](FakeServer &s) {
        s.ignoresSkip = true;
        s.ignoresLimit = true;
    });
    row("no paging, cut at 10: united from parts", 25, Verdict::Complete, 10, 25, [](FakeServer &s) {
        s.ignoresSkip = true;
        s.ignoresLimit = true;
        s.cap = 10;
    });
    row("pages that overlap", 25, Verdict::Complete, 6, 25, [](FakeServer &s) { s.repeatedRows = 3; });
    row("cut at 1,000 in silence", 1500, Verdict::Complete, 288, 1500, [](FakeServer &s) {
        s.listsAtMost = 1000;
        s.total = Total::CutAt1000;
    });
    row("a session appears in front", 25, Verdict::Complete, 8, 26,
        [](FakeServer &s) { s.events[2] = [](FakeServer &server) { server.sessions[100] = start.addDays(32); }; });
    row("a session vanishes that was not listed yet", 25, Verdict::Complete, 6, 24,
        [](FakeServer &s) { s.events[2] = [](FakeServer &server) { server.sessions.erase(3); }; });
    row("one appears, another one vanishes that was received", 25, Verdict::Over, 14, 26, [](FakeServer &s) {
        s.events[2] = [](FakeServer &server) {
            server.sessions[100] = start.addDays(32);
            server.sessions.erase(24);
        };
    });
    row("total one too high", 25, Verdict::Short, 133, 25, [](FakeServer &s) { s.total = Total::OneTooMany; });
    row("total one too low", 25, Verdict::Over, 70, 25, [](FakeServer &s) { s.total = Total::OneTooFew; });
    row("rows only listed for shorter times: united from parts", 25, Verdict::Complete, 10, 25,
        [](FakeServer &s) { s.listsAtMost = 9; });
    row("long periods refused", 25, Verdict::Complete, 7, 25, [](FakeServer &s) { s.longestDays = 14; });
    row("large limits refused", 250, Verdict::Complete, 5, 250, [](FakeServer &s) { s.largestLimit = 100; });
    row("large skips refused", 250, Verdict::Complete, 75, 250, [](FakeServer &s) { s.largestSkip = 100; });
}

void TestWindowCourse::servers()
{
    QFETCH(int, sessions);
    QFETCH(SetUp, setUp);
    FakeServer server(sessions);
    setUp(server);
    ServerTraits traits;
    const int limit = server.largestLimit > 0 ? 1000 : 10;
    const LedgerLine line = runCourse(server, limit, traits);

    QTEST(line.verdict, "verdict");
    QTEST(static_cast<int>(line.distinct), "distinct");
    QTEST(server.requests, "requests");
    QCOMPARE(line.verdict == Verdict::Complete, line.distinct == line.lastTotal && line.firstTotal >= 0);
}

void TestWindowCourse::traitsSaveRequests()
{
    ServerTraits traits;
    traits.totalCountsAll = true;
    FakeServer server(4);
    QCOMPARE(runCourse(server, 10, traits).verdict, Verdict::Complete);
    QCOMPARE(server.requests, 1);
}

void TestWindowCourse::refusedSizesAreRemembered()
{
    ServerTraits traits;
    FakeServer server(25);
    server.longestDays = 14;
    server.largestLimit = 0;
    runCourse(server, 1000, traits);
    QVERIFY(traits.longestWindowDays > 1 && traits.longestWindowDays <= 14);
    QCOMPARE(traits.limit, 0);

    FakeServer again(25);
    again.longestDays = 14;
    QCOMPARE(runCourse(again, 1000, traits).verdict, Verdict::Complete);
    QVERIFY(again.requests < server.requests);
}

void TestWindowCourse::refusedDownToADayFails()
{
    ServerTraits traits;
    FakeServer server(25);
    server.longestDays = 1;
    QCOMPARE(runCourse(server, 10, traits).verdict, Verdict::Nothing);
    QVERIFY(server.requests < 10);
}

/// Sessions that an earlier window has brought belong to this window as well, but not twice to the whole.
void TestWindowCourse::sharedSessionsCountOnce()
{
    ServerTraits traits;
    FakeServer server(4);
    WindowCourse course(traits, {}, october, 10, 7, false);
    QCOMPARE(course.next().pass, 7);
    PageOutcome page = server.answer(course.next());
    page.tally.rows = 3;
    page.lastSeen = {{0, 3}, {5, 1}};
    course.take(page);
    QCOMPARE(course.line().distinct, 4);
    QCOMPARE(course.shared(), 1);
}

/// Servers that change, cap, lie, refuse and repeat at random: what is called complete is all that there was at a
/// moment.
void TestWindowCourse::neverCompleteWhenRowsAreMissing()
{
    int complete = 0;
    for (unsigned seed = 0; seed < 1500; ++seed) {
        std::minstd_rand random(seed);
        const auto oneIn = [&random](unsigned n) { return random() % n == 0; };
        FakeServer server(static_cast<int>(random() % 120));
        server.cap = oneIn(4) ? static_cast<int>(random() % 9) + 1 : 0;
        server.ignoresSkip = oneIn(8);
        server.ignoresLimit = server.ignoresSkip && oneIn(2);
        server.alwaysTellsMore = oneIn(5);
        server.tellsMoreAvailable = !oneIn(5);
        server.repeatedRows = oneIn(5) ? static_cast<int>(random() % 4) : 0;
        server.listsAtMost = oneIn(6) ? static_cast<int>(random() % 60) : 1'000'000;
        server.longestDays = oneIn(6) ? static_cast<int>(random() % 20) + 3 : 0;
        // A total that is too low by just what is never listed cannot be told from a right one.
        const bool listsAll = server.listsAtMost == 1'000'000 && !server.ignoresSkip && server.repeatedRows == 0;
        if (oneIn(4) && listsAll)
            server.total = static_cast<FakeServer::Total>(random() % 7);
        for (unsigned events = oneIn(2) ? random() % 4 : 0; events > 0; --events) {
            const int id = static_cast<int>(random() % 150);
            const int day = static_cast<int>(random() % 33);
            server.events[static_cast<int>(random() % 12) + 1] = [id, day](FakeServer &changed) {
                if (changed.sessions.erase(id) == 0)
                    changed.sessions[id] = start.addDays(day).addSecs(id);
            };
        }
        ServerTraits traits;
        const LedgerLine line = runCourse(server, 2 + static_cast<int>(random() % 30), traits, true);
        if (line.verdict != Verdict::Complete)
            continue;
        ++complete;
        std::set<int> received;
        for (const auto &seen : server.lastSeen)
            received.insert(seen.first);
        // Parts are asked for one after the other: each is right for its own moment.
        const bool inParts = server.ignoresSkip || server.longestDays > 0 || server.total != FakeServer::Total::Right;
        const bool isRight = inParts ? holdsAllThatStayed(server, received)
                                     : std::ranges::find(server.moments, received) != server.moments.end();
        QVERIFY2(isRight, qPrintable(u"seed %1: never were there exactly these sessions"_s.arg(seed)));
        QVERIFY2(line.distinct == line.lastTotal, qPrintable(QString::number(seed)));
    }
    // Otherwise nothing was tested.
    QVERIFY(complete > 500);
}

/// Answers at random never keep it going for ever.
void TestWindowCourse::neverEndsLate()
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        std::minstd_rand random(seed);
        const auto below = [&random](unsigned bound) { return static_cast<quint32>(random() % bound); };
        ServerTraits traits;
        WindowCourse course(traits, {}, october, 10, 1, seed % 2 == 0);
        int requests = 0;
        qint64 fresh = 200;
        while (!course.isDone() && requests < 100'000) {
            ++requests;
            if (below(20) == 0) {
                if (!course.refuse())
                    break;
                continue;
            }
            PageOutcome page;
            page.tally.records = below(12) > 0 ? below(20) : 0;
            const auto brought = static_cast<quint32>(std::min<qint64>({page.tally.records, below(20), fresh}));
            page.tally.rows = brought;
            page.lastSeen = {{0, brought}, {course.next().pass, page.tally.records - brought}};
            page.sameAsBefore = page.tally.records > 0 && brought == 0 && below(2) == 0;
            page.shifted = below(3) == 0;
            fresh -= brought;
            if (below(2) == 0)
                page.total = below(300);
            if (below(2) == 0)
                page.moreAvailable = below(3) > 0;
            course.take(page);
        }
        QVERIFY2(requests < 100'000, qPrintable(QString::number(seed)));
    }
}

QTEST_GUILESS_MAIN(TestWindowCourse)
#include "tst_windowcourse.moc"
