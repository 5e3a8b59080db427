// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive.h"
#include "archivednames.h"
#include "archivesource.h"
#include "fetchplan.h"
#include "seenvalues.h"
#include "servertraits.h"
#include "sessionloader.h"

#include <QLockFile>
#include <QObject>

#include <atomic>
#include <map>
#include <memory>
#include <numeric>

class ArchivePageStore;

/// What a fetch wants, before anything is known of earlier ones.
struct FetchOrder
{
    /// Where the archive lies; empty: nothing is kept.
    QString archivePath;
    ArchiveSource source;
    /// What is written down of the fetch; its bots are asked for one after the other (none: all at once).
    ArchivedFetch facts;
    FetchRange range;
    /// A hash that tells the client of the token from others; empty if it has none.
    QString client;
    /// Raw pages that are older are not used, and are deleted; 0: none.
    int monthsKept = 0;
    /// Everything is asked for anew.
    bool isFresh = false;
};

/// A window that a fetch needs, and what the archive holds of it.
struct FetchPart
{
    QString bot;
    FetchWindow window;
    /// Of a window that was not settled: it is asked for in parts, and this one lies in the period or beside it.
    /// Or it is to show that a session is listed by a window that ends in the middle of its day.
    enum class Cut : quint8 { No, InPeriod, Margin, Probe };
    Cut cut = Cut::No;
    /// Its id; 0: nothing was asked for yet.
    qint64 archived = 0;
    /// It has its verdict, in `line`; nothing has to be asked for.
    bool isClosed = false;
    LedgerLine line = {};
    /// Without bodies, in the order of arrival.
    std::vector<ArchivedPage> pages = {};

    /// Of its time.
    qint64 seconds() const { return window.from.secsTo(window.to); }
    bool asksAs(const FetchPart &other) const { return bot == other.bot && window == other.window; }
};

/// Of the times of all parts together.
template <typename Parts> qint64 secondsOf(const Parts &parts)
{
    return std::accumulate(
        parts.begin(), parts.end(), qint64(0), [](qint64 sum, const FetchPart &part) { return sum + part.seconds(); });
}

/// Of those that only have to be read again.
template <typename Parts> qint64 secondsKnown(const Parts &parts)
{
    return std::accumulate(parts.begin(), parts.end(), qint64(0),
        [](qint64 sum, const FetchPart &part) { return sum + (part.isClosed ? part.seconds() : 0); });
}

/// Where a fetch begins: all its windows, some of them known already.
struct FetchStart
{
    std::vector<FetchPart> parts;
    /// As of when it is planned.
    QDateTime now;
    ServerTraits traits;
    ArchivedNames names = {};

    /// See askedAt() of the archive.
    QDateTime askedAt() const;
};

/// The archive's side of one fetch: finds what earlier ones have brought, writes down what comes, and reads again what
/// is there. Lives in the loader's thread, beside the loader that it feeds; is called there only, but for cancel().
class FetchRecord : public QObject
{
    Q_OBJECT

public:
    FetchRecord(SessionLoader &loader, const std::shared_ptr<ArchivePageStore> &pages);
    ~FetchRecord() override;

