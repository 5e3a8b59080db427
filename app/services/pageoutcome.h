// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pageloader.h"
#include "sessionpage.h"

#include <optional>
#include <utility>
#include <vector>

/// What one page brought: all that paging and completeness need to know of it.
struct PageOutcome
{
    SessionPage::Problem problem = SessionPage::Problem::None;
    /// Of a problem: an English sentence for details and log.
    QString detail;
    /// Messages and codes of an error of the API.
    std::vector<std::pair<QString, int>> apiErrors;
    std::optional<qint64> total;
    std::optional<bool> moreAvailable;
    /// Its `records` are all entries of the list, odd ones included.
    LoadTally tally;
    /// When its records were seen before, and the same of those that replaced earlier ones.
    std::vector<PassCount> lastSeen;
    std::vector<PassCount> updatedLastSeen;
    quint32 oddEntries = 0;
    /// Records that may still change, repeats as well.
    quint32 mayChange = 0;
    /// Sessions that were new and lie outside of the window by each of their times.
    quint32 outside = 0;
    /// Of a page of a margin: its records that belong to the period all the same, repeats included.
    quint32 inPeriod = 0;
    /// It lists sessions of another bot than the one that was asked for.
    bool hasOtherBots = false;
    /// Of a CSV file with a column of names.
    BotNames botNames;
    bool repaired = false;
    /// It lists the same records in the same order as the page before it in its pass, and is not kept.
    bool sameAsBefore = false;
    /// The same, but its records may be others: none has an id, and all of them are alike.
    bool alikeBefore = false;
    /// It was asked for with the last record of the page before as its first, and begins with another one.
    bool shifted = false;
    /// A page as received could not be kept; a sentence. Nothing of it was handed on.
    QString notKept;

    /// Records that were not seen since the first page of this pass; odd entries not counted.
    qint64 notSeenSince(int pass) const;
    /// Records that were seen last in one of these passes.
    qint64 seenIn(int firstPass, int lastPass) const;
    /// Sessions that were seen since then, and came with another end.
    qint64 updatedSince(int pass) const;
};

inline qint64 PageOutcome::notSeenSince(int pass) const
{
    qint64 records = 0;
    for (const PassCount &count : lastSeen)
        records += count.pass < pass ? count.records : 0;
    return records;
}

inline qint64 PageOutcome::seenIn(int firstPass, int lastPass) const
{
    qint64 records = 0;
    for (const PassCount &count : lastSeen)
        records += count.pass >= firstPass && count.pass <= lastPass ? count.records : 0;
    return records;
}

inline qint64 PageOutcome::updatedSince(int pass) const
{
    qint64 records = 0;
    for (const PassCount &count : updatedLastSeen)
        records += count.pass >= pass ? count.records : 0;
    return records;
}
