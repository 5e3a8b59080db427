// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answererror.h"
#include "apierror.h"
#include "transporterror.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

const ApiErrorContext context{.host = u"bots.example"_s, .scope = Scope::Admin, .botId = u"st-1"_s};

QByteArray errorBody(const QByteArray &message, int code = 4002)
{
    return R"({"errors":[{"msg":")"_ba + message + R"(","code":)"_ba + QByteArray::number(code) + "}]}"_ba;
}

} // namespace

class ApiErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRowHasItsKind_data();
    void everyRowHasItsKind();
    void everyRowHasItsSentence();
    void throttling_isKnownUnderAnyStatus_data();
    void throttling_isKnownUnderAnyStatus();
    void sentenceDependsOnScope();
    void sentenceNamesTheScopeNeeded_data();
    void sentenceNamesTheScopeNeeded();
    void sentenceDependsOnThePastedToken_data();
    void sentenceDependsOnThePastedToken();
    void wrongClockComesFirst();
    void goodAnswerIsNoError_data();
    void goodAnswerIsNoError();
    void redirectNamesTheOtherHost();
    void transport_data();
    void transport();
    void anythingIsJudged();
    void detailHoldsNoToken_data();
    void detailHoldsNoToken();
    void clockSkew_data();
    void clockSkew();
    void exitCodes_data();
    void exitCodes();
};

void ApiErrorTest::everyRowHasItsKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, int status, const QByteArray &body, Kind kind) {
        QTest::newRow(name) << status << body << kind;
    };
    row("credentials", 401, errorBody("Invalid SDK credentials"), Kind::Credentials);
    row("no JWT", 401, errorBody("Invalid JWT token"), Kind::Credentials);
    row("scope", 401, errorBody("Permission denied. Scope is incorrect!"), Kind::Scope);
    row("lifetime", 401,
        errorBody("error verifying the jwt: if \\\"jti\\\" claim \\\"exp\\\" must be <= 1 hour(s)", 401),
        Kind::Credentials);
    row("replay", 401, errorBody("error verifying the jwt: possibly a replay", 401), Kind::Credentials);
    row("unknown bot", 400, errorBody("Invalid StreamId", 400), Kind::UnknownBot);
    row("method", 405, errorBody("Method Not Allowed", 405), Kind::NotFound);
    row("arguments", 412, errorBody("Validation errors/ Invalid arguments", 412), Kind::Refused);
    row("rate limit", 429, errorBody("Rate limit for this API has been reached. Please try again after some time."),
        Kind::Throttled);
    row("other 400", 400, errorBody("Bad Request", 400), Kind::Refused);
    row("403", 403, {}, Kind::Credentials);
    row("404", 404, "<html>Not found</html>", Kind::NotFound);
    row("407", 407, {}, Kind::Proxy);
    row("408", 408, {}, Kind::Timeout);
    row("413", 413, {}, Kind::Refused);
    row("418", 418, {}, Kind::Refused);
    row("500", 500, {}, Kind::Server);
    row("503", 503, "<html>Busy</html>", Kind::Server);
    row("empty", 200, " \r\n", Kind::Unreadable);
    row("web page", 200, "\n <html>Sign in</html>", Kind::Unreadable);
    row("redirect to nowhere", 302, {}, Kind::Redirected);
}

void ApiErrorTest::everyRowHasItsKind()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    const ApiError error = errorOfAnswer({.status = status}, body, context);
    QTEST(error.kind, "kind");
    QCOMPARE(error.httpStatus, status);
    QVERIFY2(error.sentence.endsWith(u'.'), qPrintable(error.sentence));
    QVERIFY(error.detail.startsWith(u"HTTP %1"_s.arg(status)));
}

