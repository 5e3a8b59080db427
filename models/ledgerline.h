// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchwindow.h"

#include <QString>

/// What can be said of one window, or of all windows of a fetch together; from best to worst.
enum class Verdict : quint8 {
    /// Nothing was asked yet, or not to its end.
    Nothing,
    /// The end was reached, and first total, last total and distinct rows are one number that was shown to count
    /// more than a page.
    Complete,
    /// The end was reached, but the server gives no total that proves anything.
    Unproven,
    /// Totals, or the order of the rows, changed in every pass.
    Changed,
    /// Fewer distinct rows than the total.
    Short,
    /// More distinct rows than the total.
    Over,
    Cancelled,
    Failed,
};

/// One line of the ledger of a fetch: what was asked in one window, what came, and what follows. A value.
struct LedgerLine
{
    /// Id of the bot that was asked for; empty: all bots of the account.
    QString bot;
    FetchWindow window;
    /// Answers with a list of sessions, also of earlier passes and of its halves.
    int pages = 0;
    /// Records received, the one that two neighbouring pages share not counted.
    qint64 received = 0;
    qint64 distinct = 0;
    qint64 repeats = 0;
    /// Sessions that went on while paging.
    qint64 updated = 0;
    qint64 notReadable = 0;
    /// Sessions that lie outside of the window by each of their times; -1: not known, it was not counted.
    qint64 outside = 0;
    /// -1: the server gave none.
    qint64 firstTotal = -1;
    qint64 lastTotal = -1;
    Verdict verdict = Verdict::Nothing;

    bool operator==(const LedgerLine &) const = default;
};

/// "complete", "short", … for machines; "unfinished" for Nothing.
QLatin1StringView verdictName(Verdict verdict);
