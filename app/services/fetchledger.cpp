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

void FetchLedger::addWindows(int count, qint64 seconds, qint64 secondsKnown)
{
    m_progress.windows += count;
    m_seconds += seconds;
    m_secondsKnown += secondsKnown;
}

void FetchLedger::add(const PageOutcome &page)
{
    m_flaws.add(page);
    m_progress.rows += page.tally.rows;
}

void FetchLedger::addPage(const PageOutcome &page, const WindowCourse &window, qint64 elapsedMs, bool isReadAgain)
{
    add(page);
    m_open = window.line();
    m_openShared = window.shared();
    (isReadAgain ? m_recordsRead : m_recordsAsked) += page.tally.records;
    m_openLeft = window.rowsLeft();
    // Those of a further pass are to come as well.
    const qint64 all = m_open->received + m_openLeft;
    m_openDone = m_openLeft >= 0 && all > 0 ? static_cast<double>(m_open->received) / static_cast<double>(all) : 0;
    advance(isReadAgain ? &m_reading : &m_asking, elapsedMs);
}

void FetchLedger::beginKnown(const LedgerLine &line)
{
    m_open = line;
    m_isKnown = true;
}

void FetchLedger::addKnown(const PageOutcome &page, qint64 shared, qint64 elapsedMs)
{
    add(page);
    m_openShared = shared;
    m_recordsRead += page.tally.records;
    if (m_open->received > 0)
        m_openDone = std::min(1.0, static_cast<double>(m_recordsRead) / static_cast<double>(m_open->received));
    advance(&m_reading, elapsedMs);
}

void FetchLedger::dropKnown()
{
    m_secondsKnown -= secondsOf(*m_open);
    endWindow();
    m_advancedTo = secondsDone();
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
    if (m_isKnown)
        m_secondsKnown -= secondsOf(line);
    const qint64 records = m_recordsRead + m_recordsAsked;
    const double read = m_isKnown ? 1
        : records > 0             ? static_cast<double>(m_recordsRead) / static_cast<double>(records)
                                  : 0;
    endWindow();
    const double rest = secondsDone() - m_advancedTo;
    m_reading.seconds += rest * read;
    m_asking.seconds += rest * (1 - read);
    m_advancedTo = secondsDone();
    ++m_progress.windowsDone;
}

void FetchLedger::endWindow()
{
    m_open.reset();
    m_openShared = 0;
    m_openDone = 0;
    m_isKnown = false;
    m_recordsRead = 0;
    m_recordsAsked = 0;
}

void FetchLedger::advance(Pace *pace, qint64 elapsedMs)
{
    const double done = secondsDone();
    pace->seconds += done - m_advancedTo;
    pace->ms += elapsedMs - m_advancedAt;
    m_advancedTo = done;
    m_advancedAt = elapsedMs;
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
    if (m_seconds > 0 && (progress.expectedRows > 0 || progress.windowsDone > 0))
        progress.fraction = secondsDone() / static_cast<double>(m_seconds);
    progress.secondsLeft = secondsLeft(elapsedMs);
    return progress;
}

std::optional<double> FetchLedger::Pace::timeFor(double left) const
{
    if (left <= 0)
        return 0;
    if (seconds <= 0 || ms < ShortestMs || seconds < SmallestFraction * (seconds + left))
        return {};
    return static_cast<double>(ms) / 1000 * left / seconds;
}

qint64 FetchLedger::secondsLeft(qint64 elapsedMs) const
{
    const double done = m_isKnown ? m_openDone * static_cast<double>(secondsOf(*m_open)) : 0;
    const double toBeRead = static_cast<double>(m_secondsKnown) - done;
    const double toBeAsked = static_cast<double>(m_seconds) - secondsDone() - toBeRead;
    Pace asking = m_asking;
    if (!m_isKnown)
        asking.ms += elapsedMs - m_advancedAt;
    const std::optional<double> reading = m_reading.timeFor(toBeRead);
    if (toBeAsked < 1)
        return reading ? std::llround(*reading) : -1;
    const std::optional<double> rest = asking.timeFor(toBeAsked);
    return rest ? std::llround(*rest + reading.value_or(0)) : -1;
}

FetchOutlook FetchLedger::outlook(qint64 windows, qint64 seconds, int pageSize) const
{
    FetchOutlook outlook{windows, -1, pageSize};
    const qint64 begun = secondsBegun();
    const qint64 expected = totalSoFar();
    if (begun <= 0 || expected < 0)
        return outlook;
    const bool isAsking = m_open && !m_isKnown;
    const qint64 notBegun = std::max<qint64>(0, seconds - (isAsking ? secondsOf(*m_open) : 0));
    const double density = static_cast<double>(expected) / static_cast<double>(begun);
    outlook.rows = (isAsking ? std::max<qint64>(0, m_openLeft) : 0)
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
double FetchLedger::secondsDone() const
{
    const double left = m_open ? (1 - m_openDone) * static_cast<double>(secondsOf(*m_open)) : 0;
    return static_cast<double>(secondsBegun()) - left;
}
