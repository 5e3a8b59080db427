// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apiclient.h"
#include "apireply.h"
#include "loopbackserver.h"
#include "networksettings.h"
#include "networkstack.h"
#include "proxychooser.h"
#include "testcertificates.h"

#include <QFile>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

HttpAnswer answerEmpty(const HttpRequest &)
{
    return {.body = R"({"sessions":[]})"};
}

} // namespace

class NetworkAccessTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void certificateIsChecked_data();
    void certificateIsChecked();
    void trustIsNotSharedBetweenProfiles();
    void mendedAuthoritiesAreTaken();
    void authoritiesMustBeReadable_data();
    void authoritiesMustBeReadable();
    void oldTlsIsRefused();
    void proxyIsChosen_data();
    void proxyIsChosen();
    void proxyGetsNoToken();
    void proxyIsNotUsedForLoopback();
    void proxyThatFailsIsNamed_data();
    void proxyThatFailsIsNamed();

private:
    ApiAnswer ask(const Profile &profile);

    NetworkStack m_stack;
    QTemporaryDir m_dir;
    TestCertificates m_certificates;
};

void NetworkAccessTest::initTestCase()
{
    m_certificates = makeTestCertificates(m_dir.path());
    QVERIFY2(!m_certificates.valid.localCertificate().isNull(), "the openssl program is missing");
}

ApiAnswer NetworkAccessTest::ask(const Profile &profile)
{
    const Secret secret{.clientId = u"cs-1"_s, .clientSecret = u"s3cret"_s};
    ApiClient client(m_stack, profile, TokenSource(secret));
    client.setLimits({.silence = std::chrono::seconds(5)});
    QSignalSpy finished(client.post(u"/x"_s, "{}"_ba), &ApiReply::finished);
    if (!finished.wait(10000))
        qWarning("no answer");
    return finished.value(0).value(0).value<ApiAnswer>();
}

void NetworkAccessTest::certificateIsChecked_data()
{
    QTest::addColumn<QSslConfiguration>("tls");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown authority") << m_certificates.valid << QString() << Kind::Tls << u"Billscope test CA"_s;
    QTest::newRow("additional authority") << m_certificates.valid << m_certificates.caFile << Kind::None << QString();
    QTest::newRow("expired") << m_certificates.expired << m_certificates.caFile << Kind::Tls << u"clock"_s;
    QTest::newRow("another host") << m_certificates.wrongHost << m_certificates.caFile << Kind::Tls
                                  << u"another host"_s;
}

void NetworkAccessTest::certificateIsChecked()
{
    QFETCH(const QSslConfiguration, tls);
    QFETCH(const QString, caFile);
    QFETCH(const QString, says);
    LoopbackServer server(answerEmpty, 0, tls);
    Profile profile;
    profile.host = server.url().toString();
    profile.caFile = caFile;
    QVERIFY(profile.host.startsWith("https://"_L1));
    const ApiAnswer answer = ask(profile);
    QTEST(answer.error.kind, "kind");
    QVERIFY2(answer.error.sentence.contains(says), qPrintable(answer.error.sentence));
    QCOMPARE(server.requests().isEmpty(), bool(answer.error));
}

// Qt would take up the open connection again, whatever it was trusted for.
void NetworkAccessTest::trustIsNotSharedBetweenProfiles()
{
    LoopbackServer server(answerEmpty, 0, m_certificates.valid);
    Profile trusting;
    trusting.host = server.url().toString();
    trusting.caFile = m_certificates.caFile;
    QCOMPARE(ask(trusting).error.kind, Kind::None);
    Profile other = trusting;
    other.caFile.clear();
    QCOMPARE(ask(other).error.kind, Kind::Tls);
    QCOMPARE(ask(trusting).error.kind, Kind::None);
    QCOMPARE(server.requests().size(), 2);
}

void NetworkAccessTest::mendedAuthoritiesAreTaken()
{
    LoopbackServer server(answerEmpty, 0, m_certificates.valid);
    Profile profile;
    profile.host = server.url().toString();
    profile.caFile = m_dir.filePath(u"mended.pem"_s);
    QFile file(profile.caFile);
    // A certificate that has nothing to do with the server's.
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_certificates.expired.localCertificate().toPem());
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
    file.close();
    QCOMPARE(ask(profile).error.kind, Kind::Tls);
    QVERIFY(file.remove() && QFile::copy(m_certificates.caFile, profile.caFile));
    QCOMPARE(ask(profile).error.kind, Kind::None);
}

void NetworkAccessTest::authoritiesMustBeReadable_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no file") << QByteArray();
    QTest::newRow("no certificate") << "hello\n"_ba;
}

void NetworkAccessTest::authoritiesMustBeReadable()
{
    QFETCH(const QByteArray, content);
    LoopbackServer server(answerEmpty, 0, m_certificates.valid);
    Profile profile;
    profile.host = server.url().toString();
    profile.caFile = m_dir.filePath(QString::fromLatin1(QTest::currentDataTag()));
    QFile file(profile.caFile);
    if (!content.isEmpty()) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
    }
    const ApiAnswer answer = ask(profile);
    QCOMPARE(answer.error.kind, Kind::File);
    QVERIFY(answer.error.sentence.contains(profile.caFile));

    // Put right, it is read again.
    QFile::remove(profile.caFile);
    QVERIFY(QFile::copy(m_certificates.caFile, profile.caFile));
    QCOMPARE(ask(profile).error.kind, Kind::None);
}

