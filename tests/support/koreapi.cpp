// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapi.h"

#include "koreerror.h"
#include "sessiongenerator.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr QByteArrayView botListPath = "/api/public/bots";
constexpr QByteArrayView adminPath = "/api/public/bots/getBillingSessionsDetails";
constexpr QByteArrayView oldAdminPath = "/api/public/getBillingSessionsDetails";

// The bot of `/api/public/bot/{botId}/getBillingSessionsDetails`; empty for any other path.
QByteArray botOf(const QByteArray &path)
{
    const QByteArray start = "/api/public/bot/"_ba;
    const QByteArray end = "/getBillingSessionsDetails"_ba;
    return path.startsWith(start) && path.endsWith(end) ? path.mid(start.size()).chopped(end.size()) : QByteArray();
}

HttpAnswer invalidArguments()
{
    return errorAnswer({412, 412, "Validation errors/ Invalid arguments"_ba});
}

// Milliseconds UTC of `yyyy-mm-dd` (its first instant) or `yyyy-mm-ddThh:mm:ss.msZ`.
std::optional<qint64> instant(const QJsonValue &value)
{
    const QString text = value.toString();
    const QDateTime time = text.size() == 10 ? QDate::fromString(text, Qt::ISODate).startOfDay(Qt::UTC)
                                             : QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || (text.size() != 10 && !text.endsWith(u'Z')))
        return {};
    return time.toMSecsSinceEpoch();
}

// A count that may be missing; -1 if it is none.
int countIn(const QJsonObject &body, QStringView key, int missing)
{
    const QJsonValue value = body[key];
    if (value.isUndefined())
        return missing;
    bool isNumber = false;
    const int number = value.toVariant().toInt(&isNumber);
    return isNumber ? number : -1;
}
} // namespace

KoreApi::KoreApi(std::vector<GeneratedSession> sessions, const Options &options)
    : m_options(options)
    , m_sessions(SessionWriter(options.zone, options.dates), options.oddities)
{
    std::ranges::stable_sort(sessions, {}, &GeneratedSession::billingStart);
    for (const GeneratedSession &session : sessions)
        m_sessions.add(session);
    QList<QByteArray> botIds = m_sessions.botIds();
    std::ranges::sort(botIds);
    for (const QByteArray &id : std::as_const(botIds))
        m_bots.push_back({id.toStdString(), "Bot " + std::to_string(m_bots.size() + 1)});
}

KoreApi::KoreApi(const SessionGenerator &generator, const Options &options)
    : m_options(options)
    , m_sessions(SessionWriter(options.zone, options.dates), options.oddities)
    , m_bots(generator.bots())
{
    m_sessions.reserve(generator.count());
    for (int i = 0; i < generator.count(); ++i)
        m_sessions.add(generator.session(i));
}

