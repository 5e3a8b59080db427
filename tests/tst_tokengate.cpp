// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapioptions.h"
#include "tokengate.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(KoreApiOptions)

namespace {
constexpr qint64 now = 1'790'000'000;

QByteArray makeToken(
    QJsonObject claims = {}, const QByteArray &secret = "demo-secret"_ba, const QString &algorithm = u"HS256"_s)
{
    if (!claims.contains("appId"_L1) && !claims.contains("iss"_L1))
        claims[u"appId"_s] = u"cs-demo"_s;
    return signedToken(claims, secret, algorithm);
}
} // namespace

class TokenGateTest : public QObject
{
    Q_OBJECT

private slots:
    void rfc7515Example_isAccepted();
    void tokens_data();
    void tokens();
    void enforcedJti_takesEachTokenOnce();
};

// RFC 7515, appendix A.1: the one token in the world that must be accepted, byte by byte.
void TokenGateTest::rfc7515Example_isAccepted()
{
    const QByteArray token = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
                             ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0"
                             "cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_ba;
    KoreApiOptions options;
    options.clientId = "joe"_ba;
    options.clientSecret = QByteArray::fromBase64(
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"_ba,
        QByteArray::Base64UrlEncoding);
    TokenGate gate;
    QVERIFY(!gate.check(token, options, 1300819379));
    QVERIFY(gate.check(token, options, 1300819380));
}

void TokenGateTest::tokens_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<KoreApiOptions>("options");
    QTest::addColumn<QByteArray>("message");
    const QByteArray invalid = "Invalid SDK credentials"_ba;
    KoreApiOptions noScope;
    noScope.hasScope = false;
    KoreApiOptions sha256;
    sha256.algorithm = "HS256"_ba;
    QTest::newRow("appId") << makeToken() << KoreApiOptions() << ""_ba;
    QTest::newRow("iss") << makeToken({{u"iss"_s, u"cs-demo"_s}}) << KoreApiOptions() << ""_ba;
    QTest::newRow("HS512") << makeToken({}, "demo-secret"_ba, u"HS512"_s) << KoreApiOptions() << ""_ba;
    QTest::newRow("HS512 for an HS256 app") << makeToken({}, "demo-secret"_ba, u"HS512"_s) << sha256 << invalid;
    QTest::newRow("none") << ""_ba << KoreApiOptions() << invalid;
    QTest::newRow("alg none") << makeToken({}, ""_ba, u"none"_s) << KoreApiOptions() << invalid;
    QTest::newRow("wrong secret") << makeToken({}, "other"_ba) << KoreApiOptions() << invalid;
    QTest::newRow("unknown client") << makeToken({{u"appId"_s, u"cs-x"_s}}) << KoreApiOptions() << invalid;
    QTest::newRow("expired") << makeToken({{u"exp"_s, now - 1}}) << KoreApiOptions() << invalid;
    QTest::newRow("issued in the future") << makeToken({{u"iat"_s, now + 300}}) << KoreApiOptions() << invalid;
    QTest::newRow("no JWT") << "abc"_ba << KoreApiOptions() << "Invalid JWT token"_ba;
    QTest::newRow("two parts") << makeToken().left(40) << KoreApiOptions() << "Invalid JWT token"_ba;
    QTest::newRow("no scope") << makeToken() << noScope << "Permission denied. Scope is incorrect!"_ba;
}

void TokenGateTest::tokens()
{
    QFETCH(QByteArray, token);
    QFETCH(KoreApiOptions, options);
    QFETCH(QByteArray, message);
    const std::optional<KoreError> error = TokenGate().check(token, options, now);
    QCOMPARE(error ? error->message : QByteArray(), message);
    if (error) {
        QCOMPARE(error->status, 401);
        QCOMPARE(error->code, 4002);
    }
}

void TokenGateTest::enforcedJti_takesEachTokenOnce()
{
    KoreApiOptions options;
    options.enforceJti = true;
    TokenGate gate;
    const auto refusal = [&](const QJsonObject &claims) {
        const std::optional<KoreError> error = gate.check(makeToken(claims), options, now);
        return error ? error->message : QByteArray();
    };
    const QByteArray limit = R"(error verifying the jwt: if "jti" claim "exp" must be <= 1 hour(s))"_ba;
    QCOMPARE(refusal({{u"jti"_s, u"1"_s}, {u"exp"_s, now + 300}}), ""_ba);
    QCOMPARE(refusal({{u"jti"_s, u"1"_s}, {u"exp"_s, now + 301}}), "error verifying the jwt: possibly a replay"_ba);
    QCOMPARE(refusal({{u"jti"_s, u"2"_s}, {u"exp"_s, now + 3700}}), limit);
    QCOMPARE(refusal({{u"jti"_s, u"2"_s}}), limit);
    QCOMPARE(refusal({{u"exp"_s, now + 300}}), limit);
    QCOMPARE(refusal({{u"jti"_s, u"2"_s}, {u"exp"_s, now + 3600}}), ""_ba);
}

QTEST_GUILESS_MAIN(TokenGateTest)
#include "tst_tokengate.moc"