void ApiErrorTest::throttling_isKnownUnderAnyStatus_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isThrottle");
    const QByteArray text = "Rate limit for this API has been reached. Please try again after some time."_ba;
    QTest::newRow("as documented") << errorBody(text, 429) << true;
    QTest::newRow("another code") << errorBody(text, 4002) << true;
    QTest::newRow("in capitals") << errorBody(text.toUpper()) << true;
    QTest::newRow("with an empty list") << R"({"total":0,"sessions":[],"errors":[{"msg":")"_ba + text + R"("}]})"_ba
                                        << true;
    QTest::newRow("error without a message") << R"({"errors":[{"reason":")"_ba + text + R"("}]})"_ba << true;
    QTest::newRow("errors that are no list") << R"({"errors":")"_ba + text + R"("})"_ba << true;
    QTest::newRow("another shape") << R"({"error":{"message":"Too Many Requests"}})"_ba << true;
    QTest::newRow("plain text") << text << true;
    QTest::newRow("text with a byte order mark") << "\xef\xbb\xbf"_ba + text + "\r\n"_ba << true;
    QTest::newRow("JSON text") << '"' + text + '"' << true;
    QTest::newRow("web page") << "<html><body>"_ba + text + "</body></html>"_ba << true;
    QTest::newRow("script of a web page") << "<html><script>on('rate limit')</script>"_ba << false;
    QTest::newRow("in a session") << R"({"sessions":[{"channelUserId":"rate limit"}]})"_ba << false;
    QTest::newRow("in a cut session") << R"({"sessions":[{"channelUserId":"rate limit"},{"bo)"_ba << false;
    QTest::newRow("in a bare list") << R"([{"channelUserId":"rate limit"}])"_ba << false;
    QTest::newRow("far behind") << QByteArray(70'000, ' ') + text << false;
}

void ApiErrorTest::throttling_isKnownUnderAnyStatus()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, isThrottle);
    QCOMPARE(errorOfAnswer({.status = 200}, body, context).kind == Kind::Throttled, isThrottle);
    QCOMPARE(errorOfAnswer({.status = 429, .retryAfter = 7}, body, context).kind, Kind::Throttled);
    QCOMPARE(errorOfAnswer({.status = 429, .retryAfter = 7}, body, context).retryAfter, 7);
    for (const int status : {302, 400, 401, 403, 412, 500, 503}) {
        if (isThrottle)
            QCOMPARE(errorOfAnswer({.status = status}, body, context).kind, Kind::Throttled);
    }
    // The status says it even where a message says something else.
    QCOMPARE(errorOfAnswer({.status = 429}, errorBody("Permission denied"), context).kind, Kind::Throttled);
}

void ApiErrorTest::everyRowHasItsSentence()
{
    const QByteArrayList messages{"Invalid SDK credentials", "Invalid JWT token", "Scope is incorrect", "jti", "replay",
        "Invalid StreamId", "rate limit"};
    QSet<QString> sentences;
    for (const QByteArray &message : messages) {
        const ApiError error = errorOfAnswer({.status = 401}, errorBody(message), context);
        sentences << error.sentence;
        // In part, in any case, with any status, and outside JSON.
        for (const int status : {401, 400, 500})
            QCOMPARE(
                errorOfAnswer({.status = status}, "Sorry: " + message.toUpper(), context).sentence, error.sentence);
        QCOMPARE(errorOfAnswer({.status = 200}, errorBody(message), context).sentence, error.sentence);
    }
    for (const int status : {400, 403, 404, 405, 407, 408, 412, 413, 418, 500, 503, 302})
        sentences << errorOfAnswer({.status = status}, {}, context).sentence;
    sentences << errorOfAnswer({.status = 200}, {}, context).sentence;
    sentences << errorOfAnswer({.status = 200}, "<p>", context).sentence;
    QCOMPARE(sentences.size(), messages.size() + 14);
}

void ApiErrorTest::sentenceDependsOnScope()
{
    ApiErrorContext bot = context;
    bot.scope = Scope::Bot;
    const QByteArray noScope = errorBody("Scope is incorrect");
    QVERIFY(errorOfAnswer({.status = 401}, noScope, context).sentence.contains("Admin Console"_L1));
    QVERIFY(errorOfAnswer({.status = 401}, noScope, bot).sentence.contains("Bot Builder"_L1));
    QVERIFY(errorOfAnswer({.status = 401}, {}, bot).sentence.contains("st-1"_L1));
}

void ApiErrorTest::sentenceNamesTheScopeNeeded_data()
{
    QTest::addColumn<ApiResource>("resource");
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<QString>("needed");
    QTest::newRow("sessions, admin") << ApiResource::BillingSessions << Scope::Admin
                                     << u"“Bot Analytics > Billing Sessions”"_s;
    QTest::newRow("summary, admin") << ApiResource::UsageSummary << Scope::Admin
                                    << u"“Billing > Usage > Billing Sessions”"_s;
    QTest::newRow("summary, bot") << ApiResource::UsageSummary << Scope::Bot << u"“Billing Sessions”"_s;
    QTest::newRow("history, admin") << ApiResource::SessionHistory << Scope::Admin
                                    << u"“Bot Analytics > Bot Sessions”"_s;
    QTest::newRow("history, bot") << ApiResource::SessionHistory << Scope::Bot << u"“Bot Sessions”"_s;
}

