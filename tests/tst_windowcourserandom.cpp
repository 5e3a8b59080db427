// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowcourse.h"

#include "fakelisting.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace {

/// Whether every session that was there all the time was received.
bool holdsAllThatStayed(const FakeListing &server, const std::set<int> &received)
{
    return std::ranges::all_of(server.moments.front(), [&](int id) {
        return received.contains(id)
            || std::ranges::any_of(server.moments, [id](const std::set<int> &moment) { return !moment.contains(id); });
    });
}

} // namespace

class TestWindowCourseRandom : public QObject
{
    Q_OBJECT

private slots:
    void neverCompleteWhenRowsAreMissing();
    void neverEndsLate();
};

/// Servers that change, cap, lie, refuse and repeat at random: what is called complete is all that there was at a
/// moment.
void TestWindowCourseRandom::neverCompleteWhenRowsAreMissing()
{
    int complete = 0;
    int foreseen = 0;
    for (unsigned seed = 0; seed < 1500; ++seed) {
        std::minstd_rand random(seed);
        const auto oneIn = [&random](unsigned n) { return random() % n == 0; };
        FakeListing server(static_cast<int>(random() % 120));
        server.cap = oneIn(4) ? static_cast<int>(random() % 9) + 1 : 0;
        server.ignoresSkip = oneIn(8);
        server.ignoresLimit = server.ignoresSkip && oneIn(2);
        server.alwaysTellsMore = oneIn(5);
        server.tellsMoreAvailable = !oneIn(5);
        server.repeatedRows = oneIn(5) ? static_cast<int>(random() % 4) : 0;
        server.listsAtMost = oneIn(6) ? static_cast<int>(random() % 60) : 1'000'000;
        server.longestDays = oneIn(6) ? static_cast<int>(random() % 20) + 3 : 0;
        server.endsWithItsDay = oneIn(6);
        // A total that is too low by just what is never listed cannot be told from a right one.
        const bool listsAll = server.listsAtMost == 1'000'000 && !server.ignoresSkip && server.repeatedRows == 0;
        if (oneIn(4) && listsAll)
            server.total = static_cast<FakeListing::Total>(random() % 7);
        for (unsigned events = oneIn(2) ? random() % 4 : 0; events > 0; --events) {
            const int id = static_cast<int>(random() % 150);
            const int day = static_cast<int>(random() % 33);
            server.events[static_cast<int>(random() % 12) + 1] = [id, day](FakeListing &changed) {
                if (changed.sessions.erase(id) == 0)
                    changed.sessions[id] = start().addDays(day).addSecs(id);
            };
        }
        ServerTraits traits;
        const LedgerLine line = runCourse(server, 2 + static_cast<int>(random() % 30), traits, true);
        foreseen += server.foreseen;
        QVERIFY2(!server.wasForeseenWrongly, qPrintable(QString::number(seed)));
        if (line.verdict != Verdict::Complete)
            continue;
        ++complete;
        std::set<int> received;
        for (const auto &seen : server.lastSeen)
            received.insert(seen.first);
        // Parts are asked for one after the other: each is right for its own moment.
        const bool inParts = server.ignoresSkip || server.longestDays > 0 || server.endsWithItsDay
            || server.total != FakeListing::Total::Right;
        const bool isRight = inParts ? holdsAllThatStayed(server, received)
                                     : std::ranges::find(server.moments, received) != server.moments.end();
        QVERIFY2(isRight, qPrintable(u"seed %1: never were there exactly these sessions"_s.arg(seed)));
        QVERIFY2(line.distinct == line.lastTotal, qPrintable(QString::number(seed)));
    }
    // Otherwise nothing was tested.
    QVERIFY(complete > 500);
    QVERIFY(foreseen > 1000);
}

/// Answers at random never keep it going for ever.
void TestWindowCourseRandom::neverEndsLate()
{
    int foreseen = 0;
    bool wasForeseenWrongly = false;
    for (unsigned seed = 0; seed < 500; ++seed) {
        std::minstd_rand random(seed);
        const auto below = [&random](unsigned bound) { return static_cast<quint32>(random() % bound); };
        ServerTraits traits;
        WindowCourse course(traits, {}, october(), 10, 1, seed % 2 == 0);
        if (seed % 3 == 0)
            course.endAtChange();
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
            takeForeseen(course, page, &foreseen, &wasForeseenWrongly);
            QVERIFY2(!wasForeseenWrongly, qPrintable(QString::number(seed)));
        }
        QVERIFY2(requests < 100'000, qPrintable(QString::number(seed)));
    }
    QVERIFY(foreseen > 100);
}

QTEST_GUILESS_MAIN(TestWindowCourseRandom)
#include "tst_windowcourserandom.moc"
