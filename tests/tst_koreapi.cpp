// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapi.h"
#include "loopbackserver.h"
#include "patience.h"
#include "sessiongenerator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <iterator>
#include <memory>

using namespace Qt::StringLiterals;

using Options = KoreApi::Options;
Q_DECLARE_METATYPE(Options)

namespace {
const QByteArray adminPath = "/api/public/bots/getBillingSessionsDetails"_ba;

QDate monday()
{
    return {2026, 9, 7};
}

QByteArray token()
{
    return signedToken({{u"appId"_s, u"cs-demo"_s}}, "demo-secret"_ba, u"HS256"_s);
}

HttpRequest post(const QByteArray &path, const QJsonObject &body)
{
    return {.method = "POST"_ba,
        .path = path,
        .headers = {{"auth"_ba, token()}, {"Content-Type"_ba, "application/json"_ba}},
        .body = QJsonDocument(body).toJson()};
}

QJsonObject week(QJsonObject more = {})
{
    more[u"fromDate"_s] = u"2026-09-07T00:00:00.000Z"_s;
    more[u"toDate"_s] = u"2026-09-14T00:00:00.000Z"_s;
    return more;
}

std::vector<GeneratedSession> aWeek(int count = 50)
{
    return SessionGenerator(5, monday(), monday().addDays(6), count).sessions();
}

QJsonObject object(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QJsonArray listed(KoreApi &api, const QJsonObject &body)
{
    return object(api.answer(post(adminPath, body)))["sessions"_L1].toArray();
}

QStringList ids(const QJsonArray &rows)
{
    QStringList ids;
    for (const auto &row : rows)
        ids.append(row["billingSessionId"_L1].toString());
    return ids;
}

QStringList ids(const std::vector<GeneratedSession> &sessions)
{
    QStringList ids;
    for (const GeneratedSession &session : sessions)
        ids.append(QString::fromStdString(session.billingSessionId));
    return ids;
}

qint64 now()
{
    return QDateTime::currentSecsSinceEpoch();
}
} // namespace

class KoreApiTest : public QObject
{
    Q_OBJECT

private slots:
    void errors_data();
    void errors();
    void builderApp_seesItsBotOnly();
    void period_isHalfOpenOnBillingStart();
    void otherTimesAndBounds();
    void botAndChannel_filter();
    void pages_listEverySessionOnce();
    void oddPages_data();
    void oddPages();
    void newestFirst_reverses();
    void repeatedRows_beginEveryPageEarly();
    void lateRow_isMissingInTheFirstAnswer();
    void growingRow_hasAnotherEndLater();
    void everySecondRequest_fails();
    void botList_pagesAndLeaksSecrets();
    void overTheWire();
};

void KoreApiTest::errors_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    const auto period = [](const QString &from, const QString &to) {
        return QJsonObject{{u"fromDate"_s, from}, {u"toDate"_s, to}};
    };
    const QByteArray botStart = "/api/public/bot/"_ba;
    const QByteArray end = "/getBillingSessionsDetails"_ba;
    const QByteArray bot = QByteArray::fromStdString(SessionGenerator(5, monday(), monday(), 1).bots()[0].id);
    QTest::newRow("admin") << "POST"_ba << adminPath << week() << 200;
    QTest::newRow("bot") << "POST"_ba << botStart + bot + end << week() << 200;
    QTest::newRow("old admin path, off") << "POST"_ba
                                         << "/api/public"_ba + end << week() << 404;
    QTest::newRow("elsewhere") << "POST"_ba
                               << "/api/public/getMessages"_ba << week() << 404;
    QTest::newRow("GET") << "GET"_ba << adminPath << week() << 405;
    QTest::newRow("unknown bot") << "POST"_ba << botStart + "st-x" + end << week() << 400;
    QTest::newRow("unknown bot in the body") << "POST"_ba << adminPath << week({{u"botId"_s, u"st-x"_s}}) << 400;
    QTest::newRow("no period") << "POST"_ba << adminPath << QJsonObject() << 412;
    QTest::newRow("days") << "POST"_ba << adminPath << period(u"2026-09-07"_s, u"2026-09-08"_s) << 200;
    QTest::newRow("no zone") << "POST"_ba << adminPath << period(u"2026-09-07T00:00:00"_s, u"2026-09-08"_s) << 412;
    QTest::newRow("backwards") << "POST"_ba << adminPath << period(u"2026-09-08"_s, u"2026-09-07"_s) << 412;
    QTest::newRow("three months") << "POST"_ba << adminPath << period(u"2026-07-01"_s, u"2026-10-01"_s) << 200;
    QTest::newRow("and a day") << "POST"_ba << adminPath << period(u"2026-07-01"_s, u"2026-10-02"_s) << 400;
    QTest::newRow("bad limit") << "POST"_ba << adminPath << week({{u"limit"_s, u"many"_s}}) << 412;
    QTest::newRow("bad skip") << "POST"_ba << adminPath << week({{u"skip"_s, -1}}) << 412;
}

