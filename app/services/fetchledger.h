// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchstatus.h"
#include "pageflaws.h"

#include <optional>

class WindowPaging;

/// Adds up the windows of a fetch: rows and totals, the verdict, how far it has come.
class FetchLedger
{
public:
    /// More windows are to be asked for than known so far.
    void addWindows(int count) { m_progress.windows += count; }
    /// A page of the window has arrived.
    void addPage(const PageOutcome &page, const WindowPaging &window);
    /// The window is asked for anew in other parts, which will list its rows so far again.
    void dropWindow(const WindowPaging &window);
    /// The end of the window is reached.
    void closeWindow(const WindowPaging &window);

    /// How far it has come after this time.
    FetchProgress progress(qint64 elapsedMs) const;
    bool isDone() const { return m_progress.windowsDone == m_progress.windows; }
    /// Of the windows that are done: the worst of theirs.
    Completeness::Verdict verdict() const { return m_verdict; }
    /// What the totals of all windows add up to, sessions that two of them list counted once; -1 where one is unknown.
    qint64 total() const;
    QStringList remarks() const { return m_flaws.remarks(); }

private:
    double fractionDone() const;

    FetchProgress m_progress;
    Completeness::Verdict m_verdict = Completeness::Verdict::Complete;
    PageFlaws m_flaws;
    /// Of the windows that are done; nothing once one is unknown.
    std::optional<qint64> m_closedTotal = 0;
    /// Of the window that is being asked for.
    std::optional<qint64> m_openTotal;
    qint64 m_openRows = 0;
    bool m_isOpen = false;
};