void NetworkAccessTest::oldTlsIsRefused()
{
    ApiError error;
    QCOMPARE(tlsConfiguration({}, &error).value_or(QSslConfiguration()).protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(error, ApiError());
}

void NetworkAccessTest::proxyIsChosen_data()
{
    QTest::addColumn<ProxyMode>("mode");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QNetworkProxy>("expected");
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    const QNetworkProxy http(QNetworkProxy::HttpProxy, u"proxy.example"_s, 8080);
    const QNetworkProxy socks(QNetworkProxy::Socks5Proxy, u"proxy.example"_s, 1080);
    const QString httpUrl = u"http://proxy.example:8080"_s;
    QTest::newRow("manual, http") << ProxyMode::Manual << httpUrl << u"bots.kore.ai"_s << http;
    QTest::newRow("manual, socks5") << ProxyMode::Manual << u"socks5://proxy.example:1080"_s << u"bots.kore.ai"_s
                                    << socks;
    QTest::newRow("none") << ProxyMode::None << httpUrl << u"bots.kore.ai"_s << none;
    QTest::newRow("system") << ProxyMode::System << QString() << u"bots.kore.ai"_s << http;
    for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s, u"127.8.9.10"_s, u"::1"_s, u"LOCALHOST"_s}) {
        QTest::addRow("manual, %s", qPrintable(host)) << ProxyMode::Manual << httpUrl << host << none;
        QTest::addRow("system, %s", qPrintable(host)) << ProxyMode::System << QString() << host << none;
    }
    QTest::newRow("almost loopback") << ProxyMode::Manual << httpUrl << u"128.0.0.1"_s << http;
    QTest::newRow("name like localhost") << ProxyMode::Manual << httpUrl << u"localhost.example"_s << http;
}

void NetworkAccessTest::proxyIsChosen()
{
    QFETCH(const ProxyMode, mode);
    QFETCH(const QString, url);
    QFETCH(const QString, host);
    QFETCH(const QNetworkProxy, expected);
    qputenv("http_proxy", "http://proxy.example:8080");
    qputenv("https_proxy", "http://proxy.example:8080");
    const QByteArray noProxy = qgetenv("no_proxy");
    qunsetenv("no_proxy");
    ProxyChooser chooser({.proxyMode = mode, .proxyUrl = url});
    const QNetworkProxy chosen
        = chooser.queryProxy(QNetworkProxyQuery(QUrl(u"https://"_s + (host == u"::1" ? u"[::1]"_s : host)))).value(0);
    qputenv("no_proxy", noProxy);
    qunsetenv("http_proxy");
    qunsetenv("https_proxy");
    QCOMPARE(chosen.type(), expected.type());
    QCOMPARE(chosen.hostName(), expected.hostName());
    QCOMPARE(chosen.port(), expected.port());
}

// The proxy is asked for a tunnel; what is in it is encrypted.
void NetworkAccessTest::proxyGetsNoToken()
{
    LoopbackServer proxy([](const HttpRequest &) { return HttpAnswer{.status = 502, .keepAlive = false}; });
    Profile profile;
    profile.host = u"https://bots.example"_s;
    profile.proxyMode = ProxyMode::Manual;
    profile.proxyUrl = proxy.url().toString();
    const ApiAnswer answer = ask(profile);
    QVERIFY(answer.error);
    QVERIFY(!proxy.requests().isEmpty());
    for (const HttpRequest &request : proxy.requests()) {
        QCOMPARE(request.method, "CONNECT"_ba);
        QCOMPARE(request.path, "bots.example:443"_ba);
        QCOMPARE(request.header("auth"), QByteArray());
    }
}

void NetworkAccessTest::proxyIsNotUsedForLoopback()
{
    LoopbackServer proxy(answerEmpty);
    LoopbackServer server(answerEmpty);
    Profile profile;
    profile.host = server.url().toString();
    profile.proxyMode = ProxyMode::Manual;
    profile.proxyUrl = proxy.url().toString();
    QCOMPARE(ask(profile).error.kind, Kind::None);

    profile.proxyMode = ProxyMode::System;
    const QByteArray noProxy = qgetenv("no_proxy");
    qputenv("http_proxy", proxy.url().toEncoded());
    qunsetenv("no_proxy");
    const ApiError error = ask(profile).error;
    qputenv("no_proxy", noProxy);
    qunsetenv("http_proxy");
    QCOMPARE(error.kind, Kind::None);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(proxy.connectionCount(), 0);
}

void NetworkAccessTest::proxyThatFailsIsNamed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("wants a password") << 407 << "Basic realm=x"_ba << Kind::Proxy;
    // Qt tells a refusal of the proxy from no other failure.
    QTest::newRow("refuses") << 403 << QByteArray() << Kind::Network;
}

void NetworkAccessTest::proxyThatFailsIsNamed()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, header);
    LoopbackServer proxy([status, header](const HttpRequest &) {
        HttpAnswer answer{.status = status, .keepAlive = false};
        if (!header.isEmpty())
            answer.headers = {{"Proxy-Authenticate", header}};
        return answer;
    });
    Profile profile;
    profile.host = u"https://bots.example"_s;
    profile.proxyMode = ProxyMode::Manual;
    profile.proxyUrl = proxy.url().toString();
    const ApiAnswer answer = ask(profile);
    QTEST(answer.error.kind, "kind");
    QVERIFY(answer.error.sentence.contains("proxy"_L1, Qt::CaseInsensitive));
}

QTEST_GUILESS_MAIN(NetworkAccessTest)
#include "tst_networkaccess.moc"