void KoreApiTest::errors()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QJsonObject, body);
    Options options;
    options.hasOldAdminPath = false;
    options.longestPeriod = 3;
    KoreApi api(SessionGenerator(5, monday(), monday().addDays(6), 50), options);
    HttpRequest request = post(path, body);
    request.method = method;
    const HttpAnswer answer = api.answer(request);
    QTEST(answer.status, "status");
    QCOMPARE(object(answer).contains("errors"_L1), answer.status != 200);
}

void KoreApiTest::builderApp_seesItsBotOnly()
{
    const std::vector<GeneratedSession> sessions = aWeek();
    Options options;
    options.appBot = QByteArray::fromStdString(sessions[0].botId);
    KoreApi api(sessions, options);
    const auto ask = [&api](const QByteArray &bot) {
        return api.answer(post("/api/public/bot/" + bot + "/getBillingSessionsDetails", week()));
    };
    QCOMPARE(ask(options.appBot).status, 200);
    QVERIFY(ask("st-x"_ba).body.contains("Invalid SDK credentials"));
    QVERIFY(api.answer(post(adminPath, week())).body.contains("Scope is incorrect"));
}

void KoreApiTest::period_isHalfOpenOnBillingStart()
{
    const std::vector<GeneratedSession> sessions = aWeek();
    KoreApi api(sessions);
    const auto between = [](qint64 from, qint64 to) {
        return QJsonObject{{u"fromDate"_s, QDateTime::fromMSecsSinceEpoch(from, Qt::UTC).toString(Qt::ISODateWithMs)},
            {u"toDate"_s, QDateTime::fromMSecsSinceEpoch(to, Qt::UTC).toString(Qt::ISODateWithMs)}};
    };
    const qint64 first = sessions[10].billingStart * 1000;
    const qint64 last = sessions[20].billingStart * 1000;
    QCOMPARE(ids(listed(api, between(first, last))), ids(sessions).mid(10, 10));
    QCOMPARE(ids(listed(api, between(first + 1, last + 1))), ids(sessions).mid(11, 10));
}

void KoreApiTest::otherTimesAndBounds()
{
    GeneratedSession session = aWeek(1)[0];
    const QDateTime midnight = monday().startOfDay(Qt::UTC);
    session.billingStart = midnight.toSecsSinceEpoch();
    session.billingEnd = midnight.toSecsSinceEpoch() + 10;
    session.conversationStart = midnight.toSecsSinceEpoch() - 10;
    const QJsonObject dayBefore{{u"fromDate"_s, u"2026-09-06"_s}, {u"toDate"_s, u"2026-09-07"_s}};
    Options options;
    QCOMPARE(KoreApi({session}, options).answer(post(adminPath, dayBefore)).body.count("botId"), 0);
    options.includesTo = true;
    QCOMPARE(KoreApi({session}, options).answer(post(adminPath, dayBefore)).body.count("botId"), 1);
    options.filteredBy = Options::TimeField::BillingEnd;
    QCOMPARE(KoreApi({session}, options).answer(post(adminPath, dayBefore)).body.count("botId"), 0);
    options.filteredBy = Options::TimeField::ConversationStart;
    QCOMPARE(KoreApi({session}, options).answer(post(adminPath, dayBefore)).body.count("botId"), 1);
    options = {};
    QCOMPARE(KoreApi({session}, options).answer(post(adminPath, week())).body.count("botId"), 1);
    options.includesFrom = false;
    QCOMPARE(KoreApi({session}, options).answer(post(adminPath, week())).body.count("botId"), 0);
}

