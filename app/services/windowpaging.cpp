// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowpaging.h"

#include <algorithm>

namespace {

/// After so many pages that bring nothing new the server is taken to repeat itself for ever.
constexpr int BarrenPagesAtMost = 20;
/// The same, if it is always the same page.
constexpr int SamePagesAtMost = 3;

} // namespace

WindowPaging::WindowPaging(ServerTraits &traits)
    : m_traits(traits)
{ }

bool WindowPaging::take(const PageOutcome &page)
{
    note(page);
    return wantsMore(page) || beginAgain();
}

void WindowPaging::note(const PageOutcome &page)
{
    const bool isEmpty = page.tally.records == 0;
    // Some servers count nothing beyond the end.
    if (page.total && !(isEmpty && m_skip > 0 && page.total == 0)) {
        m_totalChanged = m_totalChanged || (m_total && m_total != page.total);
        m_totalsAreOfPages = m_totalsAreOfPages && page.total == page.tally.records;
        m_traits.totalCountsAll = m_traits.totalCountsAll || page.total > page.tally.records;
        m_total = page.total;
    }
    m_skip += page.tally.records;
    m_rows += page.newInWindow;
    m_sharedRows += std::max<qint64>(0, qint64(page.newInWindow) - page.oddEntries - page.tally.rows);
    m_withoutId += page.withoutId;
    m_pagesWithRows += isEmpty ? 0 : 1;
    m_barrenPages = page.newInWindow > 0 ? 0 : m_barrenPages + 1;
    m_hasRepeats = m_hasRepeats || page.newInWindow < page.tally.records;
    m_endSeen = m_endSeen || isEmpty;
}

bool WindowPaging::wantsMore(const PageOutcome &page)
{
    if (page.tally.records == 0)
        return false;
    const bool isShort = total() && m_rows < *total();
    if (m_isSecondPass)
        return isShort && m_skip < *total() && !page.sameAsBefore;
    if (page.sameAsBefore && (!isShort || m_barrenPages >= SamePagesAtMost)) {
        m_traits.ignoresSkip = true;
        return false;
    }
    if (m_traits.ignoresSkip || m_barrenPages >= BarrenPagesAtMost)
        return false;
    const bool isReached = m_traits.totalCountsAll && total() && !isShort;
    return page.moreAvailable.value_or(false) || !isReached;
}

/// Rows that appear or vanish while paging shift the others across the borders of the pages.
bool WindowPaging::mayLackRows() const
{
    return total() && m_rows < *total() && (m_totalChanged || m_hasRepeats);
}

bool WindowPaging::beginAgain()
{
    // Records without an id cannot be told from their repeats.
    if (m_isSecondPass || !mayLackRows() || m_traits.ignoresSkip || m_withoutId > 0)
        return false;
    m_isSecondPass = true;
    m_totalChanged = false;
    m_skip = 0;
    return true;
}

std::optional<qint64> WindowPaging::total() const
{
    if (m_pagesWithRows > 1 && m_totalsAreOfPages && !m_traits.ignoresSkip)
        return {};
    return m_total;
}

Completeness::Verdict WindowPaging::verdict() const
{
    using Verdict = Completeness::Verdict;
    if (!total())
        return Verdict::Unproven;
    if (m_rows != *total())
        return m_totalChanged ? Verdict::Changed : Verdict::Differs;
    return m_endSeen || m_traits.totalCountsAll ? Verdict::Complete : Verdict::Unproven;
}
