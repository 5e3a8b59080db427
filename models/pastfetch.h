// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ledgerline.h"
#include "period.h"
#include "profile.h"

#include <QStringList>

#include <algorithm>
#include <vector>

/// By which a kept fetch is told from all others of this computer. A value.
struct FetchKey
{
    /// The name of the archive.
    QString archive = {};
    /// Unlike any other of that archive; 0: no fetch.
    qint64 id = 0;

    bool operator==(const FetchKey &) const = default;
};

/// A fetch that is kept on this computer, and what is known of it. A value.
struct PastFetch
{
    /// Unlike any other of the same archive.
    qint64 id = 0;
    /// The name of the archive that keeps it.
    QString archive = {};
    /// Name of its connection, as it is called now or was when it was fetched with.
    QString connection = {};
    enum class Whose : quint8 {
        /// Of a connection that is chosen.
        Chosen,
        Another,
        /// There is no such connection any more, or never was one: it cannot be fetched with again.
        Nobody,
    };
    Whose whose = Whose::Chosen;
    /// When the vendor was asked, UTC; `askedFrom`: where some of it was asked for much earlier, when the oldest answer
    /// was.
    QDateTime askedAt;
    QDateTime askedFrom;
    Period period;
    /// Name of the zone that the days are of.
    QString zone;
    /// From where it was asked for; the connection may have another host by now.
    QString host;
    Scope scope = Scope::Admin;
    /// Bots asked for; empty: all of the account.
    QStringList bots;
    /// Distinct rows received (-1: it did not come to its end), and what the totals add up to (-1 unknown).
    qint64 rows = 0;
    qint64 total = -1;
    /// Nothing while it goes on; Cancelled also where it did not come to its end.
    Verdict verdict = Verdict::Nothing;
    TotalsSince since;
    /// Why it failed, a sentence; empty if it did not.
    QString problem;
    /// On the disk: of all that it uses, and of what no other fetch uses, which is freed with it.
    qint64 bytes = 0;
    qint64 ownBytes = 0;
    /// When its raw pages will be deleted or, once `deletedPages` are, were deleted; UTC, invalid: never.
    QDateTime pagesDeletedAt;
    int deletedPages = 0;
    /// A line a part, in the order in which they were asked for.
    std::vector<LedgerLine> parts;

    FetchKey key() const { return {archive, id}; }
    /// It did not come to its end, and does not go on: asked for again, it goes on where it stopped.
    bool hasStopped() const { return verdict == Verdict::Cancelled || verdict == Verdict::Failed; }
    /// It was neither ended nor stopped: the program or the computer was.
    bool wasInterrupted() const { return verdict == Verdict::Cancelled && rows < 0; }
    /// It stopped before anything had come.
    bool isEmptyHanded() const
    {
        return hasStopped() && rows <= 0
            && std::ranges::all_of(parts, [](const LedgerLine &part) { return part.distinct == 0; });
    }
    /// Something is left that can be shown.
    bool canBeOpened() const { return deletedPages == 0 || bytes > 0; }
    bool operator==(const PastFetch &) const = default;
};

/// Of whom the fetches of one archive are, in a table of several archives. A value.
struct FetchesOwner
{
    enum class Kind : quint8 {
        Connection,
        /// A host that was named on the command line.
        Host,
        /// A connection that is there no more.
        Removed,
    };

    Kind kind = Kind::Connection;
    QString connection;
    /// The name of the archive.
    QString archive;
};

/// A line of titles, a line a fetch: id,askedAt,from,to,zone,bots,parts,rows,verdict,bytes,pagesDeletedOn,connection,
/// host,scope,source,archive; `source` is connection, host or removed. RFC 4180, UTF-8, CRLF; times in UTC. Of several
/// archives one table: the titles come once. One without fetches has a line as well, if its connection is not kept.
QByteArray pastFetchesCsvTitles();
QByteArray pastFetchesCsv(const std::vector<PastFetch> &fetches, const FetchesOwner &owner);
