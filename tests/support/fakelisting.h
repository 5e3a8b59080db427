// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windowcourse.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <vector>

inline QDateTime start()
{
    return QDateTime(QDate(2026, 9, 30), QTime(0, 0), Qt::UTC);
}

inline FetchWindow october()
{
    return {start(), start().addDays(33)};
}

/// A server of numbered sessions, evenly spread over 33 days, and what a loader would say of its pages.
struct FakeListing
{
    enum class Total { Right, OfPage, Missing, ZeroBeyondEnd, OneTooMany, OneTooFew, Cut };

    explicit FakeListing(int count = 25)
    {
        for (int id = 0; id < count; ++id)
            sessions[id] = start().addSecs((id + 1) * (33 * 86400LL / (count + 1)));
    }

    std::map<int, QDateTime> sessions;
    int cap = 0;
    bool ignoresSkip = false;
    bool ignoresLimit = false;
    /// None has an id, and all are alike.
    bool withoutIds = false;
    Total total = Total::Right;
    bool tellsMoreAvailable = true;
    bool alwaysTellsMore = false;
    /// Whether there is more is told by its total, right or wrong.
    bool tellsMoreByTotal = false;
    /// Rows beyond this one are never listed, whatever `skip` says.
    int listsAtMost = 1'000'000;
    /// With Total::Cut.
    qint64 cutAt = 1000;
    /// Session 12 is listed nowhere, and only the total of the whole counts it.
    bool totalOnlyInWhole = false;
    /// The request of this number is refused, whatever it asks for.
    int refusedByChance = 0;
    /// Listed again at the begin of each page but the first.
    int repeatedRows = 0;
    /// What it is asked up to it takes for the end of that day.
    bool endsWithItsDay = false;
    int longestDays = 0;
    int largestLimit = 0;
    qint64 largestSkip = 1'000'000;
    /// What happens before a request of this number.
    std::map<int, std::function<void(FakeListing &)>> events;

    int copies = 0;
    int requests = 0;
    /// How often the next request was known from the head of a page, and whether that was ever wrong.
    int foreseen = 0;
    bool wasForeseenWrongly = false;
    /// What there was at each moment.
    std::vector<std::set<int>> moments;
    std::map<int, int> lastSeen;
    std::vector<int> last;
    int lastPass = 0;

    bool refuses(const PageRequest &request)
    {
        ++requests;
        return requests == refusedByChance
            || (longestDays > 0 && request.window.from.daysTo(request.window.to) > longestDays)
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
        const QDateTime to = endsWithItsDay ? window.to.date().addDays(1).startOfDay(Qt::UTC) : window.to;
        for (const auto &session : sessions) {
            const bool isHidden = totalOnlyInWhole && session.first == 12;
            if (session.second >= window.from && session.second <= to && !isHidden)
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
        outcome.total = totalOf(static_cast<qint64>(ids.size()), page);
        const bool isLikeLast = isSamePass && !page.empty() && page == last;
        const bool isTelling = !withoutIds || (page.size() == 1 && outcome.total.value_or(1) <= 1);
        outcome.sameAsBefore = isLikeLast && isTelling;
        outcome.alikeBefore = isLikeLast && !isTelling;
        outcome.shifted = request.overlaps && (page.empty() || page.front() != last.back());
        copies = isSamePass ? copies : 0;
        for (const int id : page) {
            // The n-th of a pass without an id is taken for the n-th of an earlier one.
            copies += withoutIds && !outcome.sameAsBefore ? 1 : 0;
            int &seen = lastSeen[withoutIds ? -copies : id];
            outcome.tally.rows += seen == 0 ? 1 : 0;
            outcome.lastSeen.push_back({seen, 1});
            seen = request.pass;
        }
        last = page;
        lastPass = request.pass;
        if (totalOnlyInWhole && request.window == october())
            ++*outcome.total;
        if (tellsMoreAvailable)
            outcome.moreAvailable = alwaysTellsMore || end < (tellsMoreByTotal ? *outcome.total : count);
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
        case Total::Cut:
            return std::min<qint64>(count, cutAt);
        }
        Q_UNREACHABLE();
    }
};

/// The course takes the page; counts whether its head told what comes next, and looks whether that came true.
inline void takeForeseen(WindowCourse &course, const PageOutcome &page, int *foreseen, bool *isWrong)
{
    PageOutcome head;
    head.total = page.total;
    head.moreAvailable = page.moreAvailable;
    head.tally.records = page.tally.records;
    head.oddEntries = page.oddEntries;
    head.sameAsBefore = page.sameAsBefore;
    head.alikeBefore = page.alikeBefore;
    head.shifted = page.shifted;
    const std::optional<PageRequest> next = course.nextAfter(head);
    course.take(page);
    *foreseen += next ? 1 : 0;
    *isWrong = *isWrong || (next && (course.isDone() || course.next() != *next));
}

/// Asks until there is a verdict.
inline LedgerLine runCourse(FakeListing &server, int limit, ServerTraits &traits, bool mayChange = false)
{
    WindowCourse course(traits, QStringLiteral("st-1"), october(), limit, 1, mayChange);
    while (!course.isDone() && server.requests < 5000) {
        const PageRequest request = course.next();
        if (!server.refuses(request))
            takeForeseen(course, server.answer(request), &server.foreseen, &server.wasForeseenWrongly);
        else if (!course.refuse())
            return {};
    }
    return course.line();
}
