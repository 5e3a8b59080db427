// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpmessage.h"
#include "koreapioptions.h"
#include "korelookups.h"
#include "renderedsessions.h"
#include "tokengate.h"

class QDateTime;
class QJsonObject;
class SessionGenerator;

/// The vendor's billing API over a list of sessions, as its documentation tells and with every oddity that a client
/// has to stand. To be used as the handler of a LoopbackServer, which calls it in its own thread:
/// `KoreApi api(sessions); LoopbackServer server([&api](const HttpRequest &r) { return api.answer(r); });`
class KoreApi
{
public:
    using Options = KoreApiOptions;

    /// Sessions in any order.
    explicit KoreApi(std::vector<GeneratedSession> sessions, const Options &options = Options());

    /// All sessions of a generator, and the names of its bots.
    explicit KoreApi(const SessionGenerator &generator, const Options &options = Options());

    KoreApi(const KoreApi &) = delete;
    KoreApi &operator=(const KoreApi &) = delete;

    HttpAnswer answer(const HttpRequest &request);

private:
    HttpAnswer route(const HttpRequest &request);
    bool hasPath(const QByteArray &path) const;
    HttpAnswer listBots(const QByteArray &query) const;
    HttpAnswer listSessions(const QByteArray &botInPath, const HttpRequest &request);
    std::optional<KoreError> checkBot(const QByteArray &botInPath, const QByteArray &botId) const;
    std::optional<RenderedSessions::Query> readQuery(const QJsonObject &body) const;
    HttpAnswer page(const std::vector<int> &rows, int limit, int skip);
    void appendRow(int row, QByteArray &body);
    QByteArray number(qint64 number) const;
    QDateTime now() const;

    Options m_options;
    RenderedSessions m_sessions;
    KoreLookups m_lookups{m_sessions, m_options};
    std::vector<GeneratedBot> m_bots;
    TokenGate m_gate;
    int m_requestCount = 0;
    int m_pageCount = 0;
    bool m_hasGrown = false;
};
