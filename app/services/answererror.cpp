// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answererror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Kind = ApiError::Kind;

// An answer with sessions is longer than any error; nothing above this is searched for one.
constexpr qsizetype LongestErrorBody = 65536;
constexpr int StatusTooManyRequests = 429;

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

bool isWebPage(const QByteArray &body)
{
    return body.left(LongestErrorBody).trimmed().startsWith('<');
}

/// The text of a server that is asked too often; the vendor's is "Rate limit for this API has been reached. …".
bool saysThrottled(const QString &text)
{
    return text.contains("rate limit"_L1, Qt::CaseInsensitive)
        || text.contains("too many requests"_L1, Qt::CaseInsensitive);
}

/// Whether an answer with any status is a request for a pause. A good answer, or one that was cut, may hold such words
/// in its sessions, and a web page in its script: there they do not count.
bool isThrottle(const AnswerHead &head, const QByteArray &body, const QString &message)
{
    if (head.status == StatusTooManyRequests || saysThrottled(message))
        return true;
    if (body.size() > LongestErrorBody)
        return false;
    const QByteArray text = body.trimmed();
    if (isWebPage(text))
        return text.contains("Rate limit for this API has been reached");
    if (text.startsWith('[') || !saysThrottled(QString::fromUtf8(text)))
        return false;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    const bool isCut = document.isNull() && text.startsWith('{');
    return !isCut && !document.object().contains("sessions"_L1);
}

/// What the server says in `errors`, all messages together; with a failure also a body of another shape.
QString messageIn(const AnswerHead &head, const QByteArray &body)
{
    if (body.size() > LongestErrorBody || isWebPage(body))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QStringList messages;
    const QJsonArray errors = object.value("errors"_L1).toArray();
    for (const auto &error : errors)
        messages << (error.isObject() ? error.toObject().value("msg"_L1).toString() : error.toString());
    if (messages.isEmpty() && !isSuccess(head.status))
        messages << QString::fromUtf8(body);
    return messages.join(u' ');
}

QString adviceOnScope(const ApiErrorContext &context)
{
    const bool isBot = context.scope == Scope::Bot;
    switch (context.resource) {
    case ApiResource::BillingSessions:
        return isBot
            ? ApiError::tr("The token is right, but the app may not read billing sessions; in the Bot Builder give it "
                           "the scope “Billing Sessions”, then publish the bot.")
            : ApiError::tr("The token is right, but the app may not read billing sessions; in the Admin "
                           "Console give it the scope “Bot Analytics > Billing Sessions” or “Billing > Usage "
                           "> Billing Sessions”, then publish it.");
    case ApiResource::UsageSummary:
        return isBot ? ApiError::tr("The token is right, but the app may not read the usage summary; in the Bot "
                                    "Builder give it the scope “Billing Sessions”, then publish the bot.")
                     : ApiError::tr("The token is right, but the app may not read the usage summary; in the Admin "
                                    "Console give it the scope “Billing > Usage > Billing Sessions”, then publish it.");
    case ApiResource::SessionHistory:
        return isBot ? ApiError::tr("The token is right, but the app may not read the session history; in the Bot "
                                    "Builder give it the scope “Bot Sessions”, then publish the bot.")
                     : ApiError::tr("The token is right, but the app may not read the session history; in the Admin "
                                    "Console give it the scope “Bot Analytics > Bot Sessions”, then publish it.");
    }
    Q_UNREACHABLE();
}

QString adviceOnCredentials(const ApiErrorContext &context)
{
    if (context.tokenIsPasted)
        return ApiError::tr(
            "%1 does not accept the token that was entered; make a new one with the Client ID and Client "
            "Secret of this app.")
            .arg(context.host);
    if (context.scope == Scope::Bot)
        return ApiError::tr(
            "%1 does not accept the Client ID and Client Secret; copy both again, and check that the app "
            "belongs to the bot %2, and that its algorithm (HS256 or HS512) is that of this connection.")
            .arg(context.host, context.botId);
    return ApiError::tr("%1 does not accept the Client ID and Client Secret; copy both again from the app in the Admin "
                        "Console, and check that its algorithm (HS256 or HS512) is that of this connection.")
        .arg(context.host);
}

QString adviceOnReplay(const ApiErrorContext &context)
{
    if (context.tokenIsPasted)
        return ApiError::tr("The app takes each token only once (Enforce JTI), so one that was entered cannot serve "
                            "several requests; enter Client ID and Client Secret instead.");
    return ApiError::tr(
        "%1 takes this token for one it has seen before; try again, and if that stays so, ask whether a "
        "proxy on the way repeats requests.")
        .arg(context.host);
}

QString adviceOnLifetime(const ApiErrorContext &context)
{
    if (context.tokenIsPasted)
        return ApiError::tr("The token that was entered is valid for more than an hour, which the app does not allow "
                            "(Enforce JTI); make one with a shorter life.");
    return ApiError::tr(
        "%1 takes the token for one that is valid for more than an hour; set the clock of this computer "
        "right.")
        .arg(context.host);
}

QString adviceOnThrottling(const ApiErrorContext &context)
{
    return ApiError::tr("%1 allows no more requests for now (60 a minute and 1,800 an hour are known limits); wait a "
                        "while, then fetch again.")
        .arg(context.host);
}

