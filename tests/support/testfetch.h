// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchjob.h"
#include "koreapi.h"
#include "loopbackserver.h"
#include "networkstack.h"
#include "sessiongenerator.h"
#include "storedsessions.h"

#include <QJsonObject>

#include <atomic>
#include <functional>
#include <memory>

/// A server of four months of sessions, a profile for it, and a FetchJob that is not started yet.
struct TestFetch
{
    static const Period FourMonths;
    static const Period OneWeek;
    static const QDateTime December;

    /// Without a page size, pages are of 100 rows; `edit` may change the profile before the job is made. It is `now`:
    /// by default long after the four months; with a limit of requests a second passes in a millisecond. An archive
    /// that is there already is one of this server.
    explicit TestFetch(const KoreApi::Options &options = {}, const Period &period = OneWeek, FetchOptions fetch = {},
        const std::function<void(Profile &)> &edit = {}, const QDateTime &now = December);

    /// What the server lists.
    static const SessionGenerator &generator();

    /// Options of a fetch that is kept in an archive there.
    static FetchOptions keptAt(const QString &archivePath);

    /// What was asked, in order.
    QList<QJsonObject> bodies() const;

    /// "" if exactly the sessions of the four months were received, else the first difference.
    QString differenceFromTruth() const;

    /// Whether in each line what was received is what was distinct, sent again and updated, and all lines together are
    /// all records.
    bool addsUp() const;

    /// Aborts the job from another thread, as soon as it has time.
    void abortSoon()
    {
        QMetaObject::invokeMethod(
            job.get(), [this] { job->abort(); }, Qt::QueuedConnection);
    }

    const SessionStore &store() const { return recorder->store; }
    const Completeness &completeness() const { return recorder->result.completeness; }

    /// By so many seconds the clock of this computer goes wrong; any thread may set it.
    std::atomic<qint64> clockError = 0;
    KoreApi api;
    LoopbackServer server;
    NetworkStack stack;
    Profile profile;
    std::unique_ptr<FetchJob> job;
    std::unique_ptr<SourceRecorder> recorder;
};
