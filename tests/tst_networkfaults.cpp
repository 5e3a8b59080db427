// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivejob.h"
#include "testcertificates.h"
#include "testfetch.h"

#include <QNetworkProxyFactory>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Fault = HttpAnswer::Fault;

Q_DECLARE_METATYPE(HttpAnswer)

namespace {

/// So many pages are answered well before the fault.
constexpr int GoodPages = 3;

QByteArray onePage()
{
    return R"({"total":1,"sessions":[{"botId":"st-1","billingSessionId":"b-1"}]})";
}

QByteArray refusal(const QByteArray &message)
{
    return R"({"errors":[{"msg":")" + message + R"(","code":4002}]})";
}

} // namespace

/// Fetches that meet a fault of network or server and cannot get past it: what is said, what is kept, and what trying
/// again does once the fault is gone. The table of faults names these tests.
class TestNetworkFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void inMidFetch_keepsWhatCame_data();
    void inMidFetch_keepsWhatCame();
    void redirect_getsNoToken();
    void beforeTheFirstPage_nothingIsSent_data();
    void beforeTheFirstPage_nothingIsSent();
    void certificate_isNotTrusted_data();
    void certificate_isNotTrusted();

private:
    FetchOptions options() const;
    void fails(TestFetch &fetch, Kind kind, const QString &says);
    void succeedsNow(int asked);

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_pages = 0;
};

void TestNetworkFaults::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    TestFetch fetch({}, TestFetch::FourMonths);
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.completeness().verdict, Verdict::Complete);
    m_pages = int(fetch.server.requests().size());
    QVERIFY(m_pages > 2 * GoodPages);
}

FetchOptions TestNetworkFaults::options() const
{
    FetchOptions options;
    options.archivePath = m_folder->filePath(u"sessions.sqlite"_s);
    options.throttledAttempts = 4;
    return options;
}

void TestNetworkFaults::fails(TestFetch &fetch, Kind kind, const QString &says)
{
    QVERIFY(fetch.recorder->waitForEnd());
    QCOMPARE(fetch.recorder->finishedCount, 1);
    QCOMPARE(fetch.completeness().verdict, Verdict::Failed);
    const ApiError &error = fetch.recorder->result.error;
    QCOMPARE(error.kind, kind);
    QVERIFY2(error.sentence.contains(says), qPrintable(error.sentence));
    QVERIFY(!(error.sentence + error.detail).contains(u"demo-secret"_s));
}

/// The same fetch anew, from a server without a fault: `asked` is how many pages it asks for, if that is known.
void TestNetworkFaults::succeedsNow(int asked)
{
    TestFetch again({}, TestFetch::FourMonths, options());
    QVERIFY(again.recorder->waitForEnd());
    QCOMPARE(again.completeness().verdict, Verdict::Complete);
    QCOMPARE(again.differenceFromTruth(), QString());
    if (asked > 0)
        QCOMPARE(again.server.requests().size(), asked);
}

