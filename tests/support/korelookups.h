// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpmessage.h"
#include "koreapioptions.h"
#include "renderedsessions.h"

#include <QHash>
#include <QMap>

class QJsonObject;

/// The APIs beside that of the billing sessions: the usage summary, which is made while one asks, and the session
/// history. Both tell what the listed sessions say, with the differences that the options want.
class KoreLookups
{
public:
    /// Both must outlive it; sessions are not added any more.
    KoreLookups(const RenderedSessions &sessions, const KoreApiOptions &options);

    /// What a path asks for; nothing if it is of another API or not there.
    enum class Call : quint8 { UsageOrder, UsageState, History };
    std::optional<Call> callOf(const QByteArray &path) const;
    /// The bot in the path of a builder app; empty for others.
    static QByteArray botOf(const QByteArray &path);
    static QByteArray methodOf(Call call) { return call == Call::UsageState ? "GET" : "POST"; }

    HttpAnswer answer(Call call, const QByteArray &bot, const HttpRequest &request);

    /// Whether the session history calls a conversation a developer's.
    static bool isDeveloper(const QByteArray &conversation, const KoreApiOptions &options);

private:
    struct Order
    {
        QByteArray id;
        QByteArray bot;
        qint64 from = 0;
        qint64 to = 0;
        bool byBot = false;
        int asked = 0;
    };

    HttpAnswer takeOrder(const QByteArray &bot, const QJsonObject &body);
    HttpAnswer tellState();
    QByteArray summary() const;
    HttpAnswer history(const QByteArray &bot, const QJsonObject &body);
    QJsonObject conversation(int row) const;

    const RenderedSessions &m_sessions;
    const KoreApiOptions &m_options;
    std::optional<Order> m_order;
    int m_orders = 0;
    /// The first row of each conversation; made when it is needed.
    QHash<QByteArray, int> m_conversations;
};
