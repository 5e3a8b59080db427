// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectiontest.h"

#include "apiclient.h"
#include "koreapi.h"
#include "loopbackserver.h"
#include "networkstack.h"
#include "patience.h"
#include "testcertificates.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ConnectionStep::Kind;
using State = ConnectionStep::State;
using Options = KoreApi::Options;

Q_DECLARE_METATYPE(Options)
Q_DECLARE_METATYPE(HttpAnswer)

namespace {

const Secret secret{.clientId = u"cs-demo"_s, .clientSecret = u"demo-secret"_s};

/// One letter a step, in their order: passed, failed, skipped, running, waiting.
QString letters(const QList<ConnectionStep> &steps)
{
    QString result;
    for (const ConnectionStep &step : steps)
        result += QLatin1StringView("wrpfs").at(int(step.state));
    return result;
}

} // namespace

class ConnectionTestTest : public QObject
{
    Q_OBJECT

private slots:
    void everyStepIsTaken_data();
    void everyStepIsTaken();
    void asksForOneSessionOfYesterday();
    void oddServer_data();
    void oddServer();
    void nothingListens();
    void nothingIsSent_data();
    void nothingIsSent();
    void silentPort_failsInEncryption();
    void encrypted_data();
    void encrypted();
    void clockIsNoticed();
    void abortEndsIt();
    void canBeRepeated();

private:
    ConnectionTest &run(const Profile &profile, const Secret &entered = secret, std::chrono::seconds silence = 60s);

    NetworkStack m_stack;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<ConnectionTest> m_test;
};

ConnectionTest &ConnectionTestTest::run(const Profile &profile, const Secret &entered, std::chrono::seconds silence)
{
    m_test.reset();
    m_client = std::make_unique<ApiClient>(m_stack, profile, TokenSource(entered));
    m_client->setLimits({.silence = silence});
    m_test = std::make_unique<ConnectionTest>(*m_client);
    QSignalSpy finished(m_test.get(), &ConnectionTest::finished);
    m_test->start();
    if (!finished.wait(60000))
        qWarning("the test did not end");
    if (finished.value(0).value(0).toBool() == bool(m_test->error()))
        qWarning("verdict and error contradict each other");
    return *m_test;
}

void ConnectionTestTest::everyStepIsTaken_data()
{
    QTest::addColumn<Options>("options");
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const Options &options, const char *steps, const char *says) {
        QTest::newRow(name) << options << QString::fromLatin1(steps) << QString::fromLatin1(says);
    };
    row("good", {}, "psppp", "may read");
    row("old admin path", {.hasAdminPath = false}, "psppp", "may read");
    row("neither admin path", {.hasAdminPath = false, .hasOldAdminPath = false}, "psfss", "404");
    row("wrong secret", {.clientSecret = "other"}, "pspfs", "Client Secret");
    row("wrong algorithm", {.algorithm = "HS512"}, "pspfs", "algorithm");
    row("no scope", {.hasScope = false}, "psppf", "Bot Analytics > Billing Sessions");
    row("every token once", {.enforceJti = true}, "psppp", "may read");
    row("busy", {.faultEvery = 1, .fault = Options::Fault::ServerError}, "psfss", "503");
    row("throttled", {.faultEvery = 1, .fault = Options::Fault::RateLimit}, "pspfs", "60 a minute");
    row("web page", {.faultEvery = 1, .fault = Options::Fault::Html}, "psfss", "web page");
    row("silent", {.faultEvery = 1, .fault = Options::Fault::NeverAnswers}, "psfss", "sent nothing");
    row("closed", {.faultEvery = 1, .fault = Options::Fault::ClosedConnection}, "psfss", "closed the connection");
}