void TestNetworkFaults::inMidFetch_keepsWhatCame_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("attempts");
    const auto row = [](const char *name, const HttpAnswer &answer, Kind kind, const char *says, int attempts) {
        QTest::newRow(name) << answer << kind << QString::fromUtf8(says) << attempts;
    };
    const QByteArray html = "<!DOCTYPE html><html><p>Sign in</p></html>"_ba;
    const QByteArray limit = "Rate limit for this API has been reached. Please try again after some time."_ba;
    const QByteArray bomb = HttpAnswer{.body = QByteArray(30'000'000, ' '), .gzip = true}.encodedBody();
    row("HTML with 200", {.body = html}, Kind::Unreadable, "a web page instead of data", 5);
    row("HTML with 502", {.status = 502, .body = html}, Kind::Server, "is not available (502)", 5);
    row("500", {.status = 500}, Kind::Server, "failed (500)", 5);
    row("empty body", {}, Kind::Unreadable, "an empty answer", 5);
    row("byte order mark alone", {.body = "\xef\xbb\xbf"_ba}, Kind::Unreadable, "an empty answer", 5);
    row("truncated JSON", {.body = onePage().chopped(30)}, Kind::Unreadable, "is cut off or damaged", 5);
    row("other JSON", {.body = R"({"hello":1})"_ba}, Kind::Unreadable, "no list of billing sessions", 5);
    row("cut body", {.body = onePage(), .fault = Fault::CutsBody}, Kind::Network, "closed the connection", 5);
    row("cut chunks", {.body = onePage(), .chunked = true, .fault = Fault::CutsBody}, Kind::Network, "closed the", 5);
    row("closed at once", {.fault = Fault::ClosesAtOnce}, Kind::Network, "closed the connection", 5);
    row("reset", {.fault = Fault::ResetsAtOnce}, Kind::Network, "closed the connection", 5);
    row("never answers", {.fault = Fault::NeverAnswers}, Kind::Timeout, "sent nothing for", 5);
    row("never ends", {.body = onePage().repeated(20), .trickle = 100ms}, Kind::TooSlow, "was not whole after", 2);
    row("too large", {.body = QByteArray(500'000, ' ')}, Kind::TooLarge, "is larger than", 1);
    row("gzip bomb", {.headers = {{"Content-Encoding", "gzip"}}, .body = bomb}, Kind::Unreadable, "cannot be unpacked",
        5);
    row("429", {.status = 429}, Kind::Throttled, "allows no more requests", 4);
    row("throttle text with 200", {.body = refusal(limit)}, Kind::Throttled, "allows no more requests", 4);
    row("throttle text with 401", {.status = 401, .body = refusal(limit)}, Kind::Throttled, "allows no more", 4);
    row("throttle text with 503", {.status = 503, .body = limit}, Kind::Throttled, "allows no more requests", 4);
    row("credentials", {.status = 401, .body = refusal("Invalid SDK credentials")}, Kind::Credentials,
        "does not accept the Client ID", 1);
    row("no JWT", {.status = 401, .body = refusal("Invalid JWT token")}, Kind::Credentials, "cannot read the token", 1);
    row("scope", {.status = 401, .body = refusal("Permission denied. Scope is incorrect!")}, Kind::Scope,
        "may not read billing sessions", 1);
    row("lifetime", {.status = 401, .body = refusal("error verifying the jwt: if jti claim exp must be <= 1 hour(s)")},
        Kind::Credentials, "valid for more than an hour", 1);
    row("replay", {.status = 401, .body = refusal("error verifying the jwt: possibly a replay")}, Kind::Credentials,
        "seen before", 1);
    row("unknown bot", {.status = 400, .body = refusal("Invalid StreamId")}, Kind::UnknownBot, "does not know", 1);
    row("403", {.status = 403}, Kind::Credentials, "forbids the request (403)", 1);
    row("404", {.status = 404}, Kind::NotFound, "no billing sessions API", 2);
    row("405", {.status = 405, .body = "Method Not Allowed"_ba}, Kind::NotFound, "this kind of request (405)", 2);
    // Less is asked for, down to a day; how often does not matter here.
    row("400", {.status = 400, .body = refusal("Bad Request")}, Kind::Refused, "refuses the request (400)", 0);
    row("412", {.status = 412, .body = refusal("Validation errors/ Invalid arguments")}, Kind::Refused,
        "finds the arguments invalid (412)", 0);
}

void TestNetworkFaults::inMidFetch_keepsWhatCame()
{
    QFETCH(const HttpAnswer, answer);
    QFETCH(const Kind, kind);
    QFETCH(const QString, says);
    QFETCH(const int, attempts);
    FetchOptions limited = options();
    // Long enough for the good answers of a busy machine.
    if (answer.fault == Fault::NeverAnswers)
        limited.limits.silence = 1s;
    if (answer.trickle.count() > 0)
        limited.limits.whole = 2s;
    if (kind == Kind::TooLarge)
        limited.limits.bytes = 200'000;
    TestFetch fetch({}, TestFetch::FourMonths, limited);
    int good = 0;
    fetch.server.setHandler([&fetch, &good, answer](const HttpRequest &request) {
        return ++good <= GoodPages ? fetch.api.answer(request) : answer;
    });
    fails(fetch, kind, says);
    if (attempts > 0)
        QCOMPARE(fetch.server.requests().size(), GoodPages + attempts);

    QVERIFY(fetch.store().liveCount() > 100 * (GoodPages - 1));
    ArchiveJob kept(limited.archivePath, {}, {});
    SourceRecorder opened(kept);
    QVERIFY(opened.waitForEnd());
    QCOMPARE(opened.result.completeness.verdict, Verdict::Failed);
    QCOMPARE(linesOf(sessionsOf(opened.store)), linesOf(sessionsOf(fetch.store())));

    succeedsNow(attempts > 0 ? m_pages - GoodPages : 0);
}

void TestNetworkFaults::redirect_getsNoToken()
{
    LoopbackServer other([](const HttpRequest &) { return HttpAnswer{.body = onePage()}; });
    const QByteArray target = other.url(u"/api"_s).toEncoded();
    TestFetch fetch({}, TestFetch::FourMonths, options());
    fetch.server.setHandler([target](const HttpRequest &) {
        return HttpAnswer{.status = 302, .headers = {{"Location", target}}};
    });
    fails(fetch, Kind::Redirected, u"the token must not go unasked"_s);
    QCOMPARE(fetch.server.requests().size(), 1);
    QCOMPARE(other.connectionCount(), 0);
    QCOMPARE(fetch.store().rowCount(), 0U);
    succeedsNow(m_pages);
}

void TestNetworkFaults::beforeTheFirstPage_nothingIsSent_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("proxyStatus");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("no such name") << u"https://no-such-name.invalid"_s << 0 << Kind::UnknownHost << u"was not found"_s;
    QTest::newRow("refused") << u"http://127.0.0.1:9"_s << 0 << Kind::Network << u"refuses connections"_s;
    QTest::newRow("proxy wants a password")
        << u"https://bots.example"_s << 407 << Kind::Proxy << u"The proxy asks for a password"_s;
}

void TestNetworkFaults::beforeTheFirstPage_nothingIsSent()
{
    QFETCH(const QString, host);
    QFETCH(const int, proxyStatus);
    QFETCH(const Kind, kind);
    QFETCH(const QString, says);
    LoopbackServer proxy([proxyStatus](const HttpRequest &) {
        return HttpAnswer{
            .status = proxyStatus, .headers = {{"Proxy-Authenticate", "Basic realm=x"}}, .keepAlive = false};
    });
    TestFetch fetch({}, TestFetch::FourMonths, options(), [&](Profile &profile) {
        profile.host = host;
        if (proxyStatus == 0)
            return;
        profile.proxyMode = ProxyMode::Manual;
        profile.proxyUrl = proxy.url().toString();
    });
    fails(fetch, kind, says);
    QCOMPARE(fetch.store().rowCount(), 0U);
    QCOMPARE(proxy.requests().isEmpty(), proxyStatus == 0);
    for (const HttpRequest &request : proxy.requests())
        QCOMPARE(request.header("auth"), QByteArray());
    succeedsNow(m_pages);
}

void TestNetworkFaults::certificate_isNotTrusted_data()
{
    QTest::addColumn<QSslConfiguration TestCertificates::*>("shown");
    QTest::addColumn<bool>("authorityIsNamed");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown") << &TestCertificates::valid << false << u"is not trusted"_s;
    QTest::newRow("expired") << &TestCertificates::expired << true << u"is not valid at this time"_s;
    QTest::newRow("for another host") << &TestCertificates::wrongHost << true << u"is for another host"_s;
}

void TestNetworkFaults::certificate_isNotTrusted()
{
    QFETCH(QSslConfiguration TestCertificates::*, shown);
    QFETCH(const bool, authorityIsNamed);
    QFETCH(const QString, says);
    const TestCertificates certificates = makeTestCertificates(m_folder->path());
    QVERIFY2(!certificates.valid.localCertificate().isNull(), "the openssl program is missing");
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer{.body = onePage()}; }, 0, certificates.*shown);
    TestFetch fetch({}, TestFetch::FourMonths, options(), [&](Profile &profile) {
        profile.host = server.url().toString(QUrl::RemovePath);
        if (authorityIsNamed)
            profile.caFile = certificates.caFile;
    });
    fails(fetch, Kind::Tls, says);
    QCOMPARE(server.requests().size(), 0);
    QCOMPARE(fetch.store().rowCount(), 0U);
    succeedsNow(m_pages);
}

QTEST_GUILESS_MAIN(TestNetworkFaults)
#include "tst_networkfaults.moc"
