// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archivedlookups.h"
#include "ledgerline.h"
#include "pagecompression.h"
#include "pagestore.h"
#include "period.h"
#include "profile.h"
#include "secret.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class ArchiveDatabase;

/// What was asked for with one fetch, and how it ended. Fetches of one period are versions of each other.
struct ArchivedFetch
{
    qint64 id = 0;
    /// Name of the connection at that time.
    QString profile;
    QString host;
    Period period;
    /// Names of zones; `apiZone` is "auto" or the one that was given.
    QString reportZone;
    QString apiZone;
    int pageSize = 0;
    Scope scope = Scope::Admin;
    /// Bots asked for; empty: all of the account.
    QStringList bots;
    /// UTC; `endedAt` is invalid while it goes on, and after a crash.
    QDateTime startedAt;
    QDateTime endedAt;
    Verdict verdict = Verdict::Nothing;
    /// Distinct rows received, and what the totals add up to (-1 unknown).
    qint64 rows = 0;
    qint64 total = -1;
    /// Why it failed, a sentence; empty if it did not.
    QString problem;
    /// Compressed bytes of pages that no other fetch uses; what deleting it frees.
    qint64 ownBytes = 0;
    /// Compressed bytes of all of its pages.
    qint64 bytes = 0;
    /// When raw pages of it were deleted because their time was over; invalid if none were.
    QDateTime pagesDeletedAt;
    /// How many these are, and how many were found damaged.
    int deletedPages = 0;
    int damagedPages = 0;
    /// When the oldest one that is left was received.
    QDateTime oldestPageAt;

    /// A fetch without an end was cut short, by a crash perhaps, or goes on elsewhere; one with an end has a verdict.
    Verdict outcome() const
    {
        if (!endedAt.isValid())
            return Verdict::Cancelled;
        return verdict == Verdict::Nothing ? Verdict::Failed : verdict;
    }
};

/// One window as it was asked for. Owned by the fetch that asked first; later fetches may use it as well.
struct ArchivedWindow
{
    qint64 id = 0;
    QString bot;
    FetchWindow span;
    /// Sessions a request.
    int limit = 0;
    /// The end was reached and judged; `line` holds the verdict.
    bool isClosed = false;
    /// Of `bot` and `span`.
    LedgerLine line;
    /// Read off its fetch: from where it was asked for.
    QString host;
    Scope scope = Scope::Admin;
    /// Read off its pages: when its first and its last page were asked for, UTC.
    QDateTime firstAskedAt;
    QDateTime lastAskedAt;
    /// Of the records of its pages so many might still change when they came, as far as that is known.
    qint64 mayChange = 0;
    /// Raw pages of it were deleted.
    bool isDeleted = false;
};

/// The days of a fetch in UTC; of an unknown zone, those of UTC.
FetchWindow spanOf(const ArchivedFetch &fetch);

/// The lines of the windows of a fetch, with their roles in it.
std::vector<LedgerLine> linesOf(const ArchivedFetch &fetch, const std::vector<ArchivedWindow> &windows);

/// Whether it is said to have come to its end, and not all of its windows have, or not as well as the whole is said to.
bool isContradicted(const ArchivedFetch &fetch, const std::vector<ArchivedWindow> &windows);

/// The first stretch of the period, up to when it was asked for, that no window of one of its bots covers; nothing if
/// there is none.
std::optional<FetchWindow> gapOf(const ArchivedFetch &fetch, const std::vector<ArchivedWindow> &windows);

/// What was found when a page was read.
struct PageVerdict
{
    /// Entries of its list, and those that brought something and are not readable in full; -1: not known, as with pages
    /// of earlier versions, and with the last one before the program was killed.
    qint64 records = -1;
    qint64 notReadable = -1;
    /// Records that might still change then.
    qint64 mayChange = -1;

    bool isKnown() const { return records >= 0; }
    bool operator==(const PageVerdict &) const = default;
};

