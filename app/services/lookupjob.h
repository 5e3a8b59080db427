// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apianswer.h"
#include "apiquestion.h"
#include "archivedlookups.h"
#include "fetchoptions.h"
#include "profile.h"
#include "requestgate.h"
#include "retrycount.h"
#include "tokensource.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

class ApiClient;
class ApiReply;
class NetworkStack;

/// What look-ups have brought.
struct LookupFacts
{
    UsageTotals usage;
    ConversationHistory history;
};

/// How a look-up ended; what came until then is kept.
struct LookupEnd
{
    /// None on success and after a cancel.
    ApiError error;
    bool isCancelled = false;
    /// Why something could not be kept, a sentence; empty if all is.
    QString notKept;
};

/// Asks an API beside that of the billing sessions, one question at a time, each with a token of its own, within the
/// limits of the server, and again after failures that pass. Answers are read and kept in another thread. Used once;
/// lives on the main thread.
class LookupJob : public QObject
{
    Q_OBJECT

public:
    ~LookupJob() override;

    void start();
    /// finished() follows, once, also when called twice or too late.
    void abort();

    /// How many requests it needs at least, and what these take.
    FetchEstimate estimate() const;
    /// As far as it came.
    virtual void addTo(LookupFacts *facts) const = 0;
    virtual int doneCount() const = 0;
    virtual int partCount() const = 0;

signals:
    void progressChanged(int done, int all, const QString &note);
    /// The last signal, exactly one.
    void finished(const LookupEnd &end);

protected:
    /// The stack must outlive the job.
    LookupJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens, const FetchOptions &options,
        QObject *parent);

    const Profile &profile() const { return m_profile; }
    const FetchOptions &options() const { return m_options; }

    /// Asks what comes next; or calls end().
    virtual void askNext() = 0;
    /// An answer came that may be what was asked for.
    virtual void take(const ApiAnswer &answer) = 0;
    /// The question is refused; false: for good.
    virtual bool takeRefusal() { return false; }

    void ask(const ApiQuestion &question, std::chrono::milliseconds after = std::chrono::milliseconds(0));
    /// What was answered last is not what was asked for: asks once more, unless that was tried often enough.
    void askAgain();
    /// What was answered last is what was asked for.
    void accept();
    void fail(const ApiError &error) { end(error); }
    void end(const ApiError &error = {});
    /// Reads an answer in another thread, keeps what `read` makes of it, then calls `then` in this one, unless the job
    /// has ended by then. `read` fills in the body, or leaves it empty where nothing is to be kept.
    void readElsewhere(const std::function<void(ArchivedLookup *)> &read, const ArchivedLookup &lookup,
        const std::function<void()> &then);
    ArchivedLookup lookupOf(const ApiAnswer &answer, ArchivedLookup::Kind kind, const Period &period) const;
    void tellProgress(const QString &note = {});

private:
    void send();
    void takeAnswer(const ApiAnswer &answer);
    void retry(const ApiError &error);

    Profile m_profile;
    FetchOptions m_options;
    TokenSource m_tokens;
    std::unique_ptr<ApiClient> m_client;
    RequestGate m_gate;
    QTimer m_pause;
    ApiReply *m_reply = nullptr;
    ApiQuestion m_question;
    RetryCount m_retries;
    LookupEnd m_end;
    bool m_started = false;
    bool m_aborted = false;
    bool m_ended = false;
};