void KoreApiTest::botAndChannel_filter()
{
    const std::vector<GeneratedSession> sessions = aWeek(500);
    KoreApi api(sessions);
    const QString bot = QString::fromStdString(sessions[0].botId);
    std::vector<GeneratedSession> wanted;
    std::ranges::copy_if(sessions, std::back_inserter(wanted),
        [&](const auto &s) { return s.botId == sessions[0].botId && s.channel == "ivrVoice"; });
    QVERIFY(!wanted.empty());
    const QJsonObject filter{{u"botId"_s, bot}, {u"channel"_s, u"IVRVOICE"_s}, {u"limit"_s, 500}};
    QCOMPARE(ids(listed(api, week(filter))), ids(wanted));
    QVERIFY(listed(api, week({{u"channel"_s, u"pigeon"_s}})).isEmpty());
}

void KoreApiTest::pages_listEverySessionOnce()
{
    const std::vector<GeneratedSession> sessions = aWeek();
    KoreApi api(sessions);
    QStringList all;
    bool isMore = true;
    while (isMore) {
        const QJsonObject page = object(api.answer(post(adminPath, week({{u"limit"_s, 7}, {u"skip"_s, all.size()}}))));
        QCOMPARE(page["total"_L1].toInt(), 50);
        all += ids(page["sessions"_L1].toArray());
        isMore = page["moreAvailable"_L1].toBool();
        QCOMPARE(isMore, all.size() < 50);
    }
    QCOMPARE(all, ids(sessions));
    QVERIFY(listed(api, week({{u"skip"_s, 50}})).isEmpty());
}

void KoreApiTest::oddPages_data()
{
    QTest::addColumn<Options>("options");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<int>("rows");
    const auto row = [](const char *name, auto change, const QByteArray &start, int rows) {
        Options options;
        change(options);
        QTest::newRow(name) << options << start << rows;
    };
    row(
        "plain", [](Options &) {}, R"({"total":50,"moreAvailable":true,"sessions":[)"_ba, 20);
    row(
        "cap", [](Options &o) { o.cap = 5; }, R"({"total":50,"moreAvailable":true,)"_ba, 5);
    row(
        "no paging", [](Options &o) { o.paging = Options::Paging::Ignored; },
        R"({"total":50,"moreAvailable":false,)"_ba, 50);
    row(
        "no total", [](Options &o) { o.total = Options::Total::Missing; }, R"({"moreAvailable":true,"sessions":[)"_ba,
        20);
    row(
        "total of the page", [](Options &o) { o.total = Options::Total::OfPage; }, R"({"total":20,)"_ba, 20);
    row(
        "no flag", [](Options &o) { o.moreAvailable = Options::MoreAvailable::Missing; },
        R"({"total":50,"sessions":[)"_ba, 20);
    row(
        "texts", [](Options &o) { o.stringNumbers = true; }, R"({"total":"50","moreAvailable":"true",)"_ba, 20);
    row(
        "mark", [](Options &o) { o.byteOrderMark = true; }, "\xEF\xBB\xBF{\"total\""_ba, 20);
}

void KoreApiTest::oddPages()
{
    QFETCH(Options, options);
    QFETCH(QByteArray, start);
    QFETCH(int, rows);
    KoreApi api(aWeek(), options);
    const HttpAnswer answer = api.answer(post(adminPath, week({{u"limit"_s, 20}, {u"skip"_s, 10}})));
    QCOMPARE(answer.body.left(start.size()), start);
    QCOMPARE(answer.body.count("billingSessionId"), rows);
}

void KoreApiTest::newestFirst_reverses()
{
    const std::vector<GeneratedSession> sessions = aWeek();
    Options options;
    options.newestFirst = true;
    KoreApi api(sessions, options);
    QStringList expected = ids(sessions);
    std::ranges::reverse(expected);
    QCOMPARE(ids(listed(api, week())), expected);
}

