// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchstatus.h"
#include "pageflaws.h"

#include <optional>
#include <vector>

class WindowCourse;

/// Adds up the windows of a fetch: lines, totals, the verdict of the whole, how far it has come.
class FetchLedger
{
public:
    /// So many windows more, the seconds of time that they hold, and those of the ones that only have to be read again.
    void addWindows(int count, qint64 seconds, qint64 secondsKnown = 0);
    /// A page of the window has arrived, so long after the fetch began; or it was kept, and read again.
    void addPage(const PageOutcome &page, const WindowCourse &window, qint64 elapsedMs, bool isReadAgain = false);
    /// A window that has its verdict is read again.
    void beginKnown(const LedgerLine &line);
    /// The next page of it; `shared`: of its sessions those that an earlier window has brought, so far.
    void addKnown(const PageOutcome &page, qint64 shared, qint64 elapsedMs);
    /// It cannot be read as it was, and is still to be asked for.
    void dropKnown();
    /// What is asked for; margins do not lie in it.
    void setPeriod(const FetchWindow &period) { m_period = period; }
    /// The window has its verdict. `shared`: of its sessions those that an earlier window has brought. `counts`: for
    /// the verdict of the whole, and with its total.
    void closeWindow(const LedgerLine &line, qint64 shared, bool counts = true);
    /// The whole is no better than this, and so many sessions more are listed than the lines tell.
    void addVerdict(Verdict verdict, qint64 more = 0);

    /// How far it has come after this time.
    FetchProgress progress(qint64 elapsedMs) const;
    /// What is still to come if so many windows of so many seconds have to be asked for, the one at work included, and
    /// a day of those not yet begun is like one of the others.
    FetchOutlook outlook(qint64 windows, qint64 seconds, int pageSize) const;
    /// Of the windows that are done: the worst of theirs.
    Verdict verdict() const { return m_verdict; }
    /// What the totals of all windows add up to, sessions that two of them list counted once; -1 where one is unknown.
    qint64 total() const;
    /// The same of the windows that were begun.
    qint64 totalSoFar() const;
    /// A line a window that was begun; the last one may have no verdict yet.
    std::vector<LedgerLine> lines() const;
    QStringList remarks() const { return m_flaws.remarks(); }

private:
    /// Of time that windows hold, how much was done in which time.
    struct Pace
    {
        double seconds = 0;
        qint64 ms = 0;

        /// What `left` such seconds take, in seconds; nothing while too little is known.
        std::optional<double> timeFor(double left) const;
    };

    void add(const PageOutcome &page);
    void endWindow();
    void advance(Pace *pace, qint64 elapsedMs);
    double secondsDone() const;
    qint64 secondsBegun() const;
    qint64 secondsLeft(qint64 elapsedMs) const;

    FetchProgress m_progress;
    /// Of all windows.
    qint64 m_seconds = 0;
    FetchWindow m_period;
    Verdict m_verdict = Verdict::Complete;
    PageFlaws m_flaws;
    std::vector<LedgerLine> m_lines;
    /// Of the windows that are done; nothing once one is unknown.
    std::optional<qint64> m_closedTotal = 0;
    /// The window that is being asked for or read again, and its sessions that are known from others.
    std::optional<LedgerLine> m_open;
    qint64 m_openShared = 0;
    /// Its sessions that are still to come, those of a further pass included; -1 unknown.
    qint64 m_openLeft = 0;
    /// How much of it is done, from 0 to 1.
    double m_openDone = 0;
    /// It has its verdict.
    bool m_isKnown = false;
    /// Of its records, those that were read again, and those that the server sent.
    qint64 m_recordsRead = 0;
    qint64 m_recordsAsked = 0;
    /// Of the windows that only have to be read again, those not done.
    qint64 m_secondsKnown = 0;
    /// What is kept is read far faster than a server answers.
    Pace m_reading;
    Pace m_asking;
    double m_advancedTo = 0;
    qint64 m_advancedAt = 0;
};
