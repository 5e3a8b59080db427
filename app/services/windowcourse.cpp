// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowcourse.h"

#include "fetchplan.h"
#include "listingtotals.h"

#include <algorithm>
#include <utility>

namespace {

/// What a server takes that finds the usual number of sessions too many (the documentation's samples ask for it).
constexpr int DocumentedLimit = 100;
/// An empty list of a longer window is checked in halves.
constexpr qint64 ShortDays = 7;
/// No server cuts its totals at fewer.
constexpr qint64 SmallestCut = 20;
/// A shorter window is not asked for the totals of its halves.
constexpr qint64 ShortestProofSeconds = 60;
/// After so many days whose totals are wrong, and that bring nothing new, the others will be no better.
constexpr int VainDaysAtMost = 6;

/// A part of a day counts as one.
qint64 daysOf(const FetchWindow &window)
{
    return (window.from.secsTo(window.to) + SecondsPerDay - 1) / SecondsPerDay;
}

/// Within the day before its middle: a server that takes `toDate` for the end of its day lists the first half alone.
QDateTime endOfFirstHalf(const FetchWindow &window)
{
    return middleOf(window).addSecs(-1);
}

} // namespace

WindowCourse::WindowCourse(
    ServerTraits &traits, const QString &bot, const FetchWindow &window, int limit, int pass, bool mayChange)
    : m_traits(traits)
    , m_wantedLimit(limit)
    , m_limit(traits.isLimitSure() ? std::min(limit, traits.limit) : limit)
    , m_lastPass(pass - 1)
    , m_mayChange(mayChange)
{
    m_line.bot = bot;
    m_line.window = window;
    begin(window);
}

void WindowCourse::begin(const FetchWindow &window)
{
    const int pass = ++m_lastPass;
    m_helps = false;
    m_parts.push_back(Part{.window = window, .paging = WindowPaging(m_traits, pass, m_mayChange), .firstPass = pass});
    // What the server has refused before it is not asked for again.
    if (m_traits.longestWindowDays > 0 && daysOf(window) > m_traits.longestWindowDays)
        beginHalves();
}

PageRequest WindowCourse::next() const
{
    const Part &part = m_parts.back();
    if (part.phase == Phase::FirstTotal)
        return {{part.proving.from, middleOf(part.proving)}, 1, 0, m_lastPass, false};
    if (part.phase == Phase::SecondTotal)
        return {{middleOf(part.proving), part.proving.to}, 1, 0, m_lastPass, false};
    if (part.phase == Phase::FirstTotalOfDays)
        return {{part.proving.from, endOfFirstHalf(part.proving)}, 1, 0, m_lastPass, false};
    if (part.phase == Phase::TotalAgain)
        return {part.window, 1, 0, m_lastPass, false};
    const int limit = part.paging.isConfirming() ? 1 : m_limit;
    return {part.window, limit, part.paging.skip(), part.paging.pass(), part.paging.overlaps()};
}

std::optional<PageRequest> WindowCourse::nextAfter(const PageOutcome &head) const
{
    const Part &part = m_parts.back();
    const std::optional<qint64> skip = part.phase == Phase::Paging ? part.paging.skipAfter(head) : std::nullopt;
    if (!skip)
        return {};
    return PageRequest{part.window, m_limit, *skip, part.paging.pass(), true};
}

void WindowCourse::take(const PageOutcome &page)
{
    for (Part &part : m_parts) {
        part.distinct += page.notSeenSince(part.firstPass);
        if (part.phase == Phase::Halves)
            part.distinctOfHalves += page.notSeenSince(part.firstPassOfHalves);
    }
    addUp(page);
    m_shared += std::max<qint64>(0, page.notSeenSince(m_parts.front().firstPass) - page.tally.rows);
    if (m_parts.size() > 1 && page.notSeenSince(m_parts.front().firstPass) > 0)
        m_halvesHelped = m_helps = true;

    Part &part = m_parts.back();
    if (part.phase != Phase::Paging)
        return takeTotal(page);
    // As many as were wanted: that another window was refused had another reason.
    if (m_limit == m_wantedLimit && m_wantedLimit > DocumentedLimit)
        m_traits.limit = m_traits.sizeRefusals = 0;
    const bool wantsMore = part.paging.take(page, m_limit);
    m_lastPass = part.paging.pass();
    if (!wantsMore)
        judge();
}

/// Every entry of every answer, so that what was received is what was new, what came again and what was updated.
void WindowCourse::addUp(const PageOutcome &page)
{
    ++m_line.pages;
    m_line.received += page.tally.records;
    m_line.updated += page.updatedSince(m_parts.front().firstPass);
    m_line.notReadable += page.tally.notReadable - page.oddEntries;
    m_line.outside += page.outside;
}

