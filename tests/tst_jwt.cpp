// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jwt.h"
#include "tokensource.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <QTimeZone>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

QDateTime now()
{
    return {QDate(2026, 10, 3), QTime(14, 5), Qt::UTC};
}
const Secret secret{.clientId = u"cs-1"_s, .clientSecret = u"pässword"_s};

QJsonObject part(const QByteArray &token, int number)
{
    return QJsonDocument::fromJson(
        QByteArray::fromBase64(token.split('.').value(number), QByteArray::Base64UrlEncoding))
        .object();
}

QString jwt(const QByteArray &payload, const QByteArray &header = R"({"alg":"HS256"})")
{
    return QString::fromLatin1(signedJwt(header, payload, "key", SigningAlgorithm::HS256));
}

} // namespace

class JwtTest : public QObject
{
    Q_OBJECT

private slots:
    void signsAsTheStandard();
    void signsAsOthersDo();
    void mintedTokenSaysWhatIsDocumented_data();
    void mintedTokenSaysWhatIsDocumented();
    void noTokenTwice();
    void readsClaims_data();
    void readsClaims();
    void readsAnything();
    void clientId();
    void pastedTokenIsUsedAsItIs();
    void uselessSecretIsSaid_data();
    void uselessSecretIsSaid();
};

// RFC 7515, appendix A.1, to the letter.
void JwtTest::signsAsTheStandard()
{
    const QByteArray key = QByteArray::fromBase64(
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
        QByteArray::Base64UrlEncoding);
    const QByteArray header = "{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}";
    const QByteArray payload = "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}";
    QCOMPARE(signedJwt(header, payload, key, SigningAlgorithm::HS256),
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
        "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
        "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_ba);
}

// The same with HMAC SHA-512, as the openssl program signs it.
void JwtTest::signsAsOthersDo()
{
    QCOMPARE(
        signedJwt(R"({"alg":"HS512","typ":"JWT"})", R"({"appId":"cs-1","sub":"x"})", "s3cret", SigningAlgorithm::HS512),
        "eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9.eyJhcHBJZCI6ImNzLTEiLCJzdWIiOiJ4In0.jI8r7MgCNWuwCAPEjP_djcdnSJ2h2Pay5lz4y8P__vIDZxLSCUtXVw0_JAd9Ak8H1dQHexlj-BZa_nXSBMovyQ"_ba);
}

void JwtTest::mintedTokenSaysWhatIsDocumented_data()
{
    QTest::addColumn<SigningAlgorithm>("algorithm");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("signatureLength");
    QTest::newRow("HS256") << SigningAlgorithm::HS256 << u"HS256"_s << 43;
    QTest::newRow("HS512") << SigningAlgorithm::HS512 << u"HS512"_s << 86;
}

void JwtTest::mintedTokenSaysWhatIsDocumented()
{
    QFETCH(const SigningAlgorithm, algorithm);
    QFETCH(const QString, name);
    const QByteArray token = mintJwt(secret, algorithm, now());
    QVERIFY(!token.contains('='));
    QCOMPARE(part(token, 0), (QJsonObject{{u"alg"_s, name}, {u"typ"_s, u"JWT"_s}}));
    QTEST(int(token.split('.').value(2).size()), "signatureLength");

    QJsonObject payload = part(token, 1);
    QVERIFY(!QUuid(payload.take("jti"_L1).toString()).isNull());
    QVERIFY(!payload.take("sub"_L1).toString().isEmpty());
    const qint64 issued = now().toSecsSinceEpoch();
    QCOMPARE(payload,
        (QJsonObject{{u"appId"_s, u"cs-1"_s}, {u"iss"_s, u"cs-1"_s}, {u"aud"_s, u"https://idproxy.kore.ai/authorize"_s},
            {u"iat"_s, issued}, {u"exp"_s, issued + 300}}));
}

void JwtTest::noTokenTwice()
{
    const TokenSource source(secret, SigningAlgorithm::HS256, now);
    QSet<QByteArray> tokens;
    ApiError error;
    for (int i = 0; i < 100; ++i)
        tokens << source.next(&error).value_or(QByteArray());
    QCOMPARE(tokens.size(), 100);
    QCOMPARE(error, ApiError());
    QVERIFY(!source.isPasted());
}

void JwtTest::readsClaims_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<bool>("isToken");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QDateTime>("expires");
    const QDateTime end = QDateTime::fromSecsSinceEpoch(1300819380, Qt::UTC);
    QTest::newRow("appId") << jwt(R"({"appId":"cs-1","iss":"other","exp":1300819380})") << true << u"cs-1"_s << end;
    QTest::newRow("iss") << jwt(R"({"iss":"joe"})") << true << u"joe"_s << QDateTime();
    QTest::newRow("end as text") << jwt(R"({"exp":"1300819380"})") << true << QString() << end;
    QTest::newRow("odd end") << jwt(R"({"exp":[]})") << true << QString() << QDateTime();
    QTest::newRow("white space") << u" \n"_s + jwt(R"({"iss":"joe"})") + u"\r\n"_s << true << u"joe"_s << QDateTime();
    QTest::newRow("encrypted") << u"eyJhbGciOiJIUzI1NiJ9.a.b.c.d"_s << true << QString() << QDateTime();
    QTest::newRow("no algorithm") << jwt("{}", "{}") << false << QString() << QDateTime();
    QTest::newRow("payload no object") << jwt("[]") << false << QString() << QDateTime();
    QTest::newRow("two parts") << u"eyJhbGciOiJIUzI1NiJ9.e30"_s << false << QString() << QDateTime();
    QTest::newRow("no base64") << u"e!.e!.e!"_s << false << QString() << QDateTime();
    QTest::newRow("nothing") << QString() << false << QString() << QDateTime();
}

