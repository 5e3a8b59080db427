// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apiclient.h"
#include "apireply.h"
#include "billingsessionsquery.h"
#include "clientcalls.h"
#include "jwt.h"
#include "networkstack.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

#include <memory>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

Q_DECLARE_METATYPE(HttpAnswer)

namespace {

QString tokenId(const HttpRequest &request)
{
    const QByteArray payload = request.header("auth").split('.').value(1);
    return QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding))["jti"_L1].toString();
}

} // namespace

class ApiClientTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stack = std::make_unique<NetworkStack>(); }
    void postSaysWhatTheApiExpects();
    void getHasNoBody();
    void billingSessionsInBotScope();
    void adminPathFallsBackAndIsRemembered_data();
    void adminPathFallsBackAndIsRemembered();
    void everyRequestHasATokenOfItsOwn();
    void answerIsJudged_data();
    void answerIsJudged();
    void unknownBotIsNamed();
    void clockIsCompared();
    void nothingIsSentWithoutNeed_data();
    void nothingIsSentWithoutNeed();

private:
    std::unique_ptr<NetworkStack> m_stack;
};

void ApiClientTest::postSaysWhatTheApiExpects()
{
    LoopbackServer server(answerEmptyListing);
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    const ApiAnswer answer = answerOf(client.post(SomePath, R"({"limit":1})"_ba));
    QCOMPARE(answer.error, ApiError());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.path, SomePath);
    QCOMPARE(answer.body, EmptyListing);
    QVERIFY(answer.askedAt.secsTo(QDateTime::currentDateTimeUtc()) < 10);

    QCOMPARE(server.requests().size(), 1);
    const HttpRequest request = server.requests().constFirst();
    QCOMPARE(request.method, "POST"_ba);
    QCOMPARE(request.path, SomePath.toUtf8());
    QCOMPARE(request.body, R"({"limit":1})"_ba);
    QCOMPARE(request.header("content-type"), "application/json"_ba);
    QCOMPARE(request.header("content-length"), "11"_ba);
    QCOMPARE(request.header("authorization"), QByteArray());
    QVERIFY(QRegularExpression(u"^Billscope/\\d+\\.\\d+$"_s)
                .match(QString::fromLatin1(request.header("user-agent")))
                .hasMatch());
    QCOMPARE(readJwt(QString::fromLatin1(request.header("auth"))).value_or(JwtClaims()).clientId, u"cs-1"_s);
}

void ApiClientTest::getHasNoBody()
{
    LoopbackServer server(answerEmptyListing);
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    QCOMPARE(answerOf(client.get(u"/api/public/bots?offset=0&limit=50"_s)).error, ApiError());
    const HttpRequest request = server.requests().value(0);
    QCOMPARE(request.method, "GET"_ba);
    QCOMPARE(request.path, "/api/public/bots?offset=0&limit=50"_ba);
    QCOMPARE(request.body, QByteArray());
    QCOMPARE(request.header("content-type"), QByteArray());
}

void ApiClientTest::billingSessionsInBotScope()
{
    LoopbackServer server(answerEmptyListing);
    Profile profile = profileOf(server);
    profile.scope = Scope::Bot;
    profile.botId = u"st-1/../x"_s;
    ApiClient client(*m_stack, profile, TokenSource(SomeSecret));
    const QDateTime from(QDate(2026, 10, 1), QTime(2, 0), QTimeZone(7200));
    const BillingSessionsQuery query{.from = from, .to = from.addDays(2), .limit = 50, .skip = 100};
    QCOMPARE(answerOf(client.billingSessions(query)).error, ApiError());
    const HttpRequest request = server.requests().value(0);
    QCOMPARE(request.path, "/api/public/bot/st-1%2F..%2Fx/getBillingSessionsDetails"_ba);
    const QJsonObject expected{{u"fromDate"_s, u"2026-10-01T00:00:00.000Z"_s},
        {u"toDate"_s, u"2026-10-03T00:00:00.000Z"_s}, {u"limit"_s, 50}, {u"skip"_s, 100}};
    QCOMPARE(QJsonDocument::fromJson(request.body).object(), expected);
}

