// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void hosts_data();
    void hosts();
    void hosts_refused_data();
    void hosts_refused();
    void hosts_neverRepeatAPassword();
    void goodProfile_hasNoProblem();
    void problems_data();
    void problems();
    void names_comeBack();
};

namespace {

Profile goodProfile()
{
    Profile profile;
    profile.name = u"Acme production"_s;
    profile.host = u"https://bots.kore.ai"_s;
    return profile;
}

} // namespace

void TestProfile::hosts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("host");

    QTest::newRow("complete") << u"https://bots.kore.ai"_s << u"https://bots.kore.ai"_s;
    QTest::newRow("no scheme") << u"eu-platform.kore.ai"_s << u"https://eu-platform.kore.ai"_s;
    QTest::newRow("slash, blanks, capitals") << u"  HTTPS://Bots.Kore.AI/ "_s << u"https://bots.kore.ai"_s;
    QTest::newRow("port") << u"kore.example.com:8443"_s << u"https://kore.example.com:8443"_s;
    QTest::newRow("http, localhost") << u"http://localhost:8080"_s << u"http://localhost:8080"_s;
    QTest::newRow("http, 127.0.0.1") << u"http://127.0.0.1:8080/"_s << u"http://127.0.0.1:8080"_s;
    QTest::newRow("http, 127/8") << u"http://127.254.3.255"_s << u"http://127.254.3.255"_s;
    QTest::newRow("http, ::1") << u"http://[::1]:8080"_s << u"http://[::1]:8080"_s;
    QTest::newRow("IPv6") << u"https://[2001:db8::1]:8443"_s << u"https://[2001:db8::1]:8443"_s;
}

void TestProfile::hosts()
{
    QFETCH(QString, typed);
    QFETCH(QString, host);

    QString error;
    const std::optional<QString> result = normalizedHost(typed, &error);
    QVERIFY2(result, qPrintable(error));
    QCOMPARE(*result, host);
    QCOMPARE(normalizedHost(*result, &error), result);
}

void TestProfile::hosts_refused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("says");

    QTest::newRow("nothing") << u"  "_s << u"missing"_s;
    QTest::newRow("only a scheme") << u"https://"_s << u"not a host"_s;
    QTest::newRow("no host") << u"//bots.kore.ai"_s << u"not a host"_s;
    QTest::newRow("blank inside") << u"bots kore.ai"_s << u"not a host"_s;
    QTest::newRow("backslash") << u"https://bots.kore.ai\\evil.example"_s << u"not a host"_s;
    QTest::newRow("port out of range") << u"bots.kore.ai:99999"_s << u"not a host"_s;
    QTest::newRow("other scheme") << u"ftp://bots.kore.ai"_s << u"https://"_s;
    QTest::newRow("path") << u"https://bots.kore.ai/api/public"_s << u"path"_s;
    QTest::newRow("query") << u"https://bots.kore.ai?x=1"_s << u"path"_s;
    QTest::newRow("fragment") << u"https://bots.kore.ai#x"_s << u"path"_s;
    QTest::newRow("user") << u"https://me@bots.kore.ai"_s << u"user name"_s;
    QTest::newRow("empty user") << u"https://@bots.kore.ai"_s << u"user name"_s;
    QTest::newRow("http") << u"http://bots.kore.ai"_s << u"Plain http"_s;
    QTest::newRow("http, like localhost") << u"http://localhost.example.com"_s << u"Plain http"_s;
    QTest::newRow("http, localhost with dot") << u"http://localhost."_s << u"Plain http"_s;
    QTest::newRow("http, like loopback") << u"http://127.0.0.1.example.com"_s << u"Plain http"_s;
    QTest::newRow("http, other address") << u"http://128.0.0.1"_s << u"Plain http"_s;
    QTest::newRow("http, any address") << u"http://0.0.0.0"_s << u"Plain http"_s;
    QTest::newRow("http, mapped loopback") << u"http://[::ffff:127.0.0.1]"_s << u"Plain http"_s;
}

