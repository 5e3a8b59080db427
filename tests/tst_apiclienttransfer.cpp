// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apiclient.h"
#include "apireply.h"
#include "clientcalls.h"
#include "networkstack.h"
#include "patience.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

class ApiClientTransferTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stack = std::make_unique<NetworkStack>(); }
    void redirectIsNotFollowed_data();
    void redirectIsNotFollowed();
    void requestIsSentOnce_data();
    void requestIsSentOnce();
    void bodyIsUnpacked();
    void bombIsNotUnpacked();
    void silenceAndTrickleEnd();
    void largeAnswerIsRefused_data();
    void largeAnswerIsRefused();
    void tokenInAnAnswerIsHidden();
    void abortFinishesOnce();
    void endOfTheStackFinishesOnce();

private:
    std::unique_ptr<NetworkStack> m_stack;
};

void ApiClientTransferTest::redirectIsNotFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void ApiClientTransferTest::redirectIsNotFollowed()
{
    QFETCH(const int, status);
    LoopbackServer other(answerEmptyListing);
    const QByteArray target = other.url(u"/there"_s).toEncoded();
    LoopbackServer server([status, target](const HttpRequest &) {
        return HttpAnswer{.status = status, .headers = {{"Location", target}}};
    });
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    for (const bool isPost : {true, false}) {
        const ApiAnswer answer = answerOf(isPost ? client.post(SomePath, "{}"_ba) : client.get(SomePath));
        QCOMPARE(answer.error.kind, Kind::Redirected);
        QVERIFY(answer.error.sentence.contains(other.url().toString()));
    }
    QCOMPARE(other.connectionCount(), 0);
}

void ApiClientTransferTest::requestIsSentOnce_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<bool>("connectionIsUsed");
    QTest::newRow("POST, new connection") << "POST"_ba << false;
    QTest::newRow("POST, connection in use") << "POST"_ba << true;
    QTest::newRow("GET, new connection") << "GET"_ba << false;
    QTest::newRow("GET, connection in use") << "GET"_ba << true;
}

// Qt alone would send it a second time, with the same token.
void ApiClientTransferTest::requestIsSentOnce()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const bool, connectionIsUsed);
    LoopbackServer server(answerEmptyListing);
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    if (connectionIsUsed)
        QCOMPARE(answerOf(client.post(SomePath, "{}"_ba)).error, ApiError());
    const qsizetype before = server.requests().size();
    server.setHandler([](const HttpRequest &) { return HttpAnswer{.fault = HttpAnswer::Fault::ClosesAtOnce}; });
    const ApiAnswer answer = answerOf(verb == "GET" ? client.get(SomePath) : client.post(SomePath, "{}"_ba));
    QCOMPARE(answer.error.kind, Kind::Network);
    QCOMPARE(server.requests().size(), before + 1);
}

void ApiClientTransferTest::bodyIsUnpacked()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.body = EmptyListing, .gzip = true}; });
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    QCOMPARE(answerOf(client.post(SomePath, "{}"_ba)).body, EmptyListing);
    QVERIFY(server.requests().constFirst().header("accept-encoding").contains("gzip"));
}

void ApiClientTransferTest::bombIsNotUnpacked()
{
    LoopbackServer server(
        [](const HttpRequest &) { return HttpAnswer{.body = QByteArray(100'000'000, ' '), .gzip = true}; });
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    QCOMPARE(answerOf(client.post(SomePath, "{}"_ba)).error.kind, Kind::Unreadable);
}

void ApiClientTransferTest::silenceAndTrickleEnd()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.fault = HttpAnswer::Fault::NeverAnswers}; });
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    client.setLimits({.silence = 500ms});
    ApiAnswer answer = answerOf(client.post(SomePath, "{}"_ba));
    QCOMPARE(answer.error.kind, Kind::Timeout);
    const QString silent = answer.error.sentence;

    // A byte now and then is no silence; only the limit on the whole ends it.
    server.setHandler([](const HttpRequest &) { return HttpAnswer{.body = EmptyListing, .trickle = 500ms}; });
    client.setLimits({.silence = 60s, .whole = 3s});
    answer = answerOf(client.post(SomePath, "{}"_ba));
    QCOMPARE(answer.error.kind, Kind::TooSlow);
    QVERIFY(answer.error.sentence != silent);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.size() < EmptyListing.size());
}

void ApiClientTransferTest::largeAnswerIsRefused_data()
{
    QTest::addColumn<bool>("saysItsLength");
    QTest::newRow("said before") << true;
    QTest::newRow("in chunks") << false;
}

void ApiClientTransferTest::largeAnswerIsRefused()
{
    QFETCH(const bool, saysItsLength);
    LoopbackServer server([saysItsLength](const HttpRequest &) {
        return HttpAnswer{.body = QByteArray(300'000, ' '), .chunked = !saysItsLength};
    });
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    client.setLimits({.bytes = 200'000});
    const ApiAnswer answer = answerOf(client.post(SomePath, "{}"_ba));
    QCOMPARE(answer.error.kind, Kind::TooLarge);
    QVERIFY(!saysItsLength || answer.body.isEmpty());
    // What is given up is not kept whole.
    QVERIFY(answer.body.size() <= 64 * 1024);
}

void ApiClientTransferTest::tokenInAnAnswerIsHidden()
{
    LoopbackServer server([](const HttpRequest &request) {
        return HttpAnswer{.body = R"({"sessions":[],"asked":")" + request.header("auth") + R"("})"};
    });
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    const ApiAnswer answer = answerOf(client.post(SomePath, "{}"_ba));
    QVERIFY(!answer.error);
    const QByteArray token = server.requests().front().header("auth");
    QVERIFY(token.startsWith("eyJ"));
    QCOMPARE(answer.body, R"({"sessions":[],"asked":")" + QByteArray(token.size(), '*') + R"("})");
}

void ApiClientTransferTest::abortFinishesOnce()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.fault = HttpAnswer::Fault::NeverAnswers}; });
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    ApiReply *reply = client.post(SomePath, "{}"_ba);
    QSignalSpy finished(reply, &ApiReply::finished);
    QSignalSpy destroyed(reply, &QObject::destroyed);
    QTRY_COMPARE(server.requests().size(), 1);
    reply->abort();
    reply->abort();
    QCOMPARE(finished.count(), 0);
    QVERIFY(destroyed.wait(Patience));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].value<ApiAnswer>().error.kind, Kind::Cancelled);
}

void ApiClientTransferTest::endOfTheStackFinishesOnce()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.fault = HttpAnswer::Fault::NeverAnswers}; });
    ApiClient client(*m_stack, profileOf(server), TokenSource(SomeSecret));
    QSignalSpy running(client.post(SomePath, "{}"_ba), &ApiReply::finished);
    QTRY_COMPARE(server.requests().size(), 1);
    QSignalSpy fresh(client.post(SomePath, "{}"_ba), &ApiReply::finished);
    m_stack.reset();
    QVERIFY(running.count() == 1 || running.wait(Patience));
    QCOMPARE(running[0][0].value<ApiAnswer>().error.kind, Kind::Cancelled);
    QTRY_COMPARE(fresh.count(), 1);
}

QTEST_GUILESS_MAIN(ApiClientTransferTest)
#include "tst_apiclienttransfer.moc"
