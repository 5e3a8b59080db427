// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "korelookups.h"

#include "koreerror.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86400;
constexpr int mostConversations = 50;
constexpr qint64 longestSummary = 90 * day;

QJsonObject objectOf(QByteArrayView json)
{
    return QJsonDocument::fromJson(json.toByteArray()).object();
}

HttpAnswer answerWith(const QJsonObject &body)
{
    return jsonAnswer(200, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

HttpAnswer refusal()
{
    return errorAnswer({412, 412, "Validation errors/ Invalid arguments"_ba});
}

/// The vendor's name of the unit that a type is counted in.
QString unitOf(const QString &type)
{
    if (type == "Alerts"_L1)
        return u"alert_notifications"_s;
    return type == "Proactive Messages"_L1 ? u"proactive_notifications"_s : u"conversations"_s;
}

qint64 secondOf(const QJsonObject &body, QLatin1StringView key)
{
    const QDateTime time = QDateTime::fromString(body[key].toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toSecsSinceEpoch() : -1;
}

QString isoOf(qint64 second)
{
    return QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s);
}

} // namespace

KoreLookups::KoreLookups(const RenderedSessions &sessions, const KoreApiOptions &options)
    : m_sessions(sessions)
    , m_options(options)
{ }

QByteArray KoreLookups::botOf(const QByteArray &path)
{
    const QByteArray start = "/api/public/bot/"_ba;
    return path.startsWith(start) ? path.mid(start.size()).split('/').first() : QByteArray();
}

std::optional<KoreLookups::Call> KoreLookups::callOf(const QByteArray &path) const
{
    const QByteArray bot = botOf(path);
    const bool isBots = path.startsWith("/api/public/bots/");
    const QByteArray base = !bot.isEmpty() ? "/api/public/bot/" + bot + '/'
        : isBots                           ? "/api/public/bots/"_ba
                                           : "/api/public/"_ba;
    const QByteArray name = path.startsWith(base) ? path.mid(base.size()) : QByteArray();
    if (!isBots && name == "getSessions" && m_options.hasHistory)
        return Call::History;
    if (!m_options.hasUsageSummary || (isBots && !m_options.hasBotsSummary))
        return std::nullopt;
    if (name == "billingsessionsummary")
        return Call::UsageOrder;
    return name == "billingsessionsummary/status" ? std::optional(Call::UsageState) : std::nullopt;
}

HttpAnswer KoreLookups::answer(Call call, const QByteArray &bot, const HttpRequest &request)
{
    const bool isForbidden = call == Call::History ? !m_options.hasHistoryScope : !m_options.hasSummaryScope;
    if (isForbidden)
        return errorAnswer({401, 4002, "Permission denied. Scope is incorrect!"_ba});
    const QJsonObject body = objectOf(request.body);
    switch (call) {
    case Call::UsageOrder:
        return takeOrder(bot, body);
    case Call::UsageState:
        return tellState();
    case Call::History:
        return history(bot, body);
    }
    Q_UNREACHABLE();
}

HttpAnswer KoreLookups::takeOrder(const QByteArray &bot, const QJsonObject &body)
{
    const qint64 from = secondOf(body, "fromDate"_L1);
    const qint64 to = secondOf(body, "toDate"_L1);
    if (from < 0 || to <= from || to - from > longestSummary || body["unitType"_L1].toArray().isEmpty())
        return refusal();
    m_order = Order{"ds-" + QByteArray::number(++m_orders), bot, from, to, body["groupByBot"_L1] == "yes"_L1};
    return answerWith({{u"_id"_s, QString::fromLatin1(m_order->id)}, {u"status"_s, u"IN_PROGRESS"_s}});
}

HttpAnswer KoreLookups::tellState()
{
    if (!m_order)
        return errorAnswer({404, 404, "Not Found"_ba});
    if (m_order->asked++ < m_options.summaryPolls)
        return answerWith({{u"_id"_s, QString::fromLatin1(m_order->id)}, {u"status"_s, u"IN_PROGRESS"_s}});
    if (m_options.summaryFails)
        return answerWith({{u"_id"_s, QString::fromLatin1(m_order->id)}, {u"status"_s, u"FAILED"_s}});
    return jsonAnswer(200, summary());
}

QByteArray KoreLookups::summary() const
{
    // Bot, then day, then unit.
    QMap<QString, QMap<qint64, QMap<QString, qint64>>> counts;
    if (!m_order->byBot)
        counts[u"ALL"_s];
    const RenderedSessions::Query query{.from = m_order->from, .to = m_order->to, .botId = m_order->bot};
    for (const int row : m_sessions.select(query)) {
        const QJsonObject session = objectOf(m_sessions.json(row));
        const QString bot = m_order->byBot ? session["botId"_L1].toString() : u"ALL"_s;
        const qint64 start = m_sessions.billingStart(row) / day * day;
        ++counts[bot][start][unitOf(session["billingSessionType"_L1].toString())];
    }
    QJsonArray data;
    qint64 extra = m_options.summaryExtra;
    for (auto bot = counts.cbegin(); bot != counts.cend(); ++bot) {
        QJsonArray days;
        for (auto counted = bot->cbegin(); counted != bot->cend(); ++counted) {
            const qint64 conversations = counted->value(u"conversations"_s) + std::exchange(extra, 0);
            days.append(QJsonObject{{u"date"_s, isoOf(counted.key())},
                {u"val"_s,
                    QJsonObject{{u"sessions"_s, 0}, {u"requests"_s, 0}, {u"conversations"_s, conversations},
                        {u"alert_notifications"_s, counted->value(u"alert_notifications"_s)},
                        {u"proactive_notifications"_s, counted->value(u"proactive_notifications"_s)}}}});
        }
        data.append(QJsonObject{{u"bot"_s, bot.key()}, {u"val"_s, days}});
    }
    return QJsonDocument(QJsonObject{{u"status"_s, u"success"_s}, {u"response"_s, QJsonObject{{u"data"_s, data}}}})
        .toJson(QJsonDocument::Compact);
}

HttpAnswer KoreLookups::history(const QByteArray &bot, const QJsonObject &body)
{
    const QJsonArray ids = body["sessionId"_L1].toArray();
    if (ids.isEmpty() || ids.size() > mostConversations)
        return refusal();
    if (m_conversations.isEmpty()) {
        for (int row = 0; row < m_sessions.count(); ++row) {
            const QByteArray id = objectOf(m_sessions.json(row))["conversationSessionId"_L1].toString().toUtf8();
            if (!m_conversations.contains(id))
                m_conversations.insert(id, row);
        }
    }
    QJsonArray sessions;
    for (const auto &id : ids) {
        // An id of another shape is no id for the vendor.
        if (m_options.refusesOddIds && id.toString().size() != 24)
            return refusal();
        const auto row = m_conversations.constFind(id.toString().toUtf8());
        if (row == m_conversations.cend())
            continue;
        const QJsonObject told = conversation(*row);
        if (bot.isEmpty() || told["botId"_L1].toString().toUtf8() == bot)
            sessions.append(told);
    }
    return answerWith({{u"total"_s, sessions.size()}, {u"moreAvailable"_s, false}, {u"sessions"_s, sessions}});
}

QJsonObject KoreLookups::conversation(int row) const
{
    const QJsonObject session = objectOf(m_sessions.json(row));
    const QString id = session["conversationSessionId"_L1].toString();
    const bool isMessage = session["billingSessionType"_L1] != "Conversations"_L1;
    const QJsonObject tag{{u"name"_s, u"mail"_s}, {u"value"_s, u"someone@example.org"_s}};
    return {{u"sessionId"_s, id}, {u"botId"_s, session["botId"_L1]}, {u"channel"_s, session["channel"_L1]},
        {u"userId"_s, session["koreUserId"_L1]}, {u"start_time"_s, isoOf(m_sessions.billingStart(row))},
        {u"sessionType"_s, isMessage ? u"non-interactive"_s : u"interactive"_s},
        {u"containmentType"_s, u"selfService"_s}, {u"isDeveloper"_s, isDeveloper(id.toUtf8(), m_options)},
        {u"tags"_s, QJsonObject{{u"userTags"_s, QJsonArray{tag}}}}, {u"noOfMessagesExchanged"_s, 4}};
}

bool KoreLookups::isDeveloper(const QByteArray &conversation, const KoreApiOptions &options)
{
    return options.developerEvery > 0 && qHash(conversation, 0) % static_cast<size_t>(options.developerEvery) == 0;
}
