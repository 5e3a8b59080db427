// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apiquestion.h"

#include "fetchplan.h"
#include "profile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

static QString botPath(const QString &botId, const QString &end)
{
    return u"/api/public/bot/%1/%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(botId)), end);
}

ApiQuestion ApiQuestion::usageOrder(
    const Profile &profile, const QString &botId, const QDateTime &from, const QDateTime &to)
{
    const bool isBot = profile.scope == Scope::Bot;
    const QJsonArray units{u"session"_s, u"request"_s, u"alert"_s, u"proactive"_s, u"conversations"_s};
    const QJsonObject body{{u"fromDate"_s, apiTimestamp(from)}, {u"toDate"_s, apiTimestamp(to)}, {u"unitType"_s, units},
        {u"groupByBot"_s, isBot ? u"no"_s : u"yes"_s}, {u"groupByPeriod"_s, u"date_day"_s}};
    ApiQuestion question{.verb = "POST"_ba, .body = QJsonDocument(body).toJson(QJsonDocument::Compact), .botId = botId};
    // The vendor's text and its samples name two addresses.
    question.paths = isBot
        ? QStringList{botPath(botId, u"billingsessionsummary"_s)}
        : QStringList{u"/api/public/bots/billingsessionsummary"_s, u"/api/public/billingsessionsummary"_s};
    return question;
}

ApiQuestion ApiQuestion::usageState(const QString &path, const QString &botId)
{
    return {.verb = "GET"_ba, .paths = {path + u"/status?type=summary"_s}, .botId = botId};
}

ApiQuestion ApiQuestion::sessionHistory(const Profile &profile, const QString &botId, const QStringList &conversations)
{
    const QJsonObject body{{u"sessionId"_s, QJsonArray::fromStringList(conversations)}};
    const bool isBot = profile.scope == Scope::Bot;
    return {.verb = "POST"_ba,
        .paths = {isBot ? botPath(botId, u"getSessions"_s) : u"/api/public/getSessions"_s},
        .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
        .resource = ApiResource::SessionHistory,
        .botId = botId};
}
