// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchjob.h"

#include "fetchnotes.h"

#include <algorithm>
#include <iterator>
#include <utility>

// What a fetch says of itself: how far it has come, how long it will take, and what became of it.

namespace {

constexpr qint64 ProgressIntervalMs = 100;
constexpr qint64 NoteIntervalMs = 2000;

} // namespace

/// What is left decides how fast it may go, and how long it takes.
void FetchJob::foresee()
{
    const int pageSize = m_traits.limit > 0 ? m_traits.limit : m_options.pageSizeOf(m_profile);
    std::vector<FetchPart> toBeAsked;
    std::ranges::remove_copy_if(m_parts, std::back_inserter(toBeAsked), &FetchPart::isClosed);
    RequestGate &gate = m_requester.gate();
    gate.setOutlook(m_ledger.outlook(static_cast<qint64>(toBeAsked.size()), secondsOf(toBeAsked), pageSize),
        m_requester.underWay());
    if (m_isForeseen || !gate.limiter().isLong())
        return;
    m_isForeseen = true;
    emit longFetchForeseen(tr("This fetch needs %1. %2 It can be stopped at any time; what has arrived is kept.")
                               .arg(describe(gate.left()), gate.limiter().describe()));
}

/// Now and then, for whoever looks after the program was killed; each time costs as much as a page.
void FetchJob::noteWindow()
{
    // One that had its verdict before, and lost pages, keeps its line until it has another one.
    const bool wasClosed = m_parts.front().line.verdict != Verdict::Nothing;
    if (wasClosed || m_course->isDone() || (m_lastNote >= 0 && m_clock.elapsed() - m_lastNote < NoteIntervalMs))
        return;
    m_lastNote = m_clock.elapsed();
    postToRecord([record = m_record, line = m_course->line()] { record->noteWindow(line); });
}

void FetchJob::reportProgress(const QString &note)
{
    const qint64 now = m_clock.elapsed();
    if (note.isEmpty() && m_lastProgress >= 0 && now - m_lastProgress < ProgressIntervalMs)
        return;
    m_lastProgress = now;
    FetchProgress progress = m_ledger.progress(now);
    progress.note = note;
    foresee();
    // Where nothing more is asked for, what is kept is read all the same.
    const FetchEstimate left = m_requester.gate().left();
    if (!m_requester.gate().limiter().isUnlimited() && left.requests > 0) {
        progress.left = left;
        progress.secondsLeft = left.seconds;
    }
    emit progressChanged(progress);
}

void FetchJob::end(Verdict verdict, const ApiError &error)
{
    if (std::exchange(m_ended, true))
        return;
    if (m_course && !m_course->isDone())
        postToRecord([record = m_record, line = m_course->line()] { record->noteWindow(line); });
    m_result.completeness.verdict = verdict;
    m_result.completeness.problem = error.sentence;
    m_result.error = error;
    m_result.isClockRight = m_requester.isClockRight();
    if (m_result.isClockRight)
        postToRecord([record = m_record] { record->deleteOld(); });
    postToRecord([record = m_record, verdict, total = m_ledger.total(), problem = error.sentence, traits = m_traits] {
        record->end(verdict, total, problem, traits);
    });
    postToLoader([loader = loader()] { loader->finish(); });
}

void FetchJob::complete(const LoadTally &tally, const ApiZone &zone, int lostPages)
{
    Completeness &completeness = m_result.completeness;
    if (lostPages > 0 && !m_result.error && completeness.verdict != Verdict::Cancelled) {
        completeness.verdict = Verdict::Failed;
        completeness.problem = tr(
            "%n pages are damaged and were left out. Fetch the period again.", nullptr, lostPages);
        m_result.error = {.kind = ApiError::Kind::File, .sentence = completeness.problem};
    }
    m_asked.areApart(&completeness.askedFrom, &completeness.askedAt);
    completeness.tally = tally;
    completeness.apiZone = zone;
    completeness.total = m_ledger.total();
    completeness.totalSoFar = m_ledger.totalSoFar();
    completeness.ledger = m_ledger.lines();
    completeness.remarks = m_ledger.remarks();
    if (const QString skew = describeClockSkew(m_requester.clockSkew()); !skew.isEmpty())
        completeness.remarks.append(skew);
    for (const QString &remark : {m_notKept, m_requester.gate().limiter().remark()}) {
        if (!remark.isEmpty())
            completeness.remarks.append(remark);
    }
    if (!m_names.note().isEmpty())
        completeness.details.append(m_names.note());
    m_lastProgress = -1;
    reportProgress();
    emit finished(m_result);
}
