// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ledgerline.h"
#include "pageoutcome.h"

/// Counts what is read again of one kept window, to be compared with what is written of it. A value.
class WindowCheck
{
public:
    /// `firstPass` is the number of its first pass.
    explicit WindowCheck(int firstPass)
        : m_firstPass(firstPass)
    { }

    void add(const PageOutcome &page);

    int pages() const { return m_pages; }
    /// Distinct sessions that the line tells of and no page holds.
    qint64 missing(const LedgerLine &line) const;
    /// Whether its pages hold more, or more pages are there, than the line tells of.
    bool holdsMore(const LedgerLine &line) const;
    /// Whether the window is what its line tells.
    bool agreesWith(const LedgerLine &line) const;

private:
    int m_firstPass;
    int m_pages = 0;
    qint64 m_rows = 0;
    qint64 m_oddEntries = 0;
};