void ApiErrorTest::sentenceNamesTheScopeNeeded()
{
    QFETCH(const ApiResource, resource);
    QFETCH(const Scope, scope);
    QFETCH(const QString, needed);
    ApiErrorContext asked = context;
    asked.resource = resource;
    asked.scope = scope;
    const ApiError error = errorOfAnswer({.status = 401}, errorBody("Permission denied. Scope is incorrect!"), asked);
    QCOMPARE(error.kind, Kind::Scope);
    QVERIFY2(error.sentence.contains(needed), qPrintable(error.sentence));
}

void ApiErrorTest::sentenceDependsOnThePastedToken_data()
{
    QTest::addColumn<QByteArray>("message");
    for (const char *message : {"Invalid SDK credentials", "jti", "replay"})
        QTest::newRow(message) << QByteArray(message);
}

void ApiErrorTest::sentenceDependsOnThePastedToken()
{
    QFETCH(const QByteArray, message);
    ApiErrorContext pasted = context;
    pasted.tokenIsPasted = true;
    QVERIFY(errorOfAnswer({.status = 401}, errorBody(message), pasted).sentence
        != errorOfAnswer({.status = 401}, errorBody(message), context).sentence);
}

void ApiErrorTest::wrongClockComesFirst()
{
    ApiErrorContext late = context;
    late.clockSkew = -720;
    const ApiError error = errorOfAnswer({.status = 401}, errorBody("Invalid SDK credentials"), late);
    QVERIFY(error.sentence.startsWith(describeClockSkew(-720)));
    QVERIFY(error.sentence.endsWith(errorOfAnswer({.status = 401}, {}, context).sentence));
    QCOMPARE(errorOfAnswer({.status = 503}, {}, late).sentence, errorOfAnswer({.status = 503}, {}, context).sentence);
}

void ApiErrorTest::goodAnswerIsNoError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("sessions") << R"({"total":0,"sessions":[]})"_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF{\"sessions\":[]}"_ba;
    QTest::newRow("no error among errors") << R"({"sessions":[],"errors":[]})"_ba;
    QTest::newRow("text like an error") << R"({"sessions":[{"channelUserId":"rate limit"}]})"_ba;
    QTest::newRow("cut") << R"({"sessions":[{"botId")"_ba; // the parser's to say
    QTest::newRow("large") << R"({"errors":[{"msg":"replay"}],"x":")"_ba + QByteArray(70'000, 'x') + R"("})"_ba;
}

void ApiErrorTest::goodAnswerIsNoError()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(errorOfAnswer({.status = 200}, body, context), ApiError());
}

void ApiErrorTest::redirectNamesTheOtherHost()
{
    const QUrl target(u"https://user:pass@other.example:8443/path?token=x"_s);
    const ApiError error = errorOfAnswer({.status = 307, .redirect = target}, {}, context);
    QCOMPARE(error.kind, Kind::Redirected);
    QVERIFY2(error.sentence.contains("https://other.example:8443,"_L1), qPrintable(error.sentence));
    QVERIFY(!error.sentence.contains("pass"_L1));
}

void ApiErrorTest::transport_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("code");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << Kind::Network;
    QTest::newRow("closed") << QNetworkReply::RemoteHostClosedError << Kind::Network;
    QTest::newRow("not sent again") << QNetworkReply::ContentReSendError << Kind::Network;
    QTest::newRow("no such name") << QNetworkReply::HostNotFoundError << Kind::UnknownHost;
    QTest::newRow("timeout") << QNetworkReply::TimeoutError << Kind::Timeout;
    QTest::newRow("network down") << QNetworkReply::TemporaryNetworkFailureError << Kind::Network;
    QTest::newRow("TLS") << QNetworkReply::SslHandshakeFailedError << Kind::Tls;
    QTest::newRow("proxy refused") << QNetworkReply::ProxyConnectionRefusedError << Kind::Proxy;
    QTest::newRow("proxy closed") << QNetworkReply::ProxyConnectionClosedError << Kind::Proxy;
    QTest::newRow("proxy not found") << QNetworkReply::ProxyNotFoundError << Kind::Proxy;
    QTest::newRow("proxy timeout") << QNetworkReply::ProxyTimeoutError << Kind::Proxy;
    QTest::newRow("proxy password") << QNetworkReply::ProxyAuthenticationRequiredError << Kind::Proxy;
    QTest::newRow("proxy") << QNetworkReply::UnknownProxyError << Kind::Proxy;
    QTest::newRow("cannot unpack") << QNetworkReply::UnknownContentError << Kind::Unreadable;
    QTest::newRow("no HTTP") << QNetworkReply::ProtocolFailure << Kind::Unreadable;
}

