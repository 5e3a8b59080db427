// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loopbackserver.h"
#include "patience.h"
#include "testcertificates.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(HttpAnswer)

namespace {
HttpAnswer echo(const HttpRequest &request)
{
    return {.status = 202, .headers = {{"X-Method", request.method}}, .body = request.path + '|' + request.body};
}
} // namespace

class LoopbackServerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void answersWhatTheHandlerSays();
    void keepsTheConnection_unlessToldOtherwise();
    void requestInPieces_andTwoAtOnce();
    void bodyArrivesWhole_data();
    void bodyArrivesWhole();
    void misbehavesOnRequest_data();
    void misbehavesOnRequest();
    void cutChunks_haveNoEnd();
    void takesItsTime();
    void usedPort_isReported();
    void tls_data();
    void tls();

private:
    std::unique_ptr<QNetworkReply> get(const QNetworkRequest &request);

    std::unique_ptr<QNetworkAccessManager> m_network;
    QTemporaryDir m_dir;
};

void LoopbackServerTest::init()
{
    m_network = std::make_unique<QNetworkAccessManager>();
    m_network->setProxy(QNetworkProxy::NoProxy);
}

std::unique_ptr<QNetworkReply> LoopbackServerTest::get(const QNetworkRequest &request)
{
    std::unique_ptr<QNetworkReply> reply(m_network->get(request));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(Patience))
        qWarning("no answer");
    return reply;
}

void LoopbackServerTest::answersWhatTheHandlerSays()
{
    LoopbackServer server(echo);
    QNetworkRequest request(server.url(u"/some/path?a=b"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "text/plain"_ba);
    request.setRawHeader("auth", "token");
    const std::unique_ptr<QNetworkReply> reply(m_network->post(request, "hello"_ba));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait(Patience));
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 202);
    QCOMPARE(reply->rawHeader("x-method"), "POST"_ba);
    QCOMPARE(reply->readAll(), "/some/path?a=b|hello"_ba);

    const QList<HttpRequest> requests = server.requests();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests[0].header("AUTH"), "token"_ba);
    QCOMPARE(requests[0].header("missing"), QByteArray());
    QCOMPARE(requests[0].body, "hello"_ba);
}

void LoopbackServerTest::keepsTheConnection_unlessToldOtherwise()
{
    LoopbackServer server(echo);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(get(QNetworkRequest(server.url(u"/"_s)))->error(), QNetworkReply::NoError);
    QCOMPARE(server.connectionCount(), 1);
    server.setHandler([](const HttpRequest &) { return HttpAnswer{.keepAlive = false}; });
    for (int i = 0; i < 2; ++i)
        QCOMPARE(get(QNetworkRequest(server.url(u"/"_s)))->error(), QNetworkReply::NoError);
    QCOMPARE(server.connectionCount(), 2);
    QCOMPARE(server.requests().constLast().connection, 2);
}

void LoopbackServerTest::requestInPieces_andTwoAtOnce()
{
    LoopbackServer server(echo);
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    QVERIFY(socket.waitForConnected());
    socket.write("POST /1 HTTP/1.1\r\nContent-Le");
    QVERIFY(socket.waitForBytesWritten());
    socket.write("ngth: 4\r\n\r\nab");
    QVERIFY(socket.waitForBytesWritten());
    QVERIFY(server.requests().isEmpty());
    socket.write("cdGET /2 HTTP/1.1\r\n\r\n");
    QByteArray received;
    QTRY_VERIFY((received += socket.readAll()).endsWith("/2|"));
    QVERIFY(received.contains("/1|abcd"));
    QCOMPARE(server.requests().size(), 2);
}

void LoopbackServerTest::bodyArrivesWhole_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    QTest::newRow("empty") << HttpAnswer{};
    QTest::newRow("plain") << HttpAnswer{.body = "some text"_ba};
    QTest::newRow("chunked") << HttpAnswer{.body = QByteArray(10000, 'x'), .chunked = true};
    QTest::newRow("gzip") << HttpAnswer{.body = QByteArray(10000, 'x') + "end", .gzip = true};
    QTest::newRow("gzip in chunks") << HttpAnswer{.body = QByteArray(100000, 'x'), .chunked = true, .gzip = true};
    QTest::newRow("large") << HttpAnswer{.body = QByteArray(5'000'000, 'x')};
    QTest::newRow("trickle") << HttpAnswer{.body = "slow"_ba, .trickle = 1ms};
}

