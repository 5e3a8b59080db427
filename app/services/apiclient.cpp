// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apiclient.h"

#include "apiquestion.h"
#include "apireply.h"
#include "billingsessionsquery.h"

#include <QUrl>

using namespace Qt::StringLiterals;

ApiClient::ApiClient(NetworkStack &stack, const Profile &profile, const TokenSource &tokens, QObject *parent)
    : QObject(parent)
    , m_stack(stack)
    , m_profile(profile)
    , m_tokens(tokens)
{ }

ApiReply *ApiClient::billingSessions(const BillingSessionsQuery &query)
{
    return billingSessionsOf(query.toJson(), query.botId);
}

ApiReply *ApiClient::billingSessionsOf(const QByteArray &json, const QString &botId)
{
    ApiReply *reply = send("POST"_ba, billingSessionsPaths(), json, botId);
    connect(reply, &ApiReply::finished, this, [this](const ApiAnswer &answer) {
        if (answer.error || m_profile.scope != Scope::Admin || m_profile.adminPath == answer.path)
            return;
        m_profile.adminPath = answer.path;
        emit adminPathFound(answer.path);
    });
    return reply;
}

ApiReply *ApiClient::ask(const ApiQuestion &question)
{
    ApiRequest request = this->request(question.verb, question.body, question.botId);
    request.context.resource = question.resource;
    return new ApiReply(m_stack, request, question.paths, this);
}

ApiReply *ApiClient::post(const QString &path, const QByteArray &json)
{
    return send("POST"_ba, {path}, json, {});
}

ApiReply *ApiClient::get(const QString &path)
{
    return send("GET"_ba, {path}, {}, {});
}

ApiReply *ApiClient::getSecretly(const QString &path, const std::function<void(QByteArray *)> &takeBody)
{
    ApiRequest secretly = request("GET"_ba, {}, {});
    secretly.takeBody = takeBody;
    return new ApiReply(m_stack, secretly, {path}, this);
}

ApiReply *ApiClient::send(
    const QByteArray &verb, const QStringList &paths, const QByteArray &body, const QString &botId)
{
    return new ApiReply(m_stack, request(verb, body, botId), paths, this);
}

ApiRequest ApiClient::request(const QByteArray &verb, const QByteArray &body, const QString &botId) const
{
    // Checked again here, as this is where the token leaves: nothing but https, or this computer.
    ApiRequest request{
        .verb = verb, .body = body, .tokens = m_tokens, .settings = NetworkSettings::of(m_profile), .limits = m_limits};
    QString problem;
    request.origin = normalizedHost(m_profile.host, &problem).value_or(QString());
    if (!problem.isEmpty())
        request.problem = {.kind = ApiError::Kind::Usage, .sentence = problem};
    request.context = {.host = QUrl(request.origin).authority(),
        .scope = m_profile.scope,
        .botId = botId.isEmpty() ? m_profile.botId : botId,
        .tokenIsPasted = m_tokens.isPasted()};
    return request;
}

QStringList ApiClient::billingSessionsPaths() const
{
    if (m_profile.scope == Scope::Bot) {
        const QString bot = QString::fromLatin1(QUrl::toPercentEncoding(m_profile.botId));
        return {u"/api/public/bot/%1/getBillingSessionsDetails"_s.arg(bot)};
    }
    QStringList paths{u"/api/public/bots/getBillingSessionsDetails"_s, u"/api/public/getBillingSessionsDetails"_s};
    if (paths.last() == m_profile.adminPath)
        std::swap(paths.first(), paths.last());
    return paths;
}
