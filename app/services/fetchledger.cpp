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

qint64 secondsOf(const LedgerLine &line)
{
    return line.window.from.secsTo(line.window.to);
}

} // namespace

void FetchLedger::addWindows(int count, qint64 seconds)
{
    m_progress.windows += count;
    m_seconds += seconds;
}

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
    return begun < m_progress.windows ? -1 : totalSoFar();
}

qint64 FetchLedger::totalSoFar() const
{
    return (m_open ? sum(m_closedTotal, ownTotal(*m_open, m_openShared)) : m_closedTotal).value_or(-1);
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
    progress.expectedRows = totalSoFar();
    const double fraction = fractionDone();
    if (progress.expectedRows > 0 || progress.windowsDone > 0)
        progress.fraction = fraction;
    if (elapsedMs >= ShortestMs && fraction >= SmallestFraction)
        progress.secondsLeft = std::llround(static_cast<double>(elapsedMs) / 1000 * (1 - fraction) / fraction);
    return progress;
}

FetchOutlook FetchLedger::outlook(qint64 windows, qint64 seconds, int pageSize) const
{
    FetchOutlook outlook{windows, -1, pageSize};
    const qint64 begun = secondsBegun();
    const qint64 expected = totalSoFar();
    if (begun <= 0 || expected < 0)
        return outlook;
    const qint64 notBegun = std::max<qint64>(0, seconds - (m_open ? secondsOf(*m_open) : 0));
    const double density = static_cast<double>(expected) / static_cast<double>(begun);
    outlook.rows = (m_open ? std::max<qint64>(0, m_openLeft) : 0)
        + std::llround(density * static_cast<double>(notBegun));
    return outlook;
}

qint64 FetchLedger::secondsBegun() const
{
    qint64 seconds = m_open ? secondsOf(*m_open) : 0;
    for (const LedgerLine &line : m_lines)
        seconds += secondsOf(line);
    return seconds;
}

/// By the time that the windows hold: one of a week is soon done, one of three months is not.
double FetchLedger::fractionDone() const
{
    if (m_seconds <= 0)
        return 0;
    double open = 0;
    if (m_open && m_open->lastTotal > 0)
        open = std::max(0.0, 1 - static_cast<double>(m_open->distinct) / static_cast<double>(m_open->lastTotal));
    else if (m_open)
        open = 1;
    const double left = m_open ? open * static_cast<double>(secondsOf(*m_open)) : 0;
    return (static_cast<double>(secondsBegun()) - left) / static_cast<double>(m_seconds);
}