    /// Takes up the last fetch of the same period if it did not come to its end, shows one again that has just what is
    /// wanted if nothing has to be asked for, else begins a new one; answers with begun(). Windows that have settled,
    /// and those of the fetch that goes on, are not asked for again.
    void begin(const FetchOrder &order);
    /// Plans once more, after what came has shown by which time the server chooses sessions and how it reads what it is
    /// asked; answers with lookedAgain().
    void lookAgain();
    /// Looks for sessions without a billing id that went on between two windows; answers with lookedThrough().
    void lookThrough();
    /// Cuts a window where the period begins and ends, by what came so far; answers with wasCut().
    void cut(const FetchPart &part);
    /// What follows belongs to this window.
    void beginWindow(const FetchPart &part);
    /// Reads a page from the network, and keeps it if it is one; the loader answers with pageLoaded().
    void load(const ArchivedPage &page, const PagePlace &place);
    /// Reads a page that is in the archive; the loader answers, or pageMissing() if it is damaged or was deleted.
    void loadAgain(const ArchivedPage &page, const PagePlace &place);
    /// The same for all pages of a window, whose passes are numbered from `firstPass`; then replayed().
    void replay(const FetchPart &part, int firstPass);
    /// Stops a replay; from any thread.
    void cancel() { m_isCancelled = true; }
    /// What came was no page.
    void addAttempt(const ArchivedPage &page, const QString &problem);
    void closeWindow(const LedgerLine &line);
    /// What has come of the window, where the fetch ends before it.
    void noteWindow(const LedgerLine &line);
    /// The account was asked for the names of its bots at that moment.
    void keepNames(const BotNames &names, const QDateTime &askedAt);
    /// Deletes raw pages whose time is over; this computer's clock is known to be right.
    void deleteOld();
    /// The fetch has ended; what was learnt of the server is kept. Answers with ended().
    void end(Verdict verdict, qint64 total, const QString &problem, const ServerTraits &traits);

signals:
    void begun(const FetchStart &start);
    /// What is to be asked for besides; often nothing. `isOpen`: it may read local time of a zone that is not known, so
    /// that the end of the period may not be listed yet.
    void lookedAgain(const std::vector<FetchPart> &more, bool isOpen);
    /// So many sessions of the period seem to stand there twice.
    void lookedThrough(qint64 heldTwice);
    /// The parts in which it is to be asked for again, one at least.
    void wasCut(const std::vector<FetchPart> &parts);
    void pageMissing();
    /// False: a page was missing, not all was there that is written of the window, or it was cancelled.
    void replayed(bool isWhole);
    /// Why something could not be kept, or what was kept before is not there any more, in sentences; empty if all is.
    /// And what earlier fetches had received, where that is known.
    void ended(const QString &notKept, const std::optional<SeenValues> &knownValues);

private:
    std::optional<ArchivedFetch> unfinished(const FetchOrder &order);
    bool take(qint64 fetch);
    bool isFree(qint64 window);
    std::optional<qint64> sameFetch(const std::vector<FetchPart> &parts);
    void beginFetch();
    std::vector<ArchivedWindow> knownWindows(const FetchOrder &order, const std::optional<ArchivedFetch> &goesOn);
    std::vector<FetchPart> planParts() const;
    std::vector<FetchWindow> knownSpans(const QString &bot) const;
    FetchPart partOf(const QString &bot, const FetchWindow &planned) const;
    void putDamagedAside(const QString &path);
    void noteSource(const ArchiveSource &source);
    void noteClient(const QString &client);
    bool isOfClient(qint64 window);
    std::chrono::hours leftMargin(std::chrono::hours settlingTime) const;
    std::vector<FetchPart> probesOfDay() const;
    void judge(const ArchivedPage &page, const PageOutcome &outcome);
    bool isExpired(const ArchivedWindow &window) const;
    void keepEvidence(const BoundsEvidence &evidence);
    void noteValues(const Segment &segment);
    void note(bool isKept);
    void noteNotKept(const QString &reason);

    SessionLoader &m_loader;
    std::shared_ptr<ArchivePageStore> m_pages;
    std::shared_ptr<Archive> m_archive;
    FetchOrder m_order;
    /// Windows of this and of earlier fetches that need not be asked for, or not from their begin.
    std::vector<ArchivedWindow> m_known;
    std::vector<FetchPart> m_begun;
    /// Of fetches that nobody else may go on with meanwhile.
    std::map<qint64, std::unique_ptr<QLockFile>> m_locks;
    qint64 m_fetch = 0;
    qint64 m_window = 0;
    /// All that is wanted is that fetch, which came to its end before: it is shown, and nothing is written down.
    bool m_isShownAgain = false;
    /// Windows of the archive that hold the parts of this fetch.
    std::vector<qint64> m_used;
    /// Raw pages received before are not to be kept; not valid: all are.
    QDateTime m_keptFrom;
    /// The pages of the window that its verdict will rest on.
    QList<qint64> m_windowPages;
    SeenValues m_received;
    QString m_notKept;
    /// Of what was kept before.
    QString m_notDeleted;
    /// Fetches with a smaller id were asked for by another client.
    qint64 m_clientSince = 0;
    /// That an archive was put aside, or that what is in it is of another client; a sentence.
    QString m_putAside;
    std::atomic<bool> m_isCancelled = false;
};