void KoreApiTest::repeatedRows_beginEveryPageEarly()
{
    const std::vector<GeneratedSession> sessions = aWeek();
    Options options;
    options.repeatedRows = 3;
    KoreApi api(sessions, options);
    QCOMPARE(ids(listed(api, week({{u"limit"_s, 10}}))), ids(sessions).mid(0, 10));
    QCOMPARE(ids(listed(api, week({{u"limit"_s, 10}, {u"skip"_s, 10}}))), ids(sessions).mid(7, 10));
    options = {};
    options.paging = Options::Paging::IgnoresSkip;
    KoreApi ignoring(sessions, options);
    QCOMPARE(ids(listed(ignoring, week({{u"limit"_s, 10}, {u"skip"_s, 10}}))), ids(sessions).mid(0, 10));
}

void KoreApiTest::lateRow_isMissingInTheFirstAnswer()
{
    const std::vector<GeneratedSession> sessions = aWeek();
    Options options;
    options.lateRow = 2;
    KoreApi api(sessions, options);
    QStringList expected = ids(sessions);
    expected.removeAt(2);
    QCOMPARE(ids(listed(api, week())), expected);
    QCOMPARE(ids(listed(api, week())), ids(sessions));
}

void KoreApiTest::growingRow_hasAnotherEndLater()
{
    const std::vector<GeneratedSession> sessions = aWeek();
    Options options;
    options.growingRow = 4;
    KoreApi api(sessions, options);
    const QJsonArray first = listed(api, week());
    const QJsonArray second = listed(api, week());
    QCOMPARE(first[4]["billingSessionEndDateTime"_L1], first[4]["billingSessionStartDateTime"_L1]);
    QVERIFY(second[4] != first[4]);
    QCOMPARE(second[4]["billingSessionId"_L1], first[4]["billingSessionId"_L1]);
    QCOMPARE(second[5], first[5]);
}

void KoreApiTest::everySecondRequest_fails()
{
    Options options;
    options.faultEvery = 2;
    KoreApi api(aWeek(), options);
    const HttpAnswer good = api.answer(post(adminPath, week()));
    QCOMPARE(good.status, 200);
    QCOMPARE(api.answer(post(adminPath, week())).status, 503);
    QCOMPARE(api.answer(post(adminPath, week())).body, good.body);
}

void KoreApiTest::botList_pagesAndLeaksSecrets()
{
    KoreApi api(SessionGenerator(5, monday(), monday(), 10));
    const auto ask = [&api](const QByteArray &query) {
        HttpRequest request = post("/api/public/bots" + query, {});
        request.method = "GET"_ba;
        return object(api.answer(request));
    };
    QCOMPARE(ask("?offset=0&limit=15"_ba)["bots"_L1].toArray().size(), 15);
    QVERIFY(ask("?offset=0&limit=15"_ba)["availableMore"_L1].toBool());
    const QJsonObject last = ask("?offset=15&limit=15"_ba);
    QCOMPARE(last["bots"_L1].toArray().size(), 5);
    QVERIFY(!last["availableMore"_L1].toBool(true));
    QCOMPARE(last["bots"_L1][4]["name"_L1].toString(), u"Sandbox"_s);
    QVERIFY(last["bots"_L1][4]["jwtApps"_L1][0]["clientSecret"_L1].isString());
    QCOMPARE(ask(""_ba)["bots"_L1].toArray().size(), 20);
}

void KoreApiTest::overTheWire()
{
    Options options;
    options.clockSkew = std::chrono::hours(1);
    options.gzip = true;
    KoreApi api(aWeek(), options);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(server.url(QString::fromLatin1(adminPath)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    request.setRawHeader("auth", token());
    const std::unique_ptr<QNetworkReply> reply(network.post(request, QJsonDocument(week()).toJson()));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait(Patience));
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    const QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(reply->rawHeader("Date")), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    QVERIFY(std::abs(QDateTime(date.date(), date.time(), Qt::UTC).toSecsSinceEpoch() - now() - 3600) < 60);
    QCOMPARE(QJsonDocument::fromJson(reply->readAll())["total"_L1].toInt(), 50);
}

QTEST_GUILESS_MAIN(KoreApiTest)
#include "tst_koreapi.moc"