/// One answer as received after content decoding.
struct ArchivedPage
{
    qint64 id = 0;
    qint64 window = 0;
    /// From 1; a window that changed while fetching is asked again in another pass.
    int pass = 1;
    qint64 skip = 0;
    /// Its first record is the last one of the page before, asked for to see whether rows have shifted.
    bool beginsWithOverlap = false;
    PageKind kind = PageKind::Json;
    /// HTTP status, host (with its scheme; empty in what earlier versions kept) and path, and body of the request
    /// (never the token).
    int status = 200;
    QString host = {};
    QString path;
    QByteArray request;
    QDateTime askedAt;
    QDateTime receivedAt;
    PageVerdict verdict = {};
    /// When it was read last, its bytes did not fit its hash.
    bool isDamaged = false;
    /// The body; empty where raw pages were deleted already. Only page() fills it in.
    QByteArray body;
    /// Its raw bytes were deleted; all else stays. Set when read.
    bool isDeleted = false;
    /// SHA-256 of the compressed body. Set when read.
    QByteArray sha256;
};

/// Answers that are no page (an HTML page, cut JSON, a throttle text): kept for proof, without any token, never read as
/// data.
struct ArchivedAttempt
{
    qint64 window = 0;
    int status = 0;
    QString path;
    QByteArray request;
    QDateTime askedAt;
    /// What was wrong, without secrets.
    QString problem;
    /// Its first 64 KiB are kept.
    QByteArray body;
};

/// The pages of one connection as received, in one SQLite file: what was asked, when, what came, and what could be
/// said of it. Opening an archive runs the same parser as the network.
///
/// Pages are compressed (zstd, level 1) and kept with the SHA-256 of their compressed bytes. WAL, synchronous=FULL, one
/// transaction a page; folder 0700, files 0600 (it holds personal data). Lives in the thread that opened it, and only
/// there; several instances and processes may have one file open. Every function that can fail says so in its result
/// and leaves a sentence in problem().
class Archive
{
    Q_DECLARE_TR_FUNCTIONS(Archive)

public:
    enum class Mode : quint8 {
        /// Made where it is missing.
        ReadWrite,
        /// Of this computer, for reading.
        ReadOnly,
        /// From elsewhere: read-only, trusted_schema off, nothing in it is believed.
        Foreign,
    };

    /// Nothing if it cannot be opened; then `*problem` is a sentence. An archive of a newer version of the program
    /// opens for reading only, if its data can be understood (a foreign one of a newer version does not).
    static std::unique_ptr<Archive> open(const QString &path, Mode mode, QString *problem);
    ~Archive();

    /// Gives a file that is too damaged to be opened another name ("….damaged-20261126-050000"),
    /// with what lies beside it; then a new archive can be made. The name, without a folder; empty if nothing had to be
    /// done, or could be. Nobody should have it open.
    static QString moveDamagedAside(const QString &path);
    /// Deletes what moveDamagedAside() left beside the archive, if it was written before that moment.
    static void deleteDamaged(const QString &path, const QDateTime &before);

    QString path() const;
    /// ReadOnly also where a newer version of the program wrote it.
    Mode mode() const;
    bool isReadOnly() const { return mode() != Mode::ReadWrite; }
    /// Why the last call failed; empty if it did not. A list that comes with a problem is not whole.
    const QString &problem() const;

    // Writing. Each call is one transaction; ids are from 1, 0 means failure.
    qint64 beginFetch(const ArchivedFetch &fetch);
    qint64 beginWindow(qint64 fetch, const ArchivedWindow &window);
    /// A window that an earlier fetch asked for belongs to this fetch as well.
    bool useWindow(qint64 fetch, qint64 window);
    qint64 addPage(const ArchivedPage &page);
    /// The same with its body packed already.
    qint64 addPage(const ArchivedPage &page, const PackedPage &packed);
    bool addAttempt(const ArchivedAttempt &attempt);
    bool addLookup(const ArchivedLookup &lookup);
    /// What was found when a page was read; written with the next page or verdict of a window, or by writeVerdicts().
    void judgePage(qint64 page, const PageVerdict &verdict);
    bool writeVerdicts();
    /// What opening has found of these pages; they may have been deleted meanwhile.
    bool markDamaged(const QList<qint64> &pages, bool areDamaged);
    /// The window has its verdict, which rests on all its pages, or on these; others, which another run has left in it,
    /// are dropped then.
    bool closeWindow(qint64 window, const LedgerLine &line, const std::optional<QList<qint64>> &pages = std::nullopt);
    /// What has come of a window so far; it has no verdict yet.
    bool noteWindow(qint64 window, const LedgerLine &line);
    /// A fetch that came to its end consists of these windows; what it began before it was cut short, and asked for in
    /// other windows then, is no part of it. What was no page stays as proof.
    bool keepWindows(qint64 fetch, const std::vector<qint64> &windows);
    bool endFetch(qint64 fetch, Verdict verdict, qint64 rows, qint64 total, const QString &problem);

