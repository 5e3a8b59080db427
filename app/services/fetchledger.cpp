// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchledger.h"

#include "windowcourse.h"

#include <algorithm>
#include <cmath>

namespace {

/// A shorter time, or a smaller part, says too little of the speed.
constexpr qint64 ShortestMs = 2000;
constexpr double SmallestFraction = 0.02;

/// The total of a window without the sessions that another window has listed before.
std::optional<qint64> ownTotal(const LedgerLine &line, qint64 shared)
{
    return line.lastTotal < 0 ? std::nullopt : std::optional(line.lastTotal - shared);
}

std::optional<qint64> sum(const std::optional<qint64> &a, const std::optional<qint64> &b)
{
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

} // namespace

void FetchLedger::addKnown(const PageOutcome &page)
{
    m_flaws.add(page);
    m_progress.rows += page.tally.rows;
}

void FetchLedger::addPage(const PageOutcome &page, const WindowCourse &window)
{
    addKnown(page);
    m_open = window.line();
    m_openShared = window.shared();
    m_openLeft = window.rowsLeft();
}

void FetchLedger::addVerdict(Verdict verdict, qint64 more)
{
    m_verdict = std::max(m_verdict, verdict);
    m_closedTotal = sum(m_closedTotal, more);
}

void FetchLedger::closeWindow(const LedgerLine &line, qint64 shared, bool counts)
{
    if (counts)
        addVerdict(line.verdict);
    m_closedTotal = sum(m_closedTotal, counts ? ownTotal(line, shared) : line.distinct - shared);
    m_lines.push_back(line);
    m_open.reset();
    ++m_progress.windowsDone;
}

qint64 FetchLedger::total() const
{
    const int begun = m_progress.windowsDone + (m_open ? 1 : 0);
    return begun < m_progress.windows ? -1 : progress(0).expectedRows;
}

std::vector<LedgerLine> FetchLedger::lines() const
{
    std::vector<LedgerLine> lines = m_lines;
    if (m_open)
        lines.push_back(*m_open);
    tellRoles(&lines, m_period);
    return lines;
}

FetchProgress FetchLedger::progress(qint64 elapsedMs) const
{
    FetchProgress progress = m_progress;
    progress.expectedRows = (m_open ? sum(m_closedTotal, ownTotal(*m_open, m_openShared)) : m_closedTotal).value_or(-1);
    const double fraction = fractionDone();
    if (elapsedMs >= ShortestMs && fraction >= SmallestFraction)
        progress.secondsLeft = std::llround(static_cast<double>(elapsedMs) / 1000 * (1 - fraction) / fraction);
    return progress;
}

FetchOutlook FetchLedger::outlook(qint64 windows, int pageSize) const
{
    FetchOutlook outlook{windows, -1, pageSize};
    const int open = m_open ? 1 : 0;
    const int begun = m_progress.windowsDone + open;
    const qint64 expected = progress(0).expectedRows;
    if (begun > 0 && expected >= 0)
        outlook.rows = (m_open ? std::max<qint64>(0, m_openLeft) : 0)
            + expected / begun * std::max<qint64>(0, windows - open);
    return outlook;
}

double FetchLedger::fractionDone() const
{
    if (m_progress.windows == 0)
        return 0;
    double done = m_progress.windowsDone;
    if (m_open && m_open->lastTotal > 0)
        done += std::min(1.0, static_cast<double>(m_open->distinct) / static_cast<double>(m_open->lastTotal));
    return done / m_progress.windows;
}