void ConnectionTestTest::everyStepIsTaken()
{
    QFETCH(const Options, options);
    QFETCH(const QString, says);
    KoreApi api(std::vector<GeneratedSession>(), options);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    Profile profile;
    profile.host = server.url().toString();
    const ConnectionTest &test = run(profile, secret, options.fault == Options::Fault::NeverAnswers ? 1s : 60s);
    QTEST(letters(test.steps()), "steps");
    for (const ConnectionStep &step : test.steps()) {
        if (step.state == State::Failed)
            QCOMPARE(step.sentence, test.error().sentence);
        else
            QCOMPARE(step.sentence.isEmpty(), step.state == State::Skipped && step.kind != Kind::Tls);
    }
    const QString last = test.error() ? test.error().sentence : test.steps().constLast().sentence;
    QVERIFY2(last.contains(says), qPrintable(last));
    QCOMPARE(test.remark(), QString());
}

void ConnectionTestTest::asksForOneSessionOfYesterday()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.body = R"({"sessions":[]})"}; });
    Profile profile;
    profile.host = server.url().toString();
    run(profile);
    const QByteArray body = server.requests().value(0).body;
    const QString yesterday = QDateTime::currentDateTimeUtc().addDays(-1).toString(u"yyyy-MM-dd"_s);
    QVERIFY(body.contains(R"("fromDate":")" + yesterday.toUtf8() + R"(T00:00:00.000Z")"));
    QVERIFY(body.contains(R"("limit":1)"));
    QCOMPARE(server.requests().size(), 1);
}

void ConnectionTestTest::oddServer_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    QTest::addColumn<QString>("steps");
    QTest::newRow("other data") << HttpAnswer{.body = R"({"hello":1})"} << u"psfss"_s;
    QTest::newRow("cut off") << HttpAnswer{.body = R"({"sessions":[{)"} << u"psfss"_s;
    QTest::newRow("more behind it") << HttpAnswer{.body = R"({"sessions":[]} and more)"} << u"psfss"_s;
    QTest::newRow("moved") << HttpAnswer{.status = 301, .headers = {{"Location", "https://x.example/"}}} << u"psfss"_s;
    QTest::newRow("unknown bot") << HttpAnswer{.status = 400,
        .body = R"({"errors":[{"msg":"Invalid StreamId","code":400}]})"}
                                 << u"psppf"_s;
    QTest::newRow("arguments") << HttpAnswer{.status = 412} << u"psppf"_s;
}

void ConnectionTestTest::oddServer()
{
    QFETCH(HttpAnswer, answer);
    LoopbackServer server([answer](const HttpRequest &) { return answer; });
    Profile profile;
    profile.host = server.url().toString();
    QTEST(letters(run(profile).steps()), "steps");
}

void ConnectionTestTest::nothingListens()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    Profile profile;
    profile.host = u"http://127.0.0.1:%1"_s.arg(free.serverPort());
    free.close();
    QCOMPARE(letters(run(profile).steps()), u"psfss"_s);
    profile.host.replace(u"http:"_s, u"https:"_s);
    QCOMPARE(letters(run(profile).steps()), u"pfsss"_s);
    profile.host = u"https://no-such-name.invalid"_s;
    profile.proxyMode = ProxyMode::None;
    QCOMPARE(letters(run(profile).steps()), u"fssss"_s);
    QVERIFY(m_test->error().sentence.contains("no-such-name.invalid"_L1));
}

void ConnectionTestTest::nothingIsSent_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<Secret>("entered");
    QTest::addColumn<QString>("steps");
    const QString host = u"https://bots.example"_s;
    QTest::newRow("plain http") << u"http://bots.example"_s << QString() << secret << u"fssss"_s;
    QTest::newRow("no such file") << host << u"/no/such/file"_s << secret << u"sfsss"_s;
    QTest::newRow("no secret") << host << QString() << Secret() << u"sssfs"_s;
}

void ConnectionTestTest::nothingIsSent()
{
    QFETCH(const QString, host);
    QFETCH(const QString, caFile);
    QFETCH(const Secret, entered);
    Profile profile;
    profile.host = host;
    profile.caFile = caFile;
    QTEST(letters(run(profile, entered).steps()), "steps");
}