void ApiClientTest::adminPathFallsBackAndIsRemembered_data()
{
    QTest::addColumn<QString>("remembered");
    QTest::addColumn<QString>("there");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("found");
    const QString now = u"/api/public/bots/getBillingSessionsDetails"_s;
    const QString old = u"/api/public/getBillingSessionsDetails"_s;
    QTest::newRow("first") << QString() << now << 1 << 1;
    QTest::newRow("second") << QString() << old << 2 << 1;
    QTest::newRow("remembered, first") << now << now << 1 << 0;
    QTest::newRow("remembered, second") << old << old << 1 << 0;
    QTest::newRow("remembered wrongly") << old << now << 2 << 1;
    QTest::newRow("remembered nonsense") << u"/evil"_s << now << 1 << 1;
    QTest::newRow("none") << QString() << u"/none"_s << 2 << 0;
}

void ApiClientTest::adminPathFallsBackAndIsRemembered()
{
    QFETCH(const QString, remembered);
    QFETCH(const QString, there);
    LoopbackServer server([there](const HttpRequest &request) {
        return request.path == there.toUtf8() ? answerEmptyListing(request) : HttpAnswer{.status = 404};
    });
    Profile profile = profileOf(server);
    profile.adminPath = remembered;
    ApiClient client(*m_stack, profile, TokenSource(SomeSecret));
    QSignalSpy found(&client, &ApiClient::adminPathFound);
    const ApiAnswer answer = answerOf(client.billingSessions({}));
    QTEST(int(server.requests().size()), "requests");
    QTEST(int(found.size()), "found");
    QCOMPARE(answer.error.kind, there == u"/none" ? Kind::NotFound : Kind::None);
    if (answer.error)
        return;
    QCOMPARE(answer.path, there);
    QCOMPARE(client.profile().adminPath, there);
    answerOf(client.billingSessions({}));
    QCOMPARE(server.requests().constLast().path, there.toUtf8());
    QTEST(int(found.size()), "found");
}

void ApiClientTest::everyRequestHasATokenOfItsOwn()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.status = 404}; });
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    answerOf(client.billingSessions({})); // asks under both paths
    answerOf(client.billingSessions({}));
    QSet<QString> ids;
    for (const HttpRequest &request : server.requests())
        ids << tokenId(request);
    QCOMPARE(ids.size(), 4);
    QVERIFY(!ids.contains(QString()));
}

