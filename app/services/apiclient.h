// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apirequest.h"
#include "profile.h"
#include "tokensource.h"

#include <QObject>

class ApiReply;
class NetworkStack;
struct ApiQuestion;
struct BillingSessionsQuery;

/// Asks the API of one profile. Lives in any thread with an event loop; the network is in the stack's. The token goes
/// to the profile's host only, and over plain http to this computer only.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    /// The stack must outlive the client.
    ApiClient(NetworkStack &stack, const Profile &profile, const TokenSource &tokens, QObject *parent = nullptr);

    const Profile &profile() const { return m_profile; }
    void setLimits(const RequestLimits &limits) { m_limits = limits; }

    /// Asks for billing sessions; in admin scope under the path that worked last, else under the other one.
    ApiReply *billingSessions(const BillingSessionsQuery &query);
    /// The same with the body as it is sent; `botId` is the one that it asks for, if any.
    ApiReply *billingSessionsOf(const QByteArray &json, const QString &botId);
    /// Asks a neighbouring API.
    ApiReply *ask(const ApiQuestion &question);
    /// `path` begins with "/"; `json` is the body.
    ApiReply *post(const QString &path, const QByteArray &json);
    ApiReply *get(const QString &path);
    /// The same for answers that hold secrets; see ApiRequest::takeBody.
    ApiReply *getSecretly(const QString &path, const std::function<void(QByteArray *)> &takeBody);

signals:
    /// The admin path that answered differs from the one in the profile; worth remembering.
    void adminPathFound(const QString &path);

private:
    /// `botId` is the one asked for, if it is not the profile's.
    ApiReply *send(const QByteArray &verb, const QStringList &paths, const QByteArray &body, const QString &botId);
    ApiRequest request(const QByteArray &verb, const QByteArray &body, const QString &botId) const;
    QStringList billingSessionsPaths() const;

    NetworkStack &m_stack;
    Profile m_profile;
    TokenSource m_tokens;
    RequestLimits m_limits;
};
