// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cutwindow.h"

#include <algorithm>

void CutWindow::begin(int firstPass)
{
    m_firstPass = firstPass;
    m_rows = 0;
    m_inPeriod = 0;
}

void CutWindow::take(const PageOutcome &page)
{
    m_rows += page.notSeenSince(m_firstPass);
    m_inPeriod += page.inPeriod;
    if (m_partsLeft == 0)
        return;
    m_rowsLeft -= page.seenIn(m_firstPassOfWhole, m_lastPassOfWhole);
    m_missing -= page.notSeenSince(m_firstPassOfWhole) + page.oddEntries;
}

void CutWindow::cut(const LedgerLine &whole, int lastPass, size_t parts)
{
    m_verdictOfWhole = whole.verdict;
    m_missing = whole.lastTotal - whole.distinct;
    m_firstPassOfWhole = m_firstPass;
    m_lastPassOfWhole = lastPass;
    m_rowsLeft = m_rows;
    m_partsLeft = parts;
}

bool CutWindow::counts(const FetchPart &part, const LedgerLine &line) const
{
    const bool hasGrown = line.verdict == Verdict::Changed || line.verdict == Verdict::Over;
    // What was there when the last pass began has come; what came meanwhile need not have.
    const bool isReached = line.firstTotal >= 0 && line.distinct >= line.firstTotal;
    return part.cut != FetchPart::Cut::Margin || !hasGrown || !isReached || m_inPeriod > 0;
}

bool CutWindow::closePart(const LedgerLine &line)
{
    m_missing -= line.verdict == Verdict::Short ? std::max<qint64>(0, line.lastTotal - line.distinct) : 0;
    return m_partsLeft > 0 && --m_partsLeft == 0;
}
