// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apiclient.h"
#include "apireply.h"
#include "billingsessionsquery.h"
#include "jwt.h"
#include "loopbackserver.h"
#include "networkstack.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

Q_DECLARE_METATYPE(HttpAnswer)

namespace {

const Secret secret{.clientId = u"cs-1"_s, .clientSecret = u"s3cret"_s};
const QByteArray emptyList = R"({"total":0,"moreAvailable":false,"sessions":[]})";
const QString path = u"/api/public/something"_s;

HttpAnswer answerEmpty(const HttpRequest &)
{
    return {.body = emptyList};
}

Profile profileOf(const LoopbackServer &server)
{
    Profile profile;
    profile.host = server.url().toString();
    return profile;
}

ApiAnswer wait(ApiReply *reply)
{
    QSignalSpy finished(reply, &ApiReply::finished);
    if (!finished.wait(10000))
        qWarning("no answer");
    return finished.value(0).value(0).value<ApiAnswer>();
}

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
    void redirectIsNotFollowed_data();
    void redirectIsNotFollowed();
    void requestIsSentOnce_data();
    void requestIsSentOnce();
    void bodyIsUnpacked();
    void bombIsNotUnpacked();
    void silenceAndTrickleEnd();
    void largeAnswerIsRefused_data();
    void largeAnswerIsRefused();
    void clockIsCompared();
    void nothingIsSentWithoutNeed_data();
    void nothingIsSentWithoutNeed();
    void abortFinishesOnce();
    void endOfTheStackFinishesOnce();

private:
    std::unique_ptr<NetworkStack> m_stack;
};

void ApiClientTest::postSaysWhatTheApiExpects()
{
    LoopbackServer server(answerEmpty);
    ApiClient client(*m_stack, profileOf(server), TokenSource(secret));
    const ApiAnswer answer = wait(client.post(path, R"({"limit":1})"_ba));
    QCOMPARE(answer.error, ApiError());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.path, path);
    QCOMPARE(answer.body, emptyList);
    QVERIFY(answer.askedAt.secsTo(QDateTime::currentDateTimeUtc()) < 10);

    QCOMPARE(server.requests().size(), 1);
    const HttpRequest request = server.requests().constFirst();
    QCOMPARE(request.method, "POST"_ba);
    QCOMPARE(request.path, path.toUtf8());
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
    LoopbackServer server(answerEmpty);
    ApiClient client(*m_stack, profileOf(server), TokenSource(secret));
    QCOMPARE(wait(client.get(u"/api/public/bots?offset=0&limit=50"_s)).error, ApiError());
    const HttpRequest request = server.requests().value(0);
    QCOMPARE(request.method, "GET"_ba);
    QCOMPARE(request.path, "/api/public/bots?offset=0&limit=50"_ba);
    QCOMPARE(request.body, QByteArray());
    QCOMPARE(request.header("content-type"), QByteArray());
}

void ApiClientTest::billingSessionsInBotScope()
{
    LoopbackServer server(answerEmpty);
    Profile profile = profileOf(server);
    profile.scope = Scope::Bot;
    profile.botId = u"st-1/../x"_s;
    ApiClient client(*m_stack, profile, TokenSource(secret));
    const QDateTime from(QDate(2026, 10, 1), QTime(2, 0), QTimeZone(7200));
    const BillingSessionsQuery query{
        .from = from, .to = from.addDays(2), .limit = 50, .skip = 100, .channel = u"ivr"_s};
    QCOMPARE(wait(client.billingSessions(query)).error, ApiError());
    const HttpRequest request = server.requests().value(0);
    QCOMPARE(request.path, "/api/public/bot/st-1%2F..%2Fx/getBillingSessionsDetails"_ba);
    const QJsonObject expected{{u"fromDate"_s, u"2026-10-01T00:00:00.000Z"_s},
        {u"toDate"_s, u"2026-10-03T00:00:00.000Z"_s}, {u"limit"_s, 50}, {u"skip"_s, 100}, {u"channel"_s, u"ivr"_s}};
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
        return request.path == there.toUtf8() ? answerEmpty(request) : HttpAnswer{.status = 404};
    });
    Profile profile = profileOf(server);
    profile.adminPath = remembered;
    ApiClient client(*m_stack, profile, TokenSource(secret));
    QSignalSpy found(&client, &ApiClient::adminPathFound);
    const ApiAnswer answer = wait(client.billingSessions({}));
    QTEST(int(server.requests().size()), "requests");
    QTEST(int(found.size()), "found");
    QCOMPARE(answer.error.kind, there == u"/none" ? Kind::NotFound : Kind::None);
    if (answer.error)
        return;
    QCOMPARE(answer.path, there);
    QCOMPARE(client.profile().adminPath, there);
    wait(client.billingSessions({}));
    QCOMPARE(server.requests().constLast().path, there.toUtf8());
    QTEST(int(found.size()), "found");
}

