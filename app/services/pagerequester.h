// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive.h"
#include "fetchoptions.h"
#include "requestgate.h"
#include "retrycount.h"
#include "tokensource.h"

#include <memory>

class ApiClient;
class ApiReply;
class NetworkStack;
struct ApiAnswer;

/// Asks for one page at a time, as fast as the limits of the server allow, and again after failures that pass. Each
/// request bears a token of its own. Lives on any thread with an event loop.
class PageRequester : public QObject
{
    Q_OBJECT

public:
    /// The stack must outlive it.
    PageRequester(NetworkStack &stack, const Profile &profile, const TokenSource &tokens, const FetchOptions &options,
        QObject *parent = nullptr);
    ~PageRequester() override;

    /// Asks for the page with this request; answered() or failed() follows. In bot scope the bot is part of the
    /// address.
    void ask(const QString &botId, const ArchivedPage &page);
    /// What was answered last is of no use: asks once more, unless that was tried often enough.
    void askAgain(const ApiError &error);
    /// What was answered last was a page; failures are counted anew.
    void accept();
    /// What an answer has brought is known to whoever foresees how many are still to come.
    void noteCounted() { --m_underWay; }
    /// Requests that were sent, and not counted yet.
    int underWay() const { return m_underWay; }
    /// The same as the answer to what is asked for: failed() with an error of kind Cancelled.
    void abort();

    RequestGate &gate() { return *m_gate; }
    /// Seconds by which the clock of this computer is ahead of the server's.
    std::optional<qint64> clockSkew() const { return m_clockSkew; }

    /// An answer has told the time, and this computer's clock agrees with it to a day.
    bool isClockRight() const { return m_isClockRight; }

signals:
    /// The page with its body; it may still be no list of sessions.
    void answered(const ArchivedPage &page);
    /// An answer that is no page; it is asked for again, or failed() follows.
    void attempted(const ArchivedPage &page, const QString &problem);
    /// For good.
    void failed(const ApiError &error);
    /// What it is waiting for, for the status bar.
    void waiting(const QString &note);
    /// It begins to wait, for so many seconds.
    void waitBegan(const QString &note, qint64 seconds);
    /// The admin path that answered is not the one in the profile; worth remembering.
    void adminPathWorked(const QString &path);

private:
    void useGate();
    void useBot(const QString &botId);
    void send();
    void take(const ApiAnswer &answer);
    void tellWait(qint64 seconds, RequestGate::Reason reason);

    NetworkStack &m_stack;
    Profile m_profile;
    TokenSource m_tokens;
    FetchOptions m_options;
    std::unique_ptr<RequestGate> m_gate;
    std::unique_ptr<ApiClient> m_client;
    ApiReply *m_reply = nullptr;
    QString m_botId;
    ArchivedPage m_page;
    RetryCount m_retries;
    int m_underWay = 0;
    /// What was left of the wait when it was told last; none: -1.
    qint64 m_secondsLeft = -1;
    std::optional<qint64> m_clockSkew;
    bool m_isClockRight = false;
};
