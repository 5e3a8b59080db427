// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowpaging.h"

#include <algorithm>
#include <utility>

namespace {

/// After so many pages that bring nothing new the server is taken to repeat itself for ever.
constexpr int BarrenPagesAtMost = 20;
/// The same, if it is always the same page.
constexpr int SamePagesAtMost = 3;

} // namespace

WindowPaging::WindowPaging(ServerTraits &traits, int pass, bool mayChange)
    : m_traits(traits)
    , m_firstPass(pass)
    , m_pass(pass)
    , m_mayChange(mayChange)
{ }

bool WindowPaging::overlaps() const
{
    // A page of one record would never get on.
    return m_lastRecords > 1 && !m_traits.ignoresSkip;
}

std::optional<qint64> WindowPaging::skipAfter(const PageOutcome &head) const
{
    const qint64 records = head.tally.records;
    const bool mayRepeat = head.sameAsBefore || m_shown.barrenPages + 1 >= BarrenPagesAtMost || hasNoPages();
    const bool hasOtherTotal = m_shown.lastTotal && m_shown.lastTotal != head.total;
    const bool mayEndAtChange = m_endsAtChange && (m_pass > m_firstPass || m_shown.totalChanged || hasOtherTotal);
    // Were all of them new, the total would not be reached.
    const bool isShort = head.total > m_shown.distinct + m_shown.oddEntries + records;
    if (!isShort || records <= 1 || mayRepeat || mayEndAtChange || isConfirming())
        return {};
    return skip() + records - 1;
}

bool WindowPaging::take(const PageOutcome &page, int limit)
{
    note(page, limit);
    m_hasEndedAtChange = m_endsAtChange && showsChange();
    if (m_hasEndedAtChange)
        return false;
    return !isConfirmed(page) && (wantsMore(page) || beginAgain());
}

void WindowPaging::note(const PageOutcome &page, int limit)
{
    const qint64 records = page.tally.records;
    const qint64 shared = overlaps() && records > 0 && !page.shifted ? 1 : 0;
    // Some servers count nothing beyond the end.
    if (page.total && !(records == 0 && m_skip > 0 && page.total == 0)) {
        m_shown.totalChanged = m_shown.totalChanged || (m_shown.lastTotal && m_shown.lastTotal != page.total);
        m_shown.totalsAreOfPages = m_shown.totalsAreOfPages && page.total == records;
        m_traits.totalCountsAll = m_traits.totalCountsAll || page.total > records;
        m_shown.firstTotal = m_shown.firstTotal ? m_shown.firstTotal : page.total;
        m_shown.lastTotal = page.total;
    }
    m_shown.isFull = records == limit || (m_shown.pagesWithRows > 0 && records == m_shown.largestPage);
    m_shown.largestPage = std::max(m_shown.largestPage, records);
    m_shown.saysMore = page.moreAvailable.value_or(false);
    const qint64 fresh = page.notSeenSince(m_pass);
    m_shown.distinct += fresh;
    m_shown.oddEntries += page.oddEntries;
    m_shown.pagesWithRows += records > 0 ? 1 : 0;
    m_shown.pagesBeyond += records > shared ? 1 : 0;
    m_shown.barrenPages = fresh + page.oddEntries > 0 ? 0 : m_shown.barrenPages + 1;
    m_shown.alikePages = page.alikeBefore ? m_shown.alikePages + 1 : 0;
    m_shown.shifted = m_shown.shifted || page.shifted;
    const qint64 newInWindow = page.notSeenSince(m_firstPass);
    m_shown.broughtNew = m_shown.broughtNew || newInWindow > 0;
    m_distinct += newInWindow;

    m_skip = skip() + records;
    m_lastRecords = records;
}

