// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cutwindow.h"
#include "fetchledger.h"
#include "fetchnames.h"
#include "fetchoptions.h"
#include "fetchrecord.h"
#include "pagerequester.h"
#include "profile.h"
#include "sourcejob.h"
#include "tokensource.h"
#include "windowcourse.h"

#include <QElapsedTimer>

#include <deque>
#include <memory>
#include <optional>

class NetworkStack;

/// Fetches all sessions of a period: window by window, page by page, one request at a time; where a page leaves no
/// doubt of the next one, that is asked for while its rows are read. What the archive holds already is read there.
/// Lives on any thread with an event loop; network and parsing have threads of their own.
class FetchJob : public SourceJob
{
    Q_OBJECT

public:
    /// The stack must outlive the job. `reportZone` is the one whose days the period means.
    FetchJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens, const Period &period,
        const Zone &reportZone, const FetchOptions &options = {}, QObject *parent = nullptr);
    ~FetchJob() override;

    void start() override;
    void abort() override;

signals:
    /// The admin path that answered is not the one in the profile; worth remembering.
    void adminPathWorked(const QString &path);

private:
    /// What is going on between two steps.
    enum class Step : quint8 { Planning, Asking, Reading, Replaying, Naming };

    /// A page that is asked for while the one before it is read, and what came of that meanwhile.
    struct Ahead
    {
        ArchivedPage page;
        bool isAnswered = false;
        ApiError error = {};

        bool isAsked() const { return !isAnswered && !error; }
    };

    FetchOrder order() const;
    void takeStart(const FetchStart &start);
    void beginPart();
    void nextPage();
    ArchivedPage pageOf(const PageRequest &request) const;
    std::vector<ArchivedPage>::iterator archived(const ArchivedPage &wanted);
    bool loadArchived(const ArchivedPage &wanted);
    void askForPage();
    void askAhead(const PageOutcome &head);
    void takeAhead();
    void foresee();
    void takeAnswer(const ArchivedPage &page);
    void takePage(const PageOutcome &page);
    void noteWindow();
    void takeReplayed(bool isWhole);
    void takeError(const ApiError &error);
    void takeMore(const std::vector<FetchPart> &more, bool isOpen);
    void takeHeldTwice(qint64 sessions);
    bool hasToBeCut(const LedgerLine &line) const;
    void takeCut(const std::vector<FetchPart> &parts);
    PagePlace placeOf(const ArchivedPage &page);
    void noteAsked(const ArchivedPage &page);
    void goOn();
    void askForNames();
    void takeNames(const BotNames &names, bool areAll);
    void compareWithWhole();
    bool isProbe() const { return m_parts.front().cut == FetchPart::Cut::Probe; }
    void judgeProbe(qint64 listed);
    void closeRefusedProbe();
    void closePart(const LedgerLine &line, qint64 shared, bool counts = true);
    void end(Verdict verdict, const ApiError &error = {});
    void complete(const LoadTally &tally, const ApiZone &zone, int lostPages);
    void reportProgress(const QString &note = {});
    template <typename Function> void postToRecord(Function function)
    {
        QMetaObject::invokeMethod(m_record, std::move(function), Qt::QueuedConnection);
    }

    Profile m_profile;
    Period m_period;
    Zone m_reportZone;
    FetchOptions m_options;

    PageRequester m_requester;
    QString m_client;
    FetchNames m_names;
    QElapsedTimer m_clock;
    qint64 m_lastProgress = -1;
    /// When it was written down last what has come of the window.
    qint64 m_lastNote = -1;

    /// Lives in the loader's thread.
    FetchRecord *m_record;
    std::deque<FetchPart> m_parts;
    ServerTraits m_traits;
    std::optional<WindowCourse> m_course;
    /// The page that is asked for or read.
    ArchivedPage m_page;
    std::optional<Ahead> m_ahead;
    /// The page that is read came from the archive; else it has so many bytes.
    bool m_isReadAgain = false;
    qsizetype m_pageBytes = 0;
    int m_passes = 0;
    /// Of the window that is replayed: sessions that others have brought.
    qint64 m_replayedShared = 0;
    /// Of the window that is asked for, since not all of it could be replayed: sessions that came before that was seen.
    qint64 m_replayedRows = 0;
    /// The period, UTC.
    FetchWindow m_span;
    CutWindow m_cut;
    AskedTimes m_asked;
    /// When the last answer of the part was asked for that is at work.
    QDateTime m_partAskedAt;
    /// Sessions before it do not change any more.
    QDateTime m_settled;
    Step m_step = Step::Planning;
    qint64 m_listedByProbes = 0;
    bool m_isForeseen = false;
    bool m_hasLookedAgain = false;
    bool m_started = false;
    bool m_aborted = false;
    bool m_ended = false;

    FetchLedger m_ledger;
    QString m_notKept;
    SourceResult m_result;
};