void ApiErrorTest::transport()
{
    QFETCH(const QNetworkReply::NetworkError, code);
    const ApiError error = errorOfTransport(code, {}, context);
    QTEST(error.kind, "kind");
    QVERIFY(error.sentence.endsWith(u'.'));
    QVERIFY(error.kind == Kind::Proxy || error.sentence.contains(context.host));
}

// Whatever a server sends, there is a verdict, and every error has a sentence.
void ApiErrorTest::anythingIsJudged()
{
    QRandomGenerator random(401);
    const QByteArray good = errorBody("Permission denied. Scope is incorrect!");
    for (int round = 0; round < 5000; ++round) {
        QByteArray body = good;
        for (int change = random.bounded(6); change > 0; --change)
            body.replace(random.bounded(int(body.size())), random.bounded(3), QByteArray(1, char(random.bounded(256))));
        const int status = random.bounded(100, 600);
        const ApiError error = errorOfAnswer({.status = status}, body, context);
        QVERIFY(error || (status >= 200 && status < 300));
        QCOMPARE(error.sentence.isEmpty(), !error);
        QVERIFY(error.detail.size() <= 300);
    }
}

void ApiErrorTest::detailHoldsNoToken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString token = u"eyJhbGciOiJIUzI1NiJ9.eyJhcHBJZCI6ImNzLTEifQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s;
    QTest::newRow("token") << u"bad "_s + token + u'!' << u"bad …!"_s;
    QTest::newRow("encrypted token") << token + u".abc.def x"_s << u"… x"_s;
    QTest::newRow("cut token") << u"see eyJhbGciOiJIUzI1NiJ9.eyJhcHBJZCI6ImNzLTEifQ."_s + QString(5000, u'a')
                               << u"see …"_s;
    QTest::newRow("lines") << u" a\r\n\tb "_s << u"a b"_s;
    QTest::newRow("long") << QString(1000, u'a') << QString(300, u'a');
    QTest::newRow("no token") << u"bots.kore.ai v1.2.3"_s << u"bots.kore.ai v1.2.3"_s;
}

void ApiErrorTest::detailHoldsNoToken()
{
    QFETCH(const QString, text);
    QTEST(withoutSecrets(text), "expected");
}

void ApiErrorTest::clockSkew_data()
{
    QTest::addColumn<std::optional<qint64>>("seconds");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown") << std::optional<qint64>() << QString();
    QTest::newRow("right") << std::optional<qint64>(0) << QString();
    QTest::newRow("almost right") << std::optional<qint64>(-119) << QString();
    QTest::newRow("ahead") << std::optional<qint64>(720) << u"12 min ahead"_s;
    QTest::newRow("behind") << std::optional<qint64>(-120) << u"2 min behind"_s;
    QTest::newRow("days") << std::optional<qint64>(5 * 86400 + 2 * 3600) << u"5 days 2 h ahead"_s;
    QTest::newRow("decades") << std::optional<qint64>(-1'700'000'000'000) << u"behind"_s;
}

void ApiErrorTest::clockSkew()
{
    QFETCH(const std::optional<qint64>, seconds);
    QFETCH(const QString, says);
    const QString sentence = describeClockSkew(seconds);
    QCOMPARE(sentence.isEmpty(), says.isEmpty());
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
}

void ApiErrorTest::exitCodes_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("none") << Kind::None << 0;
    QTest::newRow("usage") << Kind::Usage << 2;
    QTest::newRow("credentials") << Kind::Credentials << 3;
    QTest::newRow("scope") << Kind::Scope << 3;
    QTest::newRow("unknown bot") << Kind::UnknownBot << 4;
    QTest::newRow("network") << Kind::Network << 4;
    QTest::newRow("server") << Kind::Server << 4;
    QTest::newRow("file") << Kind::File << 6;
    QTest::newRow("cancelled") << Kind::Cancelled << 130;
}

void ApiErrorTest::exitCodes()
{
    QFETCH(const Kind, kind);
    QTEST(exitCode(kind), "code");
}

QTEST_GUILESS_MAIN(ApiErrorTest)
#include "tst_apierror.moc"
