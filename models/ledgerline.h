// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchwindow.h"

#include <QString>

#include <vector>

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
    /// What it is for the period that was asked for.
    enum class Role : quint8 {
        Part,
        /// It lies outside of the period, before it or after it.
        Margin,
        /// What came was not settled, and was asked for again: the lines that follow cover the same time.
        AskedAgain,
    };

    Role role = Role::Part;
    /// Id of the bot that was asked for; empty: all bots of the account.
    QString bot;
    FetchWindow window;
    /// Answers with a list of sessions, also of earlier passes and of its halves.
    int pages = 0;
    /// All entries of these answers: distinct + repeats + updated.
    qint64 received = 0;
    /// Sessions, or other entries of the list, that no earlier answer of this line had brought.
    qint64 distinct = 0;
    /// Entries that brought nothing new: the one that two neighbouring pages share, those of further passes, and those
    /// of answers that only the total was asked for.
    qint64 repeats = 0;
    /// Sessions of this line that came once more, with another end: they went on while paging.
    qint64 updated = 0;
    /// Of the distinct and the updated ones.
    qint64 notReadable = 0;
    /// Sessions that lie outside of the window by each of their times; -1: not known, it was not counted.
    qint64 outside = 0;
    /// -1: the server gave none.
    qint64 firstTotal = -1;
    qint64 lastTotal = -1;
    Verdict verdict = Verdict::Nothing;
    /// Name of the connection, where several were fetched together; else empty.
    QString connection = {};

    bool operator==(const LedgerLine &) const = default;
};

/// By how many sessions the API lists more, in other parts fewer, than were received: found by a later re-check.
struct TotalsSince
{
    qint64 more = 0;
    qint64 fewer = 0;

    bool differ() const { return more > 0 || fewer > 0; }
    bool operator==(const TotalsSince &) const = default;
};

/// Whether a part lies beside the period; they are cut within a second after its first, or last, moment.
bool isMargin(const FetchWindow &window, const FetchWindow &period);

/// Tells by their times which lines are margins of this period, and which were asked for again: in windows that follow
/// and join without a gap or an overlap, as no others do.
void tellRoles(std::vector<LedgerLine> *lines, const FetchWindow &period);

/// "complete", "short", … for machines; "unfinished" for Nothing.
QLatin1StringView verdictName(Verdict verdict);