    // Reading.
    /// Newest first.
    std::vector<ArchivedFetch> fetches();
    std::optional<ArchivedFetch> fetch(qint64 id);
    /// In the order in which they were begun or taken over.
    std::vector<ArchivedWindow> windows(qint64 fetch);
    /// Of all fetches, newest first.
    std::vector<ArchivedWindow> windows();
    /// The fetches that a window belongs to.
    QList<qint64> fetchesOf(qint64 window);
    /// Without bodies, in the order of arrival.
    std::vector<ArchivedPage> pages(qint64 window);
    /// With its body. Nothing if it is damaged (its hash does not fit), was deleted, or is not there.
    std::optional<ArchivedPage> page(qint64 id);
    /// The body of one of pages(), to be unpacked in another thread. Without a frame if it was deleted or is not there.
    PackedPage packed(const ArchivedPage &page);
    /// In the order of arrival.
    std::vector<ArchivedAttempt> attempts(qint64 window);
    /// What was asked beside the sessions; newest first, without those that are damaged.
    std::vector<ArchivedLookup> lookups(ArchivedLookup::Kind kind);
    /// What its files take up on the disk.
    qint64 diskBytes() const;

    // Facts about the server that were learnt and hold for later fetches ("total-counts-all", "longest-window-days").
    QString fact(const QString &name);
    bool setFact(const QString &name, const QString &value);

    // Deleting really deletes: secure_delete is on, and the WAL is truncated after it.
    /// With all windows that no other fetch uses, and the look-ups of days that none has; the last one takes the
    /// filters along.
    bool deleteFetch(qint64 fetch);
    /// Raw pages, attempts and look-ups received before that moment; their ledger lines, totals and hashes stay. Their
    /// fetches say when that was.
    bool deletePagesBefore(const QDateTime &moment);

    /// Copies one fetch with all that it uses, attempts left out, into a file of its own (".billscope"), whole or not
    /// at all.
    bool exportFetch(qint64 fetch, const QString &path);

    /// Removes the whole archive with what lies beside it under its name, and its folder, where nothing else is in
    /// that; true also if there was none. Nobody should have it open.
    static bool remove(const QString &path, QString *problem);

private:
    Archive(std::unique_ptr<ArchiveDatabase> database, int version);

    bool changeAndJudge(const std::function<bool()> &statements);

    QString fetchSql(const QString &end) const;
    QString windowSql(const QString &end) const;

    std::unique_ptr<ArchiveDatabase> m_database;
    /// Of its schema; an earlier version of the program kept less.
    const int m_version;
    std::vector<std::pair<qint64, PageVerdict>> m_verdicts;
};

/// When the vendor was asked by a fetch that began at `begun`: then, or where everything had been received before, when
/// the last part of it was asked for. `lastAsked`: of each part; not valid where it had still to be asked for.
QDateTime askedAt(const QDateTime &begun, const std::vector<QDateTime> &lastAsked);

/// When the oldest and the newest of the answers were asked for that something rests on. A value.
class AskedTimes
{
public:
    /// One that is not valid is passed over.
    void add(const QDateTime &askedAt);
    /// So far apart that one moment does not stand for both; then tells them.
    bool areApart(QDateTime *oldest, QDateTime *newest) const;

private:
    QDateTime m_oldest;
    QDateTime m_newest;
};

/// The fact that says for how many hours sessions can change after they ended; it goes with an exported fetch.
inline constexpr QLatin1StringView SettlingFact("settling-hours");
/// The fact that holds the names of bots (ArchivedNames); it goes with an exported fetch.
inline constexpr QLatin1StringView BotNamesFact("bot-names");

/// The fact that holds the last filters (ArchivedFilters), which may name a person; it goes with the last fetch.
inline constexpr QLatin1StringView FiltersFact("filters");

/// Where the archive of a connection lies: below AppLocalDataLocation, in a folder named by a hash of its key.
QString archivePath(const QString &key);
/// What tells the archive of a connection from others: its id or, if it is not kept, its client id with host, scope and
/// bot. A kept connection keeps its archive whatever is changed in it; of whom a fetch is, the fetch says.
QString archiveKeyOf(const Profile &profile, const Secret &secret);
/// The key that earlier versions had for a kept connection.
QString formerArchiveKeyOf(const Profile &profile);