/// The pages of the innermost part are all there.
void WindowCourse::judge()
{
    Part &part = m_parts.back();
    if (m_parts.size() == 1)
        noteTotals(part);
    Verdict verdict = part.paging.verdict();
    const qint64 total = part.paging.total().value_or(-1);
    const bool isCut = part.paging.isCut();
    if (verdict == Verdict::Complete && isCut)
        verdict = Verdict::Unproven;
    if (verdict == Verdict::Complete && needsProof(total))
        return askForHalves(part.window);
    const bool isWrong = isCut || verdict == Verdict::Short || verdict == Verdict::Over
        || (total < 0 && isRoundTotal(part.paging.distinct()))
        || (part.paging.isOnePage() && part.paging.distinct() >= DocumentedLimit);
    if (isWrong && !m_traits.halvesDoNotHelp && beginHalves())
        return;
    end(verdict, total >= 0 ? part.paging.lack() : 0);
}

void WindowCourse::noteTotals(const Part &part)
{
    m_line.firstTotal = part.paging.firstTotal();
    m_line.lastTotal = part.paging.total().value_or(-1);
}

bool WindowCourse::needsProof(qint64 total) const
{
    const FetchWindow &window = m_parts.back().window;
    if (total == 0)
        return window.from.daysTo(window.to) > ShortDays;
    // Where the totals are cut, no larger one is ever seen.
    return !m_traits.totalCountsAll || total == m_limit || (total >= SmallestCut && total >= m_traits.provenTotal);
}

void WindowCourse::takeTotal(const PageOutcome &page)
{
    Part &part = m_parts.back();
    if (!page.total)
        return end(Verdict::Unproven, 0);
    if (part.phase == Phase::TotalAgain)
        return compareWithTotal(*page.total);
    m_traits.totalCountsAll = m_traits.totalCountsAll || *page.total > page.tally.records;
    if (part.phase == Phase::FirstTotalOfDays)
        return compareWithHalves(*page.total, part.totalOfHalf);
    const qint64 first = std::exchange(part.totalOfHalf, *page.total);
    if (part.phase == Phase::FirstTotal)
        return askForTotal(Phase::SecondTotal);
    const bool isSumTooLarge = first + *page.total > part.paging.total().value_or(-1);
    if (isSumTooLarge && middleOf(part.proving).time() < QTime(0, 0, 1))
        return askForTotal(Phase::FirstTotalOfDays);
    compareWithHalves(first, *page.total);
}

void WindowCourse::askForTotal(Phase which)
{
    m_parts.back().phase = which;
    ++m_lastPass;
}

void WindowCourse::askForHalves(const FetchWindow &proving)
{
    m_parts.back().proving = proving;
    askForTotal(Phase::FirstTotal);
}

void WindowCourse::compareWithHalves(qint64 first, qint64 second)
{
    const Part &part = m_parts.back();
    const qint64 total = part.paging.total().value_or(-1);
    if (first + second != total || part.distinct != part.paging.distinct()) {
        // A total that only counts the rows of its page says nothing; one that was cut shows it in its halves.
        if (first + second < total || !beginHalves())
            end(Verdict::Unproven, 0);
        return;
    }
    // As many as the whole in one half: if the whole was cut, so was that.
    if (total >= SmallestCut && std::max(first, second) == total) {
        const QDateTime middle = middleOf(part.proving);
        const FetchWindow half = first == total ? FetchWindow{part.proving.from, middle}
                                                : FetchWindow{middle, part.proving.to};
        if (half.from.secsTo(half.to) < ShortestProofSeconds)
            return end(Verdict::Unproven, 0);
        return askForHalves(half);
    }
    m_traits.provenTotal = std::max(m_traits.provenTotal, total);
    end(Verdict::Complete, 0);
}

bool WindowCourse::refuse()
{
    Part &part = m_parts.back();
    if (part.phase != Phase::Paging) {
        end(Verdict::Unproven, 0);
        return true;
    }
    // Perhaps so many sessions at once are too many.
    if (askForFewer())
        return true;
    // They were not, if that many are refused as well; then it is the time, or `skip`, that is too long. How long it
    // may be is tried out on one window only.
    if (m_line.pages == 0 && part.paging.skip() == 0) {
        m_limit = m_wantedLimit;
        m_traits.limit = m_traits.sizeRefusals = 0;
        m_wasLimited = false;
        m_wasRefused = true;
        if (m_traits.longestWindowDays > 0)
            return false;
    }
    return beginHalves();
}

bool WindowCourse::askForFewer()
{
    const Part &part = m_parts.back();
    const bool isFirstPage = part.phase == Phase::Paging && part.paging.skip() == 0;
    if (!isFirstPage || m_traits.isLimitSure() || m_limit <= DocumentedLimit || m_wasLimited)
        return false;
    m_limit = m_traits.limit = DocumentedLimit;
    ++m_traits.sizeRefusals;
    m_wasLimited = true;
    return true;
}