/// Rows of the table that are known by their message, whatever the status.
std::pair<Kind, QString> byMessage(const QString &message, const ApiErrorContext &context)
{
    const auto says = [&message](QLatin1StringView part) { return message.contains(part, Qt::CaseInsensitive); };
    if (says("scope is incorrect"_L1) || says("permission denied"_L1))
        return {Kind::Scope, adviceOnScope(context)};
    if (says("replay"_L1))
        return {Kind::Credentials, adviceOnReplay(context)};
    if (says("jti"_L1))
        return {Kind::Credentials, adviceOnLifetime(context)};
    if (says("invalid sdk credentials"_L1))
        return {Kind::Credentials, adviceOnCredentials(context)};
    if (says("invalid jwt"_L1))
        return {Kind::Credentials,
            ApiError::tr(
                "%1 cannot read the token; if a proxy stands between, ask whether it changes the header “auth”, "
                "else check the algorithm of this connection.")
                .arg(context.host)};
    if (says("streamid"_L1))
        return {Kind::UnknownBot,
            context.botId.isEmpty()
                ? ApiError::tr("%1 does not know the bot that was asked for; check its id, it begins with “st-”.")
                      .arg(context.host)
                : ApiError::tr("%1 does not know the bot %2; check its id, it begins with “st-”.")
                      .arg(context.host, context.botId)};
    return {};
}

std::pair<Kind, QString> byStatus(int status, const ApiErrorContext &context)
{
    switch (status) {
    case 400:
        return {Kind::Refused,
            ApiError::tr("%1 refuses the request (400); try a shorter period, and check the bot id.")
                .arg(context.host)};
    case 401:
        return {Kind::Credentials, adviceOnCredentials(context)};
    case 403:
        return {Kind::Credentials,
            ApiError::tr("%1 forbids the request (403); ask whether the app or a firewall allows only some addresses.")
                .arg(context.host)};
    case 404:
        if (context.resource != ApiResource::BillingSessions)
            return {Kind::NotFound,
                ApiError::tr("%1 does not offer this (404): its version may be too old, or its administrators have "
                             "switched it off. The billing sessions themselves are not touched by that.")
                    .arg(context.host)};
        return {Kind::NotFound,
            ApiError::tr(
                "There is no billing sessions API at %1 (404); check the host and the scope of this connection.")
                .arg(context.host)};
    case 405:
        return {Kind::NotFound,
            ApiError::tr("%1 does not take this kind of request (405); check that the host is that of the API.")
                .arg(context.host)};
    case 407:
        return {Kind::Proxy,
            ApiError::tr(
                "The proxy asks for a password (407), which this program does not keep; ask for a proxy without "
                "one, or for a way around it.")};
    case 408:
        return {Kind::Timeout, ApiError::tr("%1 waited too long for the request (408); try again.").arg(context.host)};
    case 412:
        return {Kind::Refused,
            ApiError::tr("%1 finds the arguments invalid (412); try a shorter period, and check the bot id.")
                .arg(context.host)};
    case 413:
        return {Kind::Refused,
            ApiError::tr("%1 finds the request too large (413); try a shorter period.").arg(context.host)};
    case 502:
    case 503:
    case 504:
        return {Kind::Server,
            ApiError::tr("%1 is not available (%2); try again in a few minutes.").arg(context.host).arg(status)};
    default:
        break;
    }
    if (status >= 500)
        return {Kind::Server,
            ApiError::tr("%1 failed (%2); try again in a few minutes, or with a shorter period.")
                .arg(context.host)
                .arg(status)};
    return {Kind::Refused,
        ApiError::tr("%1 answers in a way that is not known (status %2); check that the host is that of the API.")
            .arg(context.host)
            .arg(status)};
}

std::pair<Kind, QString> byRedirect(const AnswerHead &head, const ApiErrorContext &context)
{
    if (head.redirect.host().isEmpty())
        return {Kind::Redirected,
            ApiError::tr("%1 sends the request elsewhere without saying where; check the host.").arg(context.host)};
    return {Kind::Redirected,
        ApiError::tr(
            "%1 sends the request on to %2, where the token must not go unasked; if %2 is right, enter it as the "
            "host.")
            .arg(context.host,
                head.redirect.toString(
                    QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment))};
}

std::pair<Kind, QString> byBody(const QByteArray &body, const ApiErrorContext &context)
{
    if (QByteArrayView(body).trimmed().isEmpty())
        return {Kind::Unreadable,
            ApiError::tr("%1 sent an empty answer; try again, and check that the host is that of the API.")
                .arg(context.host)};
    if (isWebPage(body))
        return {Kind::Unreadable,
            ApiError::tr(
                "%1 sent a web page instead of data; check the host, and whether the network wants you to sign in "
                "first.")
                .arg(context.host)};
    return {};
}

} // namespace

ApiError errorOfAnswer(const AnswerHead &head, const QByteArray &body, const ApiErrorContext &context)
{
    const QString message = messageIn(head, body);
    auto [kind, sentence] = isThrottle(head, body, message) ? std::pair(Kind::Throttled, adviceOnThrottling(context))
                                                            : byMessage(message, context);
    if (kind == Kind::None && head.status >= 300 && head.status < 400)
        std::tie(kind, sentence) = byRedirect(head, context);
    else if (kind == Kind::None && (!isSuccess(head.status) || !message.isEmpty()))
        std::tie(kind, sentence) = byStatus(head.status, context);
    else if (kind == Kind::None)
        std::tie(kind, sentence) = byBody(body, context);
    if (kind == Kind::None)
        return {};

    const QString clock = describeClockSkew(context.clockSkew);
    if (kind == Kind::Credentials && !clock.isEmpty())
        sentence = clock + u' ' + sentence;
    const QString detail = u"HTTP %1 %2"_s.arg(head.status).arg(message).trimmed();
    return {.kind = kind,
        .sentence = sentence,
        .httpStatus = head.status,
        .retryAfter = head.retryAfter,
        .detail = withoutSecrets(detail)};
}
