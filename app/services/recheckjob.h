// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ledgerline.h"
#include "pagerequester.h"

#include <QCoreApplication>
#include <QDateTime>

#include <vector>

/// What a re-check has found.
struct RecheckResult
{
    Q_DECLARE_TR_FUNCTIONS(RecheckResult)

public:
    /// A part of the fetch, and how many sessions the API lists for it by now; -1: it does not say, or was not asked.
    struct Part
    {
        LedgerLine line;
        qint64 total = -1;

        bool wasComplete() const { return line.verdict == Verdict::Complete; }

        /// How many more the API lists than are held; negative: fewer.
        qint64 more() const { return total - line.distinct; }
    };

    std::vector<Part> parts;
    QDateTime askedAt;
    ApiError error;
    bool isCancelled = false;
    /// Of several connections those of which nothing can be re-checked.
    QStringList leftOut;

    /// Every part was complete when it was fetched and was compared, and all of them agree.
    bool agrees() const;
    /// All of it in plain words: whole sentences, the first one the most important.
    QString text() const;
};

/// Asks for the totals of all parts of a fetch, one session each, and compares them with what is held. A part that the
/// server finds too long, or whose total was cut before what is held, is asked for in halves, and these are added up.
/// Keeps to the limits of the server as a fetch does. Lives on the main thread.
class RecheckJob : public QObject
{
    Q_OBJECT

public:
    /// The stack must outlive the job; `ledger` is that of the fetch, made with the same options.
    RecheckJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens,
        const std::vector<LedgerLine> &ledger, const FetchOptions &options = {}, QObject *parent = nullptr);

    void start();
    /// finished() follows, once, also when called twice or too late.
    void abort();
    /// How many will be asked for.
    int partCount() const { return static_cast<int>(m_result.parts.size()); }

signals:
    void progressChanged(int partsDone, int parts, const QString &note);
    /// The last signal, exactly one.
    void finished(const RecheckResult &result);

private:
    void askNext();
    void takeAnswer(const ArchivedPage &page);
    void takeTotal(bool isPage, const std::optional<qint64> &total, qint64 rows);
    bool isTooLong(const FetchWindow &window) const;
    bool mayBeCut(qint64 total) const;
    bool halve();
    void closePart(qint64 total);
    void takeError(const ApiError &error);
    void end();

    Profile m_profile;
    FetchOptions m_options;
    PageRequester m_requester;
    RecheckResult m_result;
    size_t m_next = 0;
    /// Of the part that is asked for: what is left to ask, the next one last, and what was listed so far.
    std::vector<FetchWindow> m_windows;
    qint64 m_sum = 0;
    /// The total of the whole part if it is less than what is held; -1: not known.
    qint64 m_cut = -1;
    /// A window of so many seconds is refused; 0: none was.
    qint64 m_refusedSeconds = 0;
    bool m_started = false;
    bool m_isAsking = false;
    bool m_aborted = false;
    bool m_ended = false;
};