void ApiClientTest::everyRequestHasATokenOfItsOwn()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.status = 404}; });
    ApiClient client(*m_stack, profileOf(server), TokenSource(secret));
    wait(client.billingSessions({})); // asks under both paths
    wait(client.billingSessions({}));
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
    QTest::newRow("cut body") << HttpAnswer{.body = emptyList, .fault = Fault::CutsBody} << Kind::Network << -1;
    QTest::newRow("cut chunks") << HttpAnswer{.body = emptyList, .chunked = true, .fault = Fault::CutsBody}
                                << Kind::Network << -1;
    QTest::newRow("too short for its length")
        << HttpAnswer{.body = emptyList, .declaredLength = 1000, .keepAlive = false} << Kind::Network << -1;
    QTest::newRow("reset") << HttpAnswer{.fault = Fault::ResetsAtOnce} << Kind::Network << -1;
    QTest::newRow("closed") << HttpAnswer{.fault = Fault::ClosesAtOnce} << Kind::Network << -1;
}

void ApiClientTest::answerIsJudged()
{
    QFETCH(const HttpAnswer, answer);
    LoopbackServer server([answer](const HttpRequest &) { return answer; });
    ApiClient client(*m_stack, profileOf(server), TokenSource(secret));
    const ApiAnswer received = wait(client.post(path, "{}"_ba));
    QTEST(received.error.kind, "kind");
    QTEST(received.error.retryAfter, "retryAfter");
    QVERIFY(received.error.sentence.contains(server.url().authority()));
    QCOMPARE(server.requests().size(), 1);
}

void ApiClientTest::redirectIsNotFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void ApiClientTest::redirectIsNotFollowed()
{
    QFETCH(const int, status);
    LoopbackServer other(answerEmpty);
    const QByteArray target = other.url(u"/there"_s).toEncoded();
    LoopbackServer server([status, target](const HttpRequest &) {
        return HttpAnswer{.status = status, .headers = {{"Location", target}}};
    });
    ApiClient client(*m_stack, profileOf(server), TokenSource(secret));
    for (const bool isPost : {true, false}) {
        const ApiAnswer answer = wait(isPost ? client.post(path, "{}"_ba) : client.get(path));
        QCOMPARE(answer.error.kind, Kind::Redirected);
        QVERIFY(answer.error.sentence.contains(other.url().toString()));
    }
    QCOMPARE(other.connectionCount(), 0);
}

void ApiClientTest::requestIsSentOnce_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<bool>("connectionIsUsed");
    QTest::newRow("POST, new connection") << "POST"_ba << false;
    QTest::newRow("POST, connection in use") << "POST"_ba << true;
    QTest::newRow("GET, new connection") << "GET"_ba << false;
    QTest::newRow("GET, connection in use") << "GET"_ba << true;
}

// Qt alone would send it a second time, with the same token.
void ApiClientTest::requestIsSentOnce()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const bool, connectionIsUsed);
    LoopbackServer server(answerEmpty);
    ApiClient client(*m_stack, profileOf(server), TokenSource(secret));
    if (connectionIsUsed)
        QCOMPARE(wait(client.post(path, "{}"_ba)).error, ApiError());
    const qsizetype before = server.requests().size();
    server.setHandler([](const HttpRequest &) { return HttpAnswer{.fault = HttpAnswer::Fault::ClosesAtOnce}; });
    const ApiAnswer answer = wait(verb == "GET" ? client.get(path) : client.post(path, "{}"_ba));
    QCOMPARE(answer.error.kind, Kind::Network);
    QCOMPARE(server.requests().size(), before + 1);
}

void ApiClientTest::bodyIsUnpacked()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.body = emptyList, .gzip = true}; });
    ApiClient client(*m_stack, profileOf(server), TokenSource(secret));
    QCOMPARE(wait(client.post(path, "{}"_ba)).body, emptyList);
    QVERIFY(server.requests().constFirst().header("accept-encoding").contains("gzip"));
}

void ApiClientTest::bombIsNotUnpacked()
{
    LoopbackServer server(
        [](const HttpRequest &) { return HttpAnswer{.body = QByteArray(100'000'000, ' '), .gzip = true}; });
    ApiClient client(*m_stack, profileOf(server), TokenSource(secret));
    QCOMPARE(wait(client.post(path, "{}"_ba)).error.kind, Kind::Unreadable);
}

void ApiClientTest::silenceAndTrickleEnd()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.fault = HttpAnswer::Fault::NeverAnswers}; });
    ApiClient client(*m_stack, profileOf(server), TokenSource(secret));
    client.setLimits({.silence = 200ms});
    ApiAnswer answer = wait(client.post(path, "{}"_ba));
    QCOMPARE(answer.error.kind, Kind::Timeout);
    const QString silent = answer.error.sentence;

    // A byte now and then is no silence; only the limit on the whole ends it.
    server.setHandler([](const HttpRequest &) { return HttpAnswer{.body = emptyList, .trickle = 50ms}; });
    client.setLimits({.silence = 1000ms, .whole = 300ms});
    answer = wait(client.post(path, "{}"_ba));
    QCOMPARE(answer.error.kind, Kind::Timeout);
    QVERIFY(answer.error.sentence != silent);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.size() < emptyList.size());
}

