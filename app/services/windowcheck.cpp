// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowcheck.h"

#include <algorithm>

void WindowCheck::add(const PageOutcome &page)
{
    ++m_pages;
    m_rows += page.notSeenSince(m_firstPass);
    m_oddEntries += page.oddEntries;
}

qint64 WindowCheck::missing(const LedgerLine &line) const
{
    // A line counts odd entries of its last pass at most.
    return std::max<qint64>(0, line.distinct - (m_rows + m_oddEntries));
}

bool WindowCheck::holdsMore(const LedgerLine &line) const
{
    // What questions for totals have brought besides is in no line but one that is complete.
    return m_pages > line.pages || (line.verdict == Verdict::Complete && m_rows > line.distinct);
}

bool WindowCheck::agreesWith(const LedgerLine &line) const
{
    return m_pages == line.pages && missing(line) == 0 && !holdsMore(line);
}
