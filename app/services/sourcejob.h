// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apierror.h"
#include "askedpart.h"
#include "displaynames.h"
#include "fetchstatus.h"
#include "pagestore.h"
#include "period.h"
#include "seenvalues.h"
#include "segment.h"
#include "sessionloader.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>
#include <vector>

/// How a source ended.
struct SourceResult
{
    Completeness completeness;
    /// What stopped it; none on success and after a cancel. A file that could be read in part has none either: its
    /// verdict is Failed, and `completeness.problem` says why.
    ApiError error;
    /// The days that were asked for, where the source itself says so: an exported fetch does.
    std::optional<Period> period = {};
    /// What was asked for to its end; nothing of a file, which does not say so.
    std::optional<std::vector<AskedPart>> asked = {};
    /// The channels and types that were received before it, of all of its connections together; nothing where that is
    /// not known of one of them: a first fetch, a file.
    std::optional<SeenValues> knownValues = {};
    /// A server has told the time, and this computer's clock agrees with it to a day.
    bool isClockRight = false;
    /// Of several connections the name of the one that `error` is of; else empty.
    QString failedName = {};
};

/// What brings sessions in, from the network or from a file; used once. All signals come on the thread that made it;
/// the work is done in others. Deleting it at any time, but not from within its signals, ends the work without a word.
class SourceJob : public QObject
{
    Q_OBJECT

public:
    ~SourceJob() override;

    virtual void start() = 0;
    /// Stops; what has arrived is kept. finished() still comes, once, also when called twice or too late.
    virtual void abort() = 0;
    /// The pages received so far, also after the job is gone.
    const std::shared_ptr<PageStore> &pages() const { return m_pages; }

signals:
    void segmentReady(const Segment &segment);
    /// All rows so far are void (the zone of the API has turned out to be another); their segments follow again.
    void restarted();
    /// What bots are called, as far as it is known by now; again after restarted().
    void namesChanged(const DisplayNames &names);
    void progressChanged(const FetchProgress &progress);
    /// It will need more requests than the server takes at once: how many, and how long that takes, in sentences. At
    /// most once, as soon as it is known.
    void longFetchForeseen(const QString &sentences);
    /// Nothing is asked for so many seconds; why, in a few words.
    void waitBegan(const QString &note, qint64 seconds);
    /// The last signal, exactly one.
    void finished(const SourceResult &result);

protected:
    /// A zone that is not given is detected; see PageLoader.
    SourceJob(const ApiZone &apiZone, const std::shared_ptr<PageStore> &pages, QObject *parent);

    SessionLoader *loader() const { return m_loader; }
    void addNames(const BotNames &names);
    /// Lives beside the loader from now on, and is deleted in its thread when that ends.
    void moveToLoader(QObject *companion);
    /// Runs in the loader's thread, after what was posted before.
    template <typename Function> void postToLoader(Function function)
    {
        QMetaObject::invokeMethod(m_loader, std::move(function), Qt::QueuedConnection);
    }

private:
    std::shared_ptr<PageStore> m_pages;
    std::shared_ptr<SegmentGate> m_gate;
    SessionLoader *m_loader;
    QThread m_thread;
    BotNames m_names;
};
