// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchjob.h"

// How a fetch asks once more: for the parts of a window that was not settled, cut where the period begins and ends, and
// for times that the rows have shown to be wanted as well.

/// Whether it was not settled, and reaches beyond the period.
bool FetchJob::hasToBeCut(const LedgerLine &line) const
{
    const bool isUnsettled = line.verdict != Verdict::Complete && line.lastTotal >= 0;
    return isUnsettled && m_parts.front().cut == FetchPart::Cut::No && cutAt(m_span, line.window).size() > 1;
}

void FetchJob::takeCut(const std::vector<FetchPart> &parts)
{
    const LedgerLine line = m_course->line();
    closePart(line, m_course->shared() - m_replayedRows, false);
    m_cut.cut(line, m_passes, parts.size());
    m_parts.insert(m_parts.begin(), parts.begin(), parts.end());
    m_ledger.addWindows(static_cast<int>(parts.size()), secondsOf(parts), secondsKnown(parts));
    beginPart();
}

void FetchJob::takeMore(const std::vector<FetchPart> &more, bool isOpen)
{
    if (isOpen)
        m_ledger.addVerdict(Verdict::Unproven);
    m_hasLookedAgain = true;
    m_parts = {more.begin(), more.end()};
    m_ledger.addWindows(static_cast<int>(more.size()), secondsOf(more), secondsKnown(more));
    beginPart();
}

/// Nothing is left to be asked for.
void FetchJob::takeHeldTwice(qint64 sessions)
{
    if (sessions > 0) {
        m_ledger.addVerdict(Verdict::Changed);
        m_result.completeness.details.append(tr(
            "%Ln sessions without a billing id came once more with another end: they seem to have gone on meanwhile, "
            "and are counted twice. Ask for everything anew.",
            nullptr, static_cast<int>(sessions)));
    }
    end(m_ledger.verdict());
}

/// What the parts of a cut window have brought, against what it was itself.
void FetchJob::compareWithWhole()
{
    if (m_cut.missing() > 0)
        m_ledger.addVerdict(m_cut.verdictOfWhole(), m_cut.missing());
    if (m_cut.vanished() <= 0)
        return;
    m_ledger.addVerdict(Verdict::Changed);
    m_result.completeness.details.append(
        tr("%Ln sessions were listed at first, and not any more when their time was asked for again in parts.", nullptr,
            static_cast<int>(m_cut.vanished())));
}

/// Of a session that came: whether it was listed when it was asked for by the time of its day, in UTC or else as local
/// time.
void FetchJob::judgeProbe(qint64 listed)
{
    m_listedByProbes += listed;
    if (m_listedByProbes > 0 || m_parts.size() > 1)
        return;
    m_ledger.addVerdict(Verdict::Unproven);
    m_result.completeness.details.append(tr(
        "The API lists whole days only, whatever the time that it is asked for: of the last day nothing may have come "
        "yet. Fetch these days again when it is over."));
}

/// A server of whole days may find that it ends before it begins.
void FetchJob::closeRefusedProbe()
{
    LedgerLine line = m_course->line();
    line.verdict = Verdict::Unproven;
    m_course.reset();
    postToRecord([record = m_record, line] { record->closeWindow(line); });
    judgeProbe(0);
    closePart(line, 0, false);
    beginPart();
}

void FetchJob::noteAsked(const ArchivedPage &page)
{
    m_asked.add(page.askedAt);
    if (!m_partAskedAt.isValid() || m_partAskedAt < page.askedAt)
        m_partAskedAt = page.askedAt;
}

PagePlace FetchJob::placeOf(const ArchivedPage &page)
{
    noteAsked(page);
    const FetchPart &part = m_parts.front();
    return {.pass = m_passes + page.pass,
        .overlaps = page.beginsWithOverlap,
        .askedAt = page.askedAt,
        .window = part.window,
        .bot = part.bot,
        .period = part.cut == FetchPart::Cut::Margin ? m_span : FetchWindow()};
}
