// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchrecord.h"
#include "pageoutcome.h"

/// Watches a window that was not settled and is asked for again in parts, cut where the period begins and ends: whether
/// they bring all that it had brought, and whether what cannot be said of a margin matters. A value.
class CutWindow
{
public:
    /// The window, or the part of one, that is asked for next; its passes are numbered from `firstPass`.
    void begin(int firstPass);
    void take(const PageOutcome &page);
    /// What was begun last came to its end with that pass and this line, and is asked for again in so many parts.
    void cut(const LedgerLine &whole, int lastPass, size_t parts);

    /// Whether the verdict of what was begun last is one of the whole. That of a margin is not, if all that is wrong
    /// with it is that it has changed, and none of its sessions is of the period: a server that chooses them by another
    /// time than their start, or reads local time, lists some of the period there.
    bool counts(const FetchPart &part, const LedgerLine &line) const;
    /// One of the parts is done, with this line; true after the last one.
    bool closePart(const LedgerLine &line);
    /// Then: sessions that the whole had brought and none of the parts has, and those that its total had counted and
    /// nothing has brought, those apart that the parts lack themselves.
    qint64 vanished() const { return m_rowsLeft; }
    qint64 missing() const { return m_missing; }
    Verdict verdictOfWhole() const { return m_verdictOfWhole; }

private:
    int m_firstPass = 0;
    qint64 m_rows = 0;
    qint64 m_inPeriod = 0;
    // Of the window that was cut.
    int m_firstPassOfWhole = 0;
    int m_lastPassOfWhole = 0;
    Verdict m_verdictOfWhole = Verdict::Nothing;
    qint64 m_rowsLeft = 0;
    qint64 m_missing = 0;
    size_t m_partsLeft = 0;
};