void ApiClientTest::answerIsJudged_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("retryAfter");
    using Fault = HttpAnswer::Fault;
    QTest::newRow("refused") << HttpAnswer{.status = 401} << Kind::Credentials << -1;
    QTest::newRow("refused, asks for a password")
        << HttpAnswer{.status = 401, .headers = {{"WWW-Authenticate", "Basic realm=x"}}} << Kind::Credentials << -1;
    QTest::newRow("throttled") << HttpAnswer{.status = 429, .headers = {{"Retry-After", "7"}}} << Kind::Throttled << 7;
    QTest::newRow("throttled until a time") << HttpAnswer{.status = 429,
        .headers = {{"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}, {"Retry-After", "Sun, 06 Nov 1994 08:50:37 GMT"}}}
                                            << Kind::Throttled << 60;
    QTest::newRow("throttled, odd time") << HttpAnswer{.status = 429, .headers = {{"Retry-After", "soon"}}}
                                         << Kind::Throttled << -1;
    QTest::newRow("unavailable") << HttpAnswer{.status = 503} << Kind::Server << -1;
    QTest::newRow("web page") << HttpAnswer{.body = "<!DOCTYPE html><p>Sign in"} << Kind::Unreadable << -1;
    QTest::newRow("nothing") << HttpAnswer{} << Kind::Unreadable << -1;
    QTest::newRow("cut body") << HttpAnswer{.body = EmptyListing, .fault = Fault::CutsBody} << Kind::Network << -1;
    QTest::newRow("cut chunks") << HttpAnswer{.body = EmptyListing, .chunked = true, .fault = Fault::CutsBody}
                                << Kind::Network << -1;
    QTest::newRow("too short for its length")
        << HttpAnswer{.body = EmptyListing, .declaredLength = 1000, .keepAlive = false} << Kind::Network << -1;
    QTest::newRow("reset") << HttpAnswer{.fault = Fault::ResetsAtOnce} << Kind::Network << -1;
    QTest::newRow("closed") << HttpAnswer{.fault = Fault::ClosesAtOnce} << Kind::Network << -1;
}

void ApiClientTest::answerIsJudged()
{
    QFETCH(const HttpAnswer, answer);
    LoopbackServer server([answer](const HttpRequest &) { return answer; });
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    const ApiAnswer received = answerOf(client.post(SomePath, "{}"_ba));
    QTEST(received.error.kind, "kind");
    QTEST(received.error.retryAfter, "retryAfter");
    QVERIFY(received.error.sentence.contains(server.url().authority()));
    QCOMPARE(server.requests().size(), 1);
}

void ApiClientTest::unknownBotIsNamed()
{
    LoopbackServer server([](const HttpRequest &) {
        return HttpAnswer{.status = 400, .body = R"({"errors":[{"msg":"Invalid StreamId","code":400}]})"};
    });
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    const ApiAnswer answer = answerOf(client.billingSessions({.botId = u"st-unknown"_s}));
    QCOMPARE(answer.error.kind, Kind::UnknownBot);
    QVERIFY2(answer.error.sentence.contains(u"st-unknown"_s), qPrintable(answer.error.sentence));
}

void ApiClientTest::clockIsCompared()
{
    LoopbackServer server([](const HttpRequest &) {
        const QDateTime date = QDateTime::currentDateTimeUtc().addSecs(600);
        const QString text = QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        return HttpAnswer{.status = 401, .headers = {{"Date", text.toLatin1()}}};
    });
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    const ApiAnswer answer = answerOf(client.post(SomePath, "{}"_ba));
    QVERIFY(qAbs(answer.clockSkew.value_or(0) + 600) < 10);
    QVERIFY(answer.error.sentence.startsWith(describeClockSkew(-600).left(20)));
    server.setHandler(answerEmptyListing);
    QVERIFY(!answerOf(client.post(SomePath, "{}"_ba)).clockSkew);
}

void ApiClientTest::nothingIsSentWithoutNeed_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<Secret>("entered");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("plain http") << u"http://bots.example"_s << SomeSecret << Kind::Usage;
    QTest::newRow("user info") << u"https://user@bots.example"_s << SomeSecret << Kind::Usage;
    QTest::newRow("path") << u"https://bots.example/x"_s << SomeSecret << Kind::Usage;
    QTest::newRow("no secret") << QString() << Secret() << Kind::Credentials;
    QTest::newRow("no token") << QString() << Secret{.token = u"nonsense"_s} << Kind::Credentials;
    const QByteArray old = mintJwt(SomeSecret, SigningAlgorithm::HS256, QDateTime::currentDateTimeUtc().addSecs(-1000));
    QTest::newRow("old token") << QString() << Secret{.token = QString::fromLatin1(old)} << Kind::Credentials;
}

void ApiClientTest::nothingIsSentWithoutNeed()
{
    QFETCH(const QString, host);
    QFETCH(const Secret, entered);
    LoopbackServer server(answerEmptyListing);
    Profile profile = profileOf(server);
    if (!host.isEmpty())
        profile.host = host;
    ApiClient client(*m_stack, profile, TokenSource(entered));
    const ApiAnswer answer = answerOf(client.billingSessions({}));
    QTEST(answer.error.kind, "kind");
    QVERIFY(!answer.error.sentence.isEmpty());
    QCOMPARE(server.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(ApiClientTest)
#include "tst_apiclient.moc"
