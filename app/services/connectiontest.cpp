// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectiontest.h"

#include "apiclient.h"
#include "apireply.h"
#include "billingsessionsquery.h"
#include "sessionpage.h"

#include <QUrl>

using namespace Qt::StringLiterals;

using Kind = ConnectionStep::Kind;
using State = ConnectionStep::State;

namespace {

constexpr std::array Kinds{Kind::Name, Kind::Tls, Kind::Http, Kind::Token, Kind::Scope};

/// One session of yesterday, which every account can answer quickly.
BillingSessionsQuery tinyQuery()
{
    const QDateTime today = QDateTime::currentDateTimeUtc().date().startOfDay(Qt::UTC);
    return {.from = today.addDays(-1), .to = today, .limit = 1};
}

bool wasSent(const ApiAnswer &answer)
{
    const bool isOwnFault = answer.error.kind == ApiError::Kind::Usage
        || answer.error.kind == ApiError::Kind::Credentials || answer.error.kind == ApiError::Kind::File;
    return answer.status != 0 || !isOwnFault;
}

} // namespace

ConnectionTest::ConnectionTest(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    for (const Kind kind : Kinds)
        m_steps << ConnectionStep{.kind = kind, .state = State::Pending, .sentence = {}};
}

void ConnectionTest::start()
{
    delete m_reply;
    m_error = {};
    m_remark.clear();
    for (const Kind kind : Kinds)
        set(kind, kind == Kind::Name ? State::Running : State::Pending);
    m_reply = m_client.billingSessions(tinyQuery());
    connect(m_reply, &ApiReply::connecting, this, &ConnectionTest::noteConnecting);
    connect(m_reply, &ApiReply::encrypted, this, &ConnectionTest::noteEncryption);
    connect(m_reply, &ApiReply::finished, this, &ConnectionTest::conclude);
}

void ConnectionTest::abort()
{
    if (m_reply)
        m_reply->abort();
}

void ConnectionTest::noteConnecting()
{
    // A second request, for the other path, finds it all done.
    if (m_steps.at(int(Kind::Name)).state != State::Running)
        return;
    const Kind next = isPlain() ? Kind::Http : Kind::Tls;
    passBefore(next);
    set(next, State::Running);
}

void ConnectionTest::noteEncryption()
{
    passBefore(Kind::Http);
    set(Kind::Http, State::Running);
}

void ConnectionTest::conclude(const ApiAnswer &answer)
{
    m_error = answer.error;
    m_remark = describeClockSkew(answer.clockSkew);
    // Read as a fetch reads it: one that is cut off would fail there.
    if (!m_error && PageParser().parse(answer.body).problem != SessionPage::Problem::None)
        m_error = {.kind = ApiError::Kind::Unreadable,
            .sentence = tr("%1 answers, but not with billing sessions that can be read; check that the host is that of "
                           "the API, and that nothing between cuts its answers off.")
                            .arg(QUrl(m_client.profile().host).authority()),
            .httpStatus = answer.status};

    const Kind end = stepOf(m_error);
    if (m_error.kind == ApiError::Kind::Timeout && end == Kind::Tls)
        m_error.sentence = tr("%1 can be reached, but does not encrypt; check the port, and whether the host speaks "
                              "https.")
                               .arg(QUrl(m_client.profile().host).authority());
    if (wasSent(answer))
        passBefore(end);
    for (const Kind kind : Kinds) {
        if (m_error && kind == end)
            set(kind, State::Failed, m_error.sentence);
        else if (m_error && m_steps.at(int(kind)).state != State::Passed)
            set(kind, State::Skipped, m_steps.at(int(kind)).sentence);
    }
    if (!m_error)
        set(end, State::Passed, praise(end));
    emit finished(!m_error);
}

void ConnectionTest::passBefore(Kind end)
{
    for (const Kind kind : Kinds) {
        if (kind == Kind::Tls && kind < end && isPlain())
            set(kind, State::Skipped, tr("Not needed, plain http stays within this computer."));
        else if (kind < end)
            set(kind, State::Passed, praise(kind));
    }
}

void ConnectionTest::set(Kind kind, State state, const QString &sentence)
{
    const ConnectionStep step{.kind = kind, .state = state, .sentence = sentence};
    if (m_steps.at(int(kind)) == step)
        return;
    m_steps[int(kind)] = step;
    emit stepChanged(step);
}

bool ConnectionTest::isPlain() const
{
    return m_client.profile().host.startsWith("http://"_L1);
}

/// The step that fails with this error; without one the last.
Kind ConnectionTest::stepOf(const ApiError &error) const
{
    switch (error.kind) {
    case ApiError::Kind::Usage:
    case ApiError::Kind::UnknownHost:
    case ApiError::Kind::Proxy:
        return Kind::Name;
    case ApiError::Kind::Tls:
    case ApiError::Kind::File:
        return Kind::Tls;
    case ApiError::Kind::Network:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Cancelled:
        // A server that says nothing fails in what it would have had to do next.
        return isPlain() || m_steps.at(int(Kind::Tls)).state == State::Passed ? Kind::Http : Kind::Tls;
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Redirected:
    case ApiError::Kind::Server:
    case ApiError::Kind::Unreadable:
    case ApiError::Kind::TooSlow:
    case ApiError::Kind::TooLarge:
        return Kind::Http;
    case ApiError::Kind::Credentials:
    case ApiError::Kind::Throttled:
        return Kind::Token;
    case ApiError::Kind::None:
    case ApiError::Kind::Scope:
    case ApiError::Kind::UnknownBot:
    case ApiError::Kind::Refused:
        return Kind::Scope;
    }
    Q_UNREACHABLE();
}

QString ConnectionTest::praise(Kind kind) const
{
    const QString host = QUrl(m_client.profile().host).authority();
    switch (kind) {
    case Kind::Name:
        return tr("%1 was found.").arg(host);
    case Kind::Tls:
        return tr("The connection is encrypted, and the certificate of %1 is trusted.").arg(host);
    case Kind::Http:
        return tr("%1 answered.").arg(host);
    case Kind::Token:
        return tr("%1 accepted the token.").arg(host);
    case Kind::Scope:
        return tr("The app may read billing sessions.");
    }
    Q_UNREACHABLE();
}
