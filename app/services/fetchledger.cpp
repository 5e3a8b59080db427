// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchledger.h"

#include "windowpaging.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace {

using Verdict = Completeness::Verdict;

/// A shorter time, or a smaller part, says too little of the speed.
constexpr qint64 ShortestMs = 2000;
constexpr double SmallestFraction = 0.02;

std::optional<qint64> sum(const std::optional<qint64> &a, const std::optional<qint64> &b)
{
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

/// The total of a window without the sessions that another window has listed before.
std::optional<qint64> ownTotal(const WindowPaging &window)
{
    return sum(window.total(), -window.sharedRows());
}

Verdict worse(Verdict a, Verdict b)
{
    static constexpr std::array fromWorst{Verdict::Differs, Verdict::Changed, Verdict::Unproven, Verdict::Complete};
    return *std::find_if(fromWorst.begin(), fromWorst.end(), [a, b](Verdict v) { return v == a || v == b; });
}

} // namespace

void FetchLedger::addPage(const PageOutcome &page, const WindowPaging &window)
{
    m_flaws.add(page);
    m_progress.rows += page.tally.rows;
    m_isOpen = true;
    m_openTotal = ownTotal(window);
    m_openRows = window.rows() - window.sharedRows();
}

void FetchLedger::dropWindow(const WindowPaging &window)
{
    m_closedTotal = sum(m_closedTotal, window.rows() - window.sharedRows());
    m_isOpen = false;
}

void FetchLedger::closeWindow(const WindowPaging &window)
{
    m_verdict = worse(m_verdict, window.verdict());
    m_closedTotal = sum(m_closedTotal, ownTotal(window));
    m_isOpen = false;
    ++m_progress.windowsDone;
}

qint64 FetchLedger::total() const
{
    const int begun = m_progress.windowsDone + (m_isOpen ? 1 : 0);
    if (begun < m_progress.windows)
        return -1;
    return (m_isOpen ? sum(m_closedTotal, m_openTotal) : m_closedTotal).value_or(-1);
}

FetchProgress FetchLedger::progress(qint64 elapsedMs) const
{
    FetchProgress progress = m_progress;
    progress.expectedRows = (m_isOpen ? sum(m_closedTotal, m_openTotal) : m_closedTotal).value_or(-1);
    const double fraction = fractionDone();
    if (elapsedMs >= ShortestMs && fraction >= SmallestFraction)
        progress.secondsLeft = std::llround(static_cast<double>(elapsedMs) / 1000 * (1 - fraction) / fraction);
    return progress;
}

double FetchLedger::fractionDone() const
{
    if (m_progress.windows == 0)
        return 0;
    double done = m_progress.windowsDone;
    if (m_isOpen && m_openTotal.value_or(0) > 0)
        done += std::min(1.0, static_cast<double>(m_openRows) / static_cast<double>(*m_openTotal));
    return done / m_progress.windows;
}