void ApiClientTest::largeAnswerIsRefused_data()
{
    QTest::addColumn<bool>("saysItsLength");
    QTest::newRow("said before") << true;
    QTest::newRow("in chunks") << false;
}

void ApiClientTest::largeAnswerIsRefused()
{
    QFETCH(const bool, saysItsLength);
    LoopbackServer server([saysItsLength](const HttpRequest &) {
        return HttpAnswer{.body = QByteArray(300'000, ' '), .chunked = !saysItsLength};
    });
    ApiClient client(*m_stack, profileOf(server), TokenSource(secret));
    client.setLimits({.bytes = 200'000});
    const ApiAnswer answer = wait(client.post(path, "{}"_ba));
    QCOMPARE(answer.error.kind, Kind::Refused);
    QVERIFY(!saysItsLength || answer.body.isEmpty());
}

void ApiClientTest::clockIsCompared()
{
    LoopbackServer server([](const HttpRequest &) {
        const QDateTime date = QDateTime::currentDateTimeUtc().addSecs(600);
        const QString text = QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        return HttpAnswer{.status = 401, .headers = {{"Date", text.toLatin1()}}};
    });
    ApiClient client(*m_stack, profileOf(server), TokenSource(secret));
    const ApiAnswer answer = wait(client.post(path, "{}"_ba));
    QVERIFY(qAbs(answer.clockSkew.value_or(0) + 600) < 10);
    QVERIFY(answer.error.sentence.startsWith(describeClockSkew(-600).left(20)));
    server.setHandler(answerEmpty);
    QVERIFY(!wait(client.post(path, "{}"_ba)).clockSkew);
}

void ApiClientTest::nothingIsSentWithoutNeed_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<Secret>("entered");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("plain http") << u"http://bots.example"_s << secret << Kind::Usage;
    QTest::newRow("user info") << u"https://user@bots.example"_s << secret << Kind::Usage;
    QTest::newRow("path") << u"https://bots.example/x"_s << secret << Kind::Usage;
    QTest::newRow("no secret") << QString() << Secret() << Kind::Credentials;
    QTest::newRow("no token") << QString() << Secret{.token = u"nonsense"_s} << Kind::Credentials;
    const QByteArray old = mintJwt(secret, SigningAlgorithm::HS256, QDateTime::currentDateTimeUtc().addSecs(-1000));
    QTest::newRow("old token") << QString() << Secret{.token = QString::fromLatin1(old)} << Kind::Credentials;
}

void ApiClientTest::nothingIsSentWithoutNeed()
{
    QFETCH(const QString, host);
    QFETCH(const Secret, entered);
    LoopbackServer server(answerEmpty);
    Profile profile = profileOf(server);
    if (!host.isEmpty())
        profile.host = host;
    ApiClient client(*m_stack, profile, TokenSource(entered));
    const ApiAnswer answer = wait(client.billingSessions({}));
    QTEST(answer.error.kind, "kind");
    QVERIFY(!answer.error.sentence.isEmpty());
    QCOMPARE(server.connectionCount(), 0);
}

void ApiClientTest::abortFinishesOnce()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.fault = HttpAnswer::Fault::NeverAnswers}; });
    ApiClient client(*m_stack, profileOf(server), TokenSource(secret));
    ApiReply *reply = client.post(path, "{}"_ba);
    QSignalSpy finished(reply, &ApiReply::finished);
    QSignalSpy destroyed(reply, &QObject::destroyed);
    QTRY_COMPARE(server.requests().size(), 1);
    reply->abort();
    reply->abort();
    QCOMPARE(finished.count(), 0);
    QVERIFY(destroyed.wait());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].value<ApiAnswer>().error.kind, Kind::Cancelled);
}

void ApiClientTest::endOfTheStackFinishesOnce()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.fault = HttpAnswer::Fault::NeverAnswers}; });
    ApiClient client(*m_stack, profileOf(server), TokenSource(secret));
    QSignalSpy running(client.post(path, "{}"_ba), &ApiReply::finished);
    QTRY_COMPARE(server.requests().size(), 1);
    QSignalSpy fresh(client.post(path, "{}"_ba), &ApiReply::finished);
    m_stack.reset();
    QVERIFY(running.count() == 1 || running.wait());
    QCOMPARE(running[0][0].value<ApiAnswer>().error.kind, Kind::Cancelled);
    QTRY_COMPARE(fresh.count(), 1);
}

QTEST_GUILESS_MAIN(ApiClientTest)
#include "tst_apiclient.moc"
