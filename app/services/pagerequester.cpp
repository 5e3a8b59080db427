// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerequester.h"

#include "apianswer.h"
#include "apiclient.h"
#include "apireply.h"

PageRequester::PageRequester(NetworkStack &stack, const Profile &profile, const TokenSource &tokens,
    const FetchOptions &options, QObject *parent)
    : QObject(parent)
    , m_stack(stack)
    , m_profile(profile)
    , m_tokens(tokens)
    , m_options(options)
{
    useGate();
}

PageRequester::~PageRequester() = default;

void PageRequester::ask(const QString &botId, const ArchivedPage &page)
{
    useBot(botId);
    m_botId = botId;
    m_page = page;
    m_gate->ask();
}

/// A bot of a builder app has limits of its own, an account one for all of its bots.
void PageRequester::useGate()
{
    m_underWay = 0;
    m_gate = std::make_unique<RequestGate>(m_options.limiterFor(m_profile, m_tokens.clientId()), m_options.waitFactor);
    connect(m_gate.get(), &RequestGate::granted, this, &PageRequester::send);
    connect(m_gate.get(), &RequestGate::waiting, this, &PageRequester::tellWait);
}

void PageRequester::useBot(const QString &botId)
{
    const bool isBotScope = m_profile.scope == Scope::Bot;
    if (m_client && (!isBotScope || m_profile.botId == botId))
        return;
    if (isBotScope && m_profile.botId != botId) {
        m_profile.botId = botId;
        useGate();
    }
    m_client = std::make_unique<ApiClient>(m_stack, m_profile, m_tokens);
    m_client->setLimits(m_options.limits);
    connect(m_client.get(), &ApiClient::adminPathFound, this, &PageRequester::adminPathWorked);
}

void PageRequester::send()
{
    m_secondsLeft = -1;
    m_page.askedAt = m_options.now();
    ++m_underWay;
    m_reply = m_client->billingSessionsOf(m_page.request, m_botId);
    connect(m_reply, &ApiReply::finished, this, &PageRequester::take);
}

void PageRequester::take(const ApiAnswer &answer)
{
    m_reply = nullptr;
    if (answer.status != 0)
        m_retries.noteReached();
    if (answer.clockSkew)
        m_clockSkew = answer.clockSkew;
    m_page.status = answer.status;
    m_page.host = m_profile.host;
    m_page.path = answer.path;
    m_page.receivedAt = m_options.now();
    if (answer.clockSkew) {
        // A clock that is ahead would let what was asked for today count as settled.
        const QDateTime ofServer = QDateTime::currentDateTimeUtc().addSecs(-*answer.clockSkew);
        m_isClockRight = std::abs(ofServer.secsTo(m_page.receivedAt)) < SecondsPerDay;
        if (ofServer.secsTo(m_page.receivedAt) >= ToleratedSkew)
            m_page.askedAt = m_page.receivedAt = ofServer;
    }
    m_page.body = answer.body;
    if (answer.error.kind == ApiError::Kind::Cancelled)
        emit failed(answer.error);
    else if (answer.error)
        askAgain(answer.error);
    else
        emit answered(m_page);
}

void PageRequester::askAgain(const ApiError &error)
{
    noteCounted();
    emit attempted(m_page, error.detail.isEmpty() ? error.sentence : error.detail);
    m_page.body.clear();
    const std::optional<qint64> wait = m_retries.wait(error, m_options);
    if (!wait)
        emit failed(error);
    else if (error.kind == ApiError::Kind::Throttled)
        m_gate->askAfterThrottle(*wait);
    else
        m_gate->askAfterFailure(*wait);
}

void PageRequester::accept()
{
    m_page.body.clear();
    m_retries.reset();
}

void PageRequester::abort()
{
    m_gate->cancel();
    if (m_reply)
        m_reply->abort();
    else
        emit failed({.kind = ApiError::Kind::Cancelled});
}

void PageRequester::tellWait(qint64 seconds, RequestGate::Reason reason)
{
    const QString note = RequestGate::describe(seconds, reason);
    if (note.isEmpty())
        return;
    // A wait that is looked at again may have got a little longer.
    if (m_secondsLeft < 0 || seconds > m_secondsLeft + 5)
        emit waitBegan(note, seconds);
    m_secondsLeft = seconds;
    emit waiting(note);
}