void LoopbackServerTest::bodyArrivesWhole()
{
    QFETCH(HttpAnswer, answer);
    LoopbackServer server([&answer](const HttpRequest &) { return answer; });
    const auto reply = get(QNetworkRequest(server.url(u"/"_s)));
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QVERIFY(reply->readAll() == answer.body);
}

void LoopbackServerTest::misbehavesOnRequest_data()
{
    using Fault = HttpAnswer::Fault;
    QTest::addColumn<HttpAnswer>("answer");
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::newRow("never answers") << HttpAnswer{.fault = Fault::NeverAnswers} << QNetworkReply::OperationCanceledError;
    QTest::newRow("closes") << HttpAnswer{.fault = Fault::ClosesAtOnce} << QNetworkReply::RemoteHostClosedError;
    QTest::newRow("resets") << HttpAnswer{.fault = Fault::ResetsAtOnce} << QNetworkReply::RemoteHostClosedError;
    QTest::newRow("cuts") << HttpAnswer{.body = "0123456789"_ba, .fault = Fault::CutsBody}
                          << QNetworkReply::RemoteHostClosedError;
    QTest::newRow("promises more") << HttpAnswer{.body = "0123456789"_ba, .declaredLength = 11, .keepAlive = false}
                                   << QNetworkReply::RemoteHostClosedError;
    QTest::newRow("status") << HttpAnswer{.status = 503} << QNetworkReply::ServiceUnavailableError;
}

void LoopbackServerTest::misbehavesOnRequest()
{
    QFETCH(HttpAnswer, answer);
    LoopbackServer server([&answer](const HttpRequest &) { return answer; });
    QNetworkRequest request(server.url(u"/"_s));
    request.setTransferTimeout(500);
    QTEST(get(request)->error(), "error");
}

// On the wire: under load QNetworkAccessManager reports no error here.
void LoopbackServerTest::cutChunks_haveNoEnd()
{
    LoopbackServer server([](const HttpRequest &) {
        return HttpAnswer{.body = "0123456789"_ba, .chunked = true, .fault = HttpAnswer::Fault::CutsBody};
    });
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    QVERIFY(socket.waitForConnected());
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QVERIFY(socket.waitForDisconnected());
    const QByteArray received = socket.readAll();
    QVERIFY(received.contains("Transfer-Encoding: chunked"));
    QVERIFY(received.endsWith("\r\n\r\na\r\n0123456"));
}

void LoopbackServerTest::takesItsTime()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.delay = 80ms}; });
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(get(QNetworkRequest(server.url(u"/"_s)))->error(), QNetworkReply::NoError);
    QVERIFY(clock.elapsed() >= 80);
}

void LoopbackServerTest::usedPort_isReported()
{
    const LoopbackServer first(echo);
    QVERIFY(first.port() != 0);
    const LoopbackServer second(echo, first.port());
    QCOMPARE(second.port(), quint16(0));
}

void LoopbackServerTest::tls_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::newRow("valid") << u"valid"_s << true << QNetworkReply::NoError;
    QTest::newRow("unknown authority") << u"valid"_s << false << QNetworkReply::SslHandshakeFailedError;
    QTest::newRow("expired") << u"expired"_s << true << QNetworkReply::SslHandshakeFailedError;
    QTest::newRow("wrong host") << u"wrongHost"_s << true << QNetworkReply::SslHandshakeFailedError;
}

void LoopbackServerTest::tls()
{
    QFETCH(QString, certificate);
    QFETCH(bool, trusted);
    const TestCertificates made = makeTestCertificates(m_dir.path());
    QVERIFY2(!made.valid.localCertificate().isNull(), "the openssl program is needed");
    LoopbackServer server(echo, 0,
        certificate == "valid"_L1         ? made.valid
            : certificate == "expired"_L1 ? made.expired
                                          : made.wrongHost);
    QNetworkRequest request(server.url(u"/x"_s));
    if (trusted) {
        QSslConfiguration client = QSslConfiguration::defaultConfiguration();
        client.setCaCertificates(QSslCertificate::fromPath(made.caFile));
        request.setSslConfiguration(client);
    }
    const auto reply = get(request);
    QTEST(reply->error(), "error");
    QCOMPARE(reply->readAll(), reply->error() == QNetworkReply::NoError ? "/x|"_ba : QByteArray());
}

QTEST_GUILESS_MAIN(LoopbackServerTest)
#include "tst_loopbackserver.moc"