bool WindowPaging::wantsMore(const PageOutcome &page)
{
    const std::optional<qint64> all = total();
    const bool isShort = all && m_shown.distinct + m_shown.oddEntries < *all;
    if (page.sameAsBefore && (!isShort || m_shown.barrenPages >= SamePagesAtMost)) {
        // The same page comes again as well where as many sessions arrive before it as it is passed over.
        if (m_lastRecords > 1)
            m_traits.ignoresSkip = m_traits.ignoresSkip || !m_shown.totalChanged;
        else
            m_shown.repeatsItself = !m_shown.totalChanged;
        return false;
    }
    // Records without an id never repeat each other: a server that answers the same ones, in any order, has no end.
    if (m_shown.alikePages >= SamePagesAtMost && !isShort)
        return false;
    if (all && m_shown.shifted && m_shown.distinct + m_shown.oddEntries > 2 * *all + m_lastRecords)
        return false;
    // Nothing, or nothing but the record that was known: the end. A page that shifted may hold that much by chance.
    const bool isEnd = page.tally.records == 0 || (page.tally.records == 1 && m_shown.barrenPages > 0);
    if (isEnd || m_traits.ignoresSkip || m_shown.barrenPages >= BarrenPagesAtMost)
        return false;
    // Either of them alone may lie.
    const bool isReached = m_traits.totalCountsAll && all && !isShort;
    return page.moreAvailable.value_or(true) || !isReached || m_shown.isFull;
}

/// Whether this pass has shown nothing but what was known from the one before.
bool WindowPaging::isSteady() const
{
    return m_pass > m_firstPass && !m_shown.broughtNew && m_shown.distinct == m_distinct;
}

bool WindowPaging::hasChanged() const
{
    // A server that always shifts (it repeats rows) shows the same in every pass.
    return m_shown.totalChanged || (m_shown.shifted && !isSteady() && !hasNoPages());
}

/// Within this pass, or against the one before. Rows that shift may do so always.
bool WindowPaging::showsChange() const
{
    const bool isOtherTotal = m_shown.lastTotal && m_shown.lastTotal != m_totalBefore;
    return m_shown.totalChanged || (m_pass > m_firstPass && (m_shown.broughtNew || isOtherTotal));
}

/// The listing begins as it did: the pass before counts.
bool WindowPaging::isConfirmed(const PageOutcome &page)
{
    if (!m_toConfirm)
        return false;
    const Pass before = *std::exchange(m_toConfirm, std::nullopt);
    if (m_shown.broughtNew || page.total != before.lastTotal)
        return false;
    m_shown = before;
    m_wasConfirmed = true;
    return true;
}

bool WindowPaging::beginAgain()
{
    if (!total() || hasNoPages() || m_pass - m_firstPass + 1 >= PassesAtMost)
        return false;
    const bool hasPages = m_shown.pagesBeyond > 1;
    const bool confirmsFirst = hasPages && !m_mayChange && !m_wasConfirmed && !isSteady();
    const bool confirmsAll = hasPages && m_mayChange && !isSteady();
    if (!hasChanged() && !confirmsFirst && !confirmsAll)
        return false;
    if (!hasChanged() && confirmsFirst)
        m_toConfirm = m_shown;
    beginPass();
    return true;
}

void WindowPaging::beginPass()
{
    ++m_pass;
    m_totalBefore = total();
    m_shown = {};
    m_skip = 0;
    m_lastRecords = 0;
}

std::optional<qint64> WindowPaging::total() const
{
    if (m_shown.pagesWithRows > 1 && m_shown.totalsAreOfPages && !hasNoPages())
        return {};
    return m_shown.lastTotal;
}

std::optional<qint64> WindowPaging::expected() const
{
    const bool hasBegun = m_shown.lastTotal || m_lastRecords > 0;
    return hasBegun ? total() : m_totalBefore;
}

qint64 WindowPaging::rowsLeft() const
{
    const std::optional<qint64> all = expected();
    if (!all)
        return -1;
    if (isConfirming())
        return 1;
    const qint64 left = std::max<qint64>(0, *all - m_shown.distinct - m_shown.oddEntries);
    const bool hasPages = m_shown.pagesBeyond > 1 || (m_shown.pagesBeyond == 1 && left > 0);
    return m_mayChange && hasPages && m_pass == m_firstPass ? left + *all : left;
}

Verdict WindowPaging::verdict() const
{
    const std::optional<qint64> all = total();
    if (!all)
        return Verdict::Unproven;
    if (hasChanged() || m_hasEndedAtChange)
        return Verdict::Changed;
    if (lack() != 0)
        return lack() > 0 ? Verdict::Short : Verdict::Over;
    return Verdict::Complete;
}

qint64 WindowPaging::lack() const
{
    const qint64 all = total().value_or(0);
    const qint64 shown = m_shown.distinct + m_shown.oddEntries;
    return shown < all ? all - shown : all - distinct();
}
