// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookupjob.h"

#include "apiclient.h"
#include "apireply.h"
#include "pagecompression.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <QUrl>

#include <algorithm>
#include <utility>

using std::chrono::milliseconds;

LookupJob::LookupJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens,
    const FetchOptions &options, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_options(options)
    , m_tokens(tokens)
    , m_client(std::make_unique<ApiClient>(stack, profile, tokens))
    , m_gate(options.limiterFor(profile, tokens.clientId()), options.waitFactor)
{
    m_client->setLimits(options.limits);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, &m_gate, &RequestGate::ask);
    connect(&m_gate, &RequestGate::granted, this, &LookupJob::send);
    connect(&m_gate, &RequestGate::waiting, this, [this](qint64 seconds, RequestGate::Reason reason) {
        if (const QString note = RequestGate::describe(seconds, reason); !note.isEmpty())
            tellProgress(note);
    });
}

LookupJob::~LookupJob() = default;

void LookupJob::start()
{
    if (std::exchange(m_started, true))
        return;
    m_gate.setOutlook({.windows = partCount()});
    tellProgress();
    // finished() never comes from within the call.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_aborted)
                end();
            else
                askNext();
        },
        Qt::QueuedConnection);
}

void LookupJob::abort()
{
    if (!m_started || m_ended || std::exchange(m_aborted, true))
        return;
    m_gate.cancel();
    m_pause.stop();
    if (m_reply)
        m_reply->abort();
    else
        QMetaObject::invokeMethod(
            this, [this] { end(); }, Qt::QueuedConnection);
}

FetchEstimate LookupJob::estimate() const
{
    const RequestLimiter limiter = m_options.limiterFor(m_profile, m_tokens.clientId());
    return limiter.estimate({.windows = partCount()});
}

void LookupJob::ask(const ApiQuestion &question, milliseconds after)
{
    m_question = question;
    m_gate.setOutlook({.windows = std::max(1, partCount() - doneCount())});
    if (after.count() > 0)
        m_pause.start(std::chrono::duration_cast<milliseconds>(after * m_options.waitFactor));
    else
        m_gate.ask();
}

void LookupJob::send()
{
    m_reply = m_client->ask(m_question);
    connect(m_reply, &ApiReply::finished, this, &LookupJob::takeAnswer);
}

void LookupJob::takeAnswer(const ApiAnswer &answer)
{
    m_reply = nullptr;
    if (answer.status != 0)
        m_retries.noteReached();
    if (m_aborted || answer.error.kind == ApiError::Kind::Cancelled)
        return end();
    if (answer.error.kind == ApiError::Kind::Refused && takeRefusal())
        return;
    if (answer.error)
        return retry(answer.error);
    take(answer);
}

void LookupJob::retry(const ApiError &error)
{
    const std::optional<qint64> wait = m_retries.wait(error, m_options);
    if (!wait)
        end(error);
    else if (error.kind == ApiError::Kind::Throttled)
        m_gate.askAfterThrottle(*wait);
    else
        m_gate.askAfterFailure(*wait);
}

void LookupJob::askAgain()
{
    retry({.kind = ApiError::Kind::Unreadable,
        .sentence = tr("%1 answers something else than what was asked for; try again later.")
                        .arg(QUrl(m_profile.host).host())});
}

void LookupJob::accept()
{
    m_retries.reset();
}

ArchivedLookup LookupJob::lookupOf(const ApiAnswer &answer, ArchivedLookup::Kind kind, const Period &period) const
{
    return {.kind = kind,
        .host = m_profile.host,
        .bot = m_question.botId,
        .path = answer.path,
        .request = m_question.body,
        .period = period,
        .status = answer.status,
        .askedAt = answer.askedAt,
        .receivedAt = m_options.now(),
        .receivedSha256 = {},
        .body = answer.body};
}

void LookupJob::readElsewhere(
    const std::function<void(ArchivedLookup *)> &read, const ArchivedLookup &lookup, const std::function<void()> &then)
{
    const auto work = [job = QPointer<LookupJob>(this), path = m_options.archivePath, read,
                          lookup = ArchivedLookup(lookup), then]() mutable {
        lookup.receivedSha256 = sha256(lookup.body);
        read(&lookup);
        const QString problem = lookup.body.isEmpty() ? QString() : keepLookup(path, lookup);
        QMetaObject::invokeMethod(qApp, [job, problem, then] {
            if (!job || job->m_ended)
                return;
            if (!problem.isEmpty())
                job->m_end.notKept = problem;
            then();
        });
    };
    QThreadPool::globalInstance()->start(work);
}

void LookupJob::tellProgress(const QString &note)
{
    emit progressChanged(doneCount(), partCount(), note);
}

void LookupJob::end(const ApiError &error)
{
    if (std::exchange(m_ended, true))
        return;
    m_gate.cancel();
    m_pause.stop();
    m_end.error = m_aborted ? ApiError() : error;
    m_end.isCancelled = m_aborted;
    emit finished(m_end);
}