/// A port that speaks plain http waits for a request that never comes.
void ConnectionTestTest::silentPort_failsInEncryption()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Profile profile;
    profile.host = u"https://127.0.0.1:%1"_s.arg(silent.serverPort());
    ApiClient client(m_stack, profile, TokenSource(secret));
    client.setLimits({.silence = 1s});
    ConnectionTest test(client);
    QSignalSpy finished(&test, &ConnectionTest::finished);
    QString before;
    connect(&test, &ConnectionTest::stepChanged, this, [&](const ConnectionStep &step) {
        if (step.kind == Kind::Tls && step.state == State::Running)
            before = letters(test.steps());
    });
    test.start();
    QVERIFY(finished.wait(Patience));
    QCOMPARE(before, u"prwww"_s);
    QCOMPARE(letters(test.steps()), u"pfsss"_s);
    QVERIFY2(test.error().sentence.contains(u"encrypt"_s), qPrintable(test.error().sentence));
}

void ConnectionTestTest::encrypted_data()
{
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QString>("steps");
    QTest::newRow("trusted, then silent") << true << u"ppfss"_s;
    QTest::newRow("not trusted") << false << u"pfsss"_s;
}

void ConnectionTestTest::encrypted()
{
    QFETCH(const bool, isTrusted);
    QTemporaryDir dir;
    const TestCertificates certificates = makeTestCertificates(dir.path());
    QVERIFY2(!certificates.valid.localCertificate().isNull(), "the openssl program is missing");
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.fault = HttpAnswer::Fault::NeverAnswers}; }, 0,
        certificates.valid);
    Profile profile;
    profile.host = server.url().toString();
    if (isTrusted)
        profile.caFile = certificates.caFile;
    QTEST(letters(run(profile, secret, 3s).steps()), "steps");
}

void ConnectionTestTest::clockIsNoticed()
{
    KoreApi api(std::vector<GeneratedSession>(), {.clockSkew = 1200s});
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    Profile profile;
    profile.host = server.url().toString();
    const ConnectionTest &test = run(profile);
    QCOMPARE(letters(test.steps()), u"pspfs"_s); // the token has ended when it arrives
    QCOMPARE(test.remark(), describeClockSkew(-1200));
    QVERIFY(test.error().sentence.startsWith(test.remark()));
}

void ConnectionTestTest::abortEndsIt()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.fault = HttpAnswer::Fault::NeverAnswers}; });
    Profile profile;
    profile.host = server.url().toString();
    ApiClient client(m_stack, profile, TokenSource(secret));
    ConnectionTest test(client);
    QSignalSpy finished(&test, &ConnectionTest::finished);
    test.abort();
    test.start();
    QTRY_COMPARE(server.requests().size(), 1);
    test.abort();
    QVERIFY(finished.wait(Patience));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(test.error().kind, ApiError::Kind::Cancelled);
    QCOMPARE(letters(test.steps()), u"psfss"_s);
}

void ConnectionTestTest::canBeRepeated()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.status = 503}; });
    Profile profile;
    profile.host = server.url().toString();
    ConnectionTest &test = run(profile);
    QVERIFY(test.error());
    server.setHandler([](const HttpRequest &) { return HttpAnswer{.body = R"({"sessions":[]})"}; });
    QSignalSpy changed(&test, &ConnectionTest::stepChanged);
    QSignalSpy finished(&test, &ConnectionTest::finished);
    test.start();
    test.start(); // takes the place of the first
    QCOMPARE(letters(test.steps()), u"rwwww"_s);
    QVERIFY(finished.wait(Patience));
    QCOMPARE(finished.count(), 1);
    QVERIFY2(!test.error(), qPrintable(test.error().sentence));
    QCOMPARE(letters(test.steps()), u"psppp"_s);
    QCOMPARE(changed.constLast()[0].value<ConnectionStep>(), test.steps().constLast());
}

QTEST_GUILESS_MAIN(ConnectionTestTest)
#include "tst_connectiontest.moc"