HttpAnswer KoreApi::answer(const HttpRequest &request)
{
    HttpAnswer answer = route(request);
    if (m_options.faultEvery > 0 && ++m_requestCount % m_options.faultEvery == 0)
        spoil(answer, m_options);
    if (m_options.byteOrderMark)
        answer.body.prepend("\xEF\xBB\xBF");
    const QString date = QLocale::c().toString(now(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'");
    answer.headers.append({"Date"_ba, date.toLatin1()});
    answer.delay = m_options.latency;
    answer.gzip = m_options.gzip;
    return answer;
}

HttpAnswer KoreApi::route(const HttpRequest &request)
{
    const QList<QByteArray> target = request.path.split('?');
    const QByteArray &path = target[0];
    const auto lookup = m_lookups.callOf(path);
    if (!hasPath(path) && !lookup)
        return errorAnswer({404, 404, "Not Found"_ba});
    const QByteArray method = path == botListPath ? "GET"_ba : "POST"_ba;
    if (request.method != (lookup ? KoreLookups::methodOf(*lookup) : method))
        return errorAnswer({405, 405, "Method Not Allowed"_ba});
    if (const auto error = m_gate.check(request.header("auth"), m_options, now().toSecsSinceEpoch()))
        return errorAnswer(*error);
    const bool isForbidden = path == botListPath && !m_options.hasBotList;
    if (isForbidden || (KoreLookups::botOf(path).isEmpty() && !m_options.appBot.isEmpty()))
        return errorAnswer({401, 4002, "Permission denied. Scope is incorrect!"_ba});
    if (lookup) {
        const QByteArray bot = KoreLookups::botOf(path);
        const auto error = checkBot(bot, bot);
        return error ? errorAnswer(*error) : m_lookups.answer(*lookup, bot, request);
    }
    return path == botListPath ? listBots(target.value(1)) : listSessions(botOf(path), request);
}

bool KoreApi::hasPath(const QByteArray &path) const
{
    return path == botListPath || (path == adminPath && m_options.hasAdminPath)
        || (path == oldAdminPath && m_options.hasOldAdminPath) || (!botOf(path).isEmpty() && m_options.hasBotPath);
}

HttpAnswer KoreApi::listBots(const QByteArray &query) const
{
    constexpr int mostBots = 50;
    const QUrlQuery items(QString::fromLatin1(query));
    const int count = static_cast<int>(m_bots.size());
    const int begin = std::clamp(items.queryItemValue(u"offset"_s).toInt(), 0, count);
    const int limit = items.hasQueryItem(u"limit"_s) ? items.queryItemValue(u"limit"_s).toInt() : mostBots;
    const int end = std::min(begin + std::clamp(limit, 0, mostBots), count);
    QJsonArray bots;
    for (int i = begin; i < end; ++i) {
        const GeneratedBot &bot = m_bots[static_cast<size_t>(i)];
        const QJsonObject app{
            {u"clientId"_s, u"cs-of-bot-%1"_s.arg(i)}, {u"clientSecret"_s, u"secret-of-bot-%1"_s.arg(i)}};
        bots.append(
            QJsonObject{{u"_id"_s, QString::fromStdString(bot.id)}, {u"name"_s, QString::fromStdString(bot.name)},
                {u"type"_s, u"default"_s}, {u"status"_s, u"published"_s}, {u"jwtApps"_s, QJsonArray{app}}});
    }
    const QJsonObject body{{u"total"_s, count}, {u"availableMore"_s, end < count}, {u"bots"_s, bots}};
    return jsonAnswer(200, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

HttpAnswer KoreApi::listSessions(const QByteArray &botInPath, const HttpRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    std::optional<RenderedSessions::Query> query = readQuery(body);
    const int limit = countIn(body, u"limit", m_options.defaultLimit);
    const int skip = countIn(body, u"skip", 0);
    if (!request.header("Content-Type").startsWith("application/json") || !query || limit < 0 || skip < 0)
        return invalidArguments();
    if (!botInPath.isEmpty())
        query->botId = botInPath;
    if (const auto error = checkBot(botInPath, query->botId))
        return errorAnswer(*error);
    const QDateTime from = QDateTime::fromSecsSinceEpoch(query->from, Qt::UTC);
    if (m_options.longestPeriod > 0 && from.addMonths(m_options.longestPeriod).toSecsSinceEpoch() < query->to)
        return errorAnswer({400, 400, "The date range is too long"_ba});

    std::vector<int> rows = m_sessions.select(*query);
    if (m_options.lateRow && m_pageCount == 0)
        std::erase(rows, *m_options.lateRow);
    if (m_options.newestFirst)
        std::ranges::reverse(rows);
    return page(rows, limit, skip);
}

std::optional<KoreError> KoreApi::checkBot(const QByteArray &botInPath, const QByteArray &botId) const
{
    if (!m_options.appBot.isEmpty() && botInPath != m_options.appBot)
        return KoreError{401, 4002, "Invalid SDK credentials"_ba};
    const auto isMeant = [&botId](const GeneratedBot &bot) { return botId == QByteArrayView(bot.id); };
    if (!botId.isEmpty() && std::ranges::none_of(m_bots, isMeant))
        return KoreError{400, 400, "Invalid StreamId"_ba};
    return {};
}

std::optional<RenderedSessions::Query> KoreApi::readQuery(const QJsonObject &body) const
{
    const std::optional<qint64> from = instant(body["fromDate"_L1]);
    const std::optional<qint64> to = instant(body["toDate"_L1]);
    if (!from || !to || *to <= *from)
        return {};
    // Rows know whole seconds only.
    const auto firstSecond = [](qint64 ms, bool isAfter) { return (isAfter ? ms : ms - 1) / 1000 + 1; };
    return RenderedSessions::Query{.field = m_options.filteredBy,
        .from = firstSecond(*from, !m_options.includesFrom),
        .to = firstSecond(*to, m_options.includesTo),
        .botId = body["botId"_L1].toString().toUtf8(),
        .channel = body["channel"_L1].toString().toUtf8()};
}

HttpAnswer KoreApi::page(const std::vector<int> &rows, int limit, int skip)
{
    const auto total = static_cast<int>(rows.size());
    const bool takesAll = m_options.paging == Options::Paging::Ignored || limit == 0;
    int length = takesAll ? total : limit;
    if (m_options.cap > 0)
        length = std::min(length, m_options.cap);
    const int wanted = m_options.paging == Options::Paging::Works ? skip : 0;
    const int begin = std::min(std::max(0, wanted - m_options.repeatedRows), total);
    const int end = begin + std::min(length, total - begin);

    QByteArray body = "{"_ba;
    if (m_options.total != Options::Total::Missing)
        body += "\"total\":" + number(m_options.total == Options::Total::Right ? total : end - begin) + ',';
    if (m_options.moreAvailable != Options::MoreAvailable::Missing) {
        const bool isMore = m_options.moreAvailable == Options::MoreAvailable::AlwaysTrue || end < total;
        const QByteArray quote = m_options.stringNumbers ? "\""_ba : ""_ba;
        body += "\"moreAvailable\":" + quote + (isMore ? "true" : "false") + quote + ',';
    }
    body += "\"sessions\":[";
    for (int i = begin; i < end; ++i) {
        if (i > begin)
            body += ',';
        appendRow(rows[static_cast<size_t>(i)], body);
    }
    ++m_pageCount;
    return jsonAnswer(200, body + "]}");
}

void KoreApi::appendRow(int row, QByteArray &body)
{
    if (m_options.growingRow != row || std::exchange(m_hasGrown, true))
        body += m_sessions.json(row);
    else
        body += m_sessions.jsonEndingAtStart(row);
}

QByteArray KoreApi::number(qint64 number) const
{
    return m_options.stringNumbers ? '"' + QByteArray::number(number) + '"' : QByteArray::number(number);
}

QDateTime KoreApi::now() const
{
    return QDateTime::currentDateTimeUtc().addSecs(m_options.clockSkew.count());
}