void TestProfile::hosts_refused()
{
    QFETCH(QString, typed);
    QFETCH(QString, says);

    QString error;
    QVERIFY(!normalizedHost(typed, &error));
    QVERIFY2(error.contains(says), qPrintable(error));
}

void TestProfile::hosts_neverRepeatAPassword()
{
    QString error;
    QVERIFY(!normalizedHost(u"https://me:hunter2@bots.kore.ai"_s, &error));
    QVERIFY(!error.contains(u"hunter2"));
}

void TestProfile::goodProfile_hasNoProblem()
{
    Profile profile = goodProfile();
    QCOMPARE(problemWith(profile), QString());

    profile.scope = Scope::Bot;
    profile.botId = u"st-1"_s;
    profile.apiZone = u"Asia/Kolkata"_s;
    profile.reportZone = u"Europe/Berlin"_s;
    profile.proxyMode = ProxyMode::Manual;
    profile.proxyUrl = u"socks5://proxy.example:1080"_s;
    QCOMPARE(problemWith(profile), QString());
}

void TestProfile::problems_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<QString>("says");

    const auto add = [](const char *name, auto change, const QString &says) {
        Profile profile = goodProfile();
        change(profile);
        QTest::newRow(name) << profile << says;
    };
    add(
        "no name", [](Profile &p) { p.name = u" "_s; }, u"no name"_s);
    add(
        "bad host", [](Profile &p) { p.host = u"http://bots.kore.ai"_s; }, u"Plain http"_s);
    add(
        "no bot", [](Profile &p) { p.scope = Scope::Bot; }, u"id of its bot"_s);
    add(
        "no page", [](Profile &p) { p.pageSize = 0; }, u"page size 0"_s);
    add(
        "huge page", [](Profile &p) { p.pageSize = 1000000; }, u"page size"_s);
    add(
        "no rate", [](Profile &p) { p.rate = -2; }, u"-2 requests"_s);
    add(
        "huge rate", [](Profile &p) { p.rate = 100001; }, u"requests a minute"_s);
    add(
        "short settling", [](Profile &p) { p.settlingHours = 71; }, u"settling time of 71"_s);
    add(
        "long settling", [](Profile &p) { p.settlingHours = 10000; }, u"settling time"_s);
    add(
        "report zone", [](Profile &p) { p.reportZone = u"Mars/Olympus"_s; }, u"Mars/Olympus"_s);
    add(
        "API zone", [](Profile &p) { p.apiZone = u"sometimes"_s; }, u"sometimes"_s);

    const auto addProxy = [&](const char *name, const QString &url, const QString &says) {
        const auto change = [&](Profile &p) {
            p.proxyMode = ProxyMode::Manual;
            p.proxyUrl = url;
        };
        add(name, change, says);
    };
    addProxy("no proxy", QString(), u"proxy"_s);
    addProxy("proxy without port", u"http://proxy.example"_s, u"proxy"_s);
    addProxy("proxy of another kind", u"ftp://proxy.example:21"_s, u"proxy"_s);
    addProxy("proxy with password", u"http://me:secret@proxy.example:8080"_s, u"password"_s);
}

void TestProfile::problems()
{
    QFETCH(Profile, profile);
    QFETCH(QString, says);

    const QString problem = problemWith(profile);
    QVERIFY2(problem.contains(says), qPrintable(problem));
}

void TestProfile::names_comeBack()
{
    QCOMPARE(scopeFromName(u"admin"), Scope::Admin);
    QCOMPARE(scopeFromName(u"bot"), Scope::Bot);
    QVERIFY(!scopeFromName(u"robot"));
    QCOMPARE(scopeName(Scope::Bot), "bot"_L1);
    QCOMPARE(algorithmFromName(u"hs512"), SigningAlgorithm::HS512);
    QCOMPARE(algorithmFromName(QString(algorithmName(SigningAlgorithm::HS256))), SigningAlgorithm::HS256);
    QVERIFY(!algorithmFromName(u"RS256"));
}

QTEST_APPLESS_MAIN(TestProfile)
#include "tst_profile.moc"