void JwtTest::readsClaims()
{
    QFETCH(const QString, token);
    const std::optional<JwtClaims> claims = readJwt(token);
    QTEST(claims.has_value(), "isToken");
    QTEST(claims.value_or(JwtClaims()).clientId, "id");
    QTEST(claims.value_or(JwtClaims()).expires, "expires");
}

// Whatever was pasted, it is a token with claims or it is none.
void JwtTest::readsAnything()
{
    QRandomGenerator random(7515);
    const QString good = jwt(R"({"appId":"cs-1","iss":"other","exp":1300819380})");
    int tokens = 0;
    for (int round = 0; round < 5000; ++round) {
        QString text = good;
        for (int change = random.bounded(1, 4); change > 0; --change) {
            const int at = random.bounded(int(text.size()));
            text.replace(at, random.bounded(3), QString(random.bounded(3), QChar(random.bounded(1, 256))));
        }
        if (const std::optional<JwtClaims> claims = readJwt(text)) {
            ++tokens;
            QVERIFY(claims->clientId.size() < good.size());
        }
    }
    QVERIFY(tokens > 0 && tokens < 5000);
}

void JwtTest::clientId()
{
    QCOMPARE(clientIdOf(secret), u"cs-1"_s);
    QCOMPARE(clientIdOf({.clientId = u"cs-2"_s, .clientSecret = {}, .token = jwt(R"({"iss":"joe"})")}), u"joe"_s);
    QCOMPARE(clientIdOf({.clientId = {}, .clientSecret = {}, .token = u"nonsense"_s}), QString());
}

void JwtTest::pastedTokenIsUsedAsItIs()
{
    const QString token = jwt(R"({"iss":"joe","exp":9999999999})");
    const TokenSource source({.clientId = {}, .clientSecret = {}, .token = token + u'\n'});
    ApiError error;
    QCOMPARE(source.next(&error).value_or(QByteArray()), token.toLatin1());
    QCOMPARE(source.next(&error).value_or(QByteArray()), token.toLatin1());
    QVERIFY(source.isPasted());
    const QString broken = token.left(40) + u"\r\n "_s + token.mid(40, token.size() - 50) + u'\n' + token.right(10);
    QCOMPARE(TokenSource({.clientId = {}, .clientSecret = {}, .token = broken}).next(&error).value_or(QByteArray()),
        token.toLatin1());
}

void JwtTest::uselessSecretIsSaid_data()
{
    QTest::addColumn<Secret>("useless");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << Secret() << u"Client ID"_s;
    QTest::newRow("half") << Secret{.clientId = u"cs-1"_s} << u"Client ID"_s;
    QTest::newRow("no token") << Secret{.token = u"cs-1"_s} << u"no JWT"_s;
    const Secret old{.token = QString::fromLatin1(mintJwt(secret, SigningAlgorithm::HS256, now().addSecs(-300)))};
    QTest::newRow("just ended") << old << u"2026-10-03T14:05:00Z"_s;
}

void JwtTest::uselessSecretIsSaid()
{
    QFETCH(const Secret, useless);
    QFETCH(const QString, says);
    ApiError error;
    QVERIFY(!TokenSource(useless, SigningAlgorithm::HS256, now).next(&error));
    QCOMPARE(error.kind, ApiError::Kind::Credentials);
    QVERIFY2(error.sentence.contains(says), qPrintable(error.sentence));
}

QTEST_GUILESS_MAIN(JwtTest)
#include "tst_jwt.moc"