bool WindowCourse::beginHalves()
{
    const std::vector<FetchWindow> halves = halved(m_parts.back().window);
    if (halves.empty())
        return false;
    Part &part = m_parts.back();
    part.phase = Phase::Halves;
    part.halvesLeft = {halves.rbegin(), halves.rend()};
    part.firstPassOfHalves = m_lastPass + 1;
    goOnWithHalves();
    return true;
}

void WindowCourse::goOnWithHalves()
{
    Part &part = m_parts.back();
    if (m_vainDays >= VainDaysAtMost)
        return end(std::max(part.paging.verdict(), Verdict::Unproven), part.paging.lack());
    if (!part.halvesLeft.empty()) {
        const FetchWindow half = part.halvesLeft.back();
        part.halvesLeft.pop_back();
        begin(half);
        return;
    }
    // What only an earlier pass has brought is in no listing any more.
    const qint64 lack = part.lackOfHalves - (part.distinct - part.distinctOfHalves);
    if (part.worstOfHalves == Verdict::Unproven || part.worstOfHalves == Verdict::Changed) {
        end(part.worstOfHalves, lack);
    } else if (lack != 0) {
        end(lack > 0 ? Verdict::Short : Verdict::Over, lack);
    } else if (part.worstOfHalves != Verdict::Complete) {
        end(Verdict::Changed, 0);
    } else if (part.paging.total().value_or(0) > part.distinct + part.oddEntriesOfHalves) {
        // The halves agree with themselves, not with the whole: unless that has changed, both leave rows out.
        askForTotal(Phase::TotalAgain);
    } else {
        end(Verdict::Complete, 0);
    }
}

void WindowCourse::compareWithTotal(qint64 total)
{
    const qint64 lack = total - m_parts.back().distinct - m_parts.back().oddEntriesOfHalves;
    if (m_parts.size() == 1)
        m_line.lastTotal = total;
    end(lack == 0 ? Verdict::Complete : lack > 0 ? Verdict::Short : Verdict::Changed, std::max<qint64>(lack, 0));
}

void WindowCourse::end(Verdict verdict, qint64 lack)
{
    const Part ended = m_parts.back();
    m_parts.pop_back();
    const bool hadHalves = ended.phase == Phase::Halves || ended.phase == Phase::TotalAgain;
    if (m_wasRefused && !hadHalves) {
        const auto days = std::max(1, static_cast<int>(ended.window.from.daysTo(ended.window.to)));
        m_traits.longestWindowDays = std::max(m_traits.longestWindowDays, days);
    }
    const qint64 oddEntries = hadHalves ? ended.oddEntriesOfHalves : ended.paging.oddEntries();
    if (!m_parts.empty()) {
        if (!hadHalves)
            noteVain(verdict);
        Part &whole = m_parts.back();
        whole.oddEntriesOfHalves += oddEntries;
        whole.worstOfHalves = std::max(whole.worstOfHalves, verdict);
        whole.lackOfHalves += lack;
        return goOnWithHalves();
    }
    m_line.verdict = verdict;
    m_line.distinct = ended.distinct + oddEntries;
    m_line.notReadable += oddEntries;
    m_line.repeats = m_line.received - m_line.distinct - m_line.updated;
    const bool isWrong = verdict == Verdict::Short || verdict == Verdict::Over;
    // What the server said of the whole, if that is what was found wrong; else what its halves add up to.
    const qint64 tooMany = m_line.distinct - m_line.lastTotal;
    const bool isOfWhole = m_line.lastTotal >= 0 && (verdict == Verdict::Short ? tooMany < 0 : tooMany > 0);
    if (hadHalves && (verdict == Verdict::Complete || (isWrong && !isOfWhole)))
        m_line.lastTotal = std::max<qint64>(0, m_line.distinct + lack);
    // Where the whole was refused, only its halves have totals.
    if (m_line.firstTotal < 0)
        m_line.firstTotal = m_line.lastTotal;
    m_traits.halvesDoNotHelp = m_traits.halvesDoNotHelp || (isWrong && hadHalves && !m_halvesHelped);
}

/// A part that is not halved has ended.
void WindowCourse::noteVain(Verdict verdict)
{
    if (m_helps)
        m_vainDays = 0;
    else if (verdict == Verdict::Short || verdict == Verdict::Over)
        ++m_vainDays;
}

LedgerLine WindowCourse::line() const
{
    LedgerLine line = m_line;
    if (!m_parts.empty()) {
        line.distinct = m_parts.front().distinct;
        line.repeats = line.received - line.distinct - line.updated;
        line.lastTotal = m_parts.front().paging.expected().value_or(-1);
    }
    return line;
}

qint64 WindowCourse::rowsLeft() const
{
    if (m_parts.empty())
        return 0;
    const Part &whole = m_parts.front();
    if (whole.phase != Phase::Halves)
        return whole.phase == Phase::Paging ? whole.paging.rowsLeft() : 0;
    const qint64 total = whole.paging.expected().value_or(-1);
    return total < 0 ? -1 : std::max<qint64>(0, total - whole.distinctOfHalves);
}
