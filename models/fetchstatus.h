// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchestimate.h"
#include "ledgerline.h"
#include "pageloader.h"
#include "period.h"
#include "zone.h"
#include "zonedetector.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include <vector>

/// How a fetch stands, for the status bar; plain values, sent at most ten times a second.
struct FetchProgress
{
    int windowsDone = 0;
    int windows = 0;
    /// How much of the whole is done, from 0 to 1; -1 unknown.
    double fraction = -1;
    qint64 rows = 0;
    /// Rows the server says there are in the windows asked so far; -1 unknown.
    qint64 expectedRows = -1;
    /// Seconds left by the speed so far; -1 unknown.
    qint64 secondsLeft = -1;
    /// What is left where the server has limits; else no requests.
    FetchEstimate left = {};
    /// What is going on besides ("Waiting 12 s: the server asks for a pause"); may be empty.
    QString note = {};
};

/// The zone of the API's dates of one of several connections.
struct ConnectionZone
{
    QString connection;
    ApiZone zone;
};

/// What can be said of the data of one fetch or file.
struct Completeness
{
    Q_DECLARE_TR_FUNCTIONS(Completeness)

public:
    using Verdict = ::Verdict;

    Verdict verdict = Verdict::Nothing;
    LoadTally tally;
    /// Sum of the totals of the windows; -1 where one of them is unknown.
    qint64 total = -1;
    /// Where it ended before all windows were asked for: the sum of those that were; -1 unknown.
    qint64 totalSoFar = -1;
    /// A line a window, in the order in which they were asked for; of a file none.
    std::vector<LedgerLine> ledger;
    ApiZone apiZone;
    /// Of several connections each one; else empty. Then `apiZone` is the common one, or the least certain one.
    std::vector<ConnectionZone> apiZones;
    /// When the vendor was asked; not valid for a file.
    QDateTime askedAt;
    /// Where some of it was asked for much earlier: when the oldest answer was, and `askedAt` is when the newest was.
    QDateTime askedFrom;
    TotalsSince since;
    /// It is kept, and of a time when the period was not over yet.
    bool isPeriodUnfinished = false;
    /// What went wrong, whole sentences for a person; empty if nothing did.
    QString problem;
    /// How the data came about, a line each: what there is to say of each of several connections, and evidence.
    QStringList details;
    /// Further remarks, a sentence each (a clock that is off, odd entries, pages repaired).
    QStringList remarks;

    /// Everything that the API lists is there, and all of it are sessions.
    bool isWhole() const { return verdict == Verdict::Complete && tally.oddEntries == 0 && !since.differ(); }
    /// The zones of several connections are not one.
    bool hasSeveralZones() const;
    /// A file without a total was never promised to be all of anything.
    bool isPlainFile() const { return verdict == Verdict::Unproven && !askedAt.isValid(); }
    /// Something is missing for certain, or still being fetched.
    bool isCutShort() const;
};

/// The verdict in a few words ("all 412,318 that the API lists", "cannot be verified: the server gives no total",
/// "incomplete: cancelled"). `outsidePeriod` of the sessions received are not of the period: of the others it speaks
/// where all of them are there ("all 412,301 of the period").
QString describe(const Completeness &completeness, quint32 outsidePeriod = 0);

/// "the API now lists 5 fewer: fetch again".
QString describe(const TotalsSince &since);

/// What there is to say of the zone of the API: a sentence, or one of each of several connections.
QStringList describeZones(const Completeness &completeness);

/// A sentence on the end of the period, where that had not come yet when it was asked for; else empty.
QString unfinishedPeriod(const Period &period, const Zone &reportZone, const QDateTime &askedAt);
