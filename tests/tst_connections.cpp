// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connections.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = CredentialResult::Kind;

class TestConnections : public QObject
{
    Q_OBJECT

private slots:
    void environmentServesWhereTheKeychainHoldsNothing_data();
    void environmentServesWhereTheKeychainHoldsNothing();
    void withoutKeychainTheEnvironmentServes();
    void commandLine_offersTheEnvironment_data();
    void commandLine_offersTheEnvironment();
};

void TestConnections::environmentServesWhereTheKeychainHoldsNothing_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("holdsNothing");
    QTest::newRow("it has one") << Kind::Ok << false;
    QTest::newRow("it has none") << Kind::NotFound << true;
    QTest::newRow("there is no keychain") << Kind::Unavailable << true;
    // It may hold another secret than the environment.
    QTest::newRow("locked") << Kind::Locked << false;
    QTest::newRow("denied") << Kind::Denied << false;
    QTest::newRow("timed out") << Kind::TimedOut << false;
    QTest::newRow("failed") << Kind::Failed << false;
}

void TestConnections::environmentServesWhereTheKeychainHoldsNothing()
{
    QFETCH(Kind, kind);
    QTEST(Connections::holdsNothing(kind), "holdsNothing");
}

void TestConnections::withoutKeychainTheEnvironmentServes()
{
    qputenv("BILLSCOPE_CLIENT_ID", "cs-1");
    qputenv("BILLSCOPE_CLIENT_SECRET", "hush");
    Connections connections;
    Profile profile;
    profile.id = u"7"_s;
    std::optional<Connections::Found> found;
    connections.findSecret(profile, this, [&found](const Connections::Found &answer) { found = answer; });
    QTRY_VERIFY(found);
    QVERIFY2(found->problem.isEmpty(), qPrintable(found->problem));
    QCOMPARE(found->secret.clientSecret, u"hush"_s);
}

void TestConnections::commandLine_offersTheEnvironment_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("isOffered");
    QTest::addColumn<bool>("needsHost");
    QTest::newRow("no such connection") << Kind::Ok << false << false;
    QTest::newRow("no keychain") << Kind::Unavailable << true << false;
    QTest::newRow("it has none") << Kind::NotFound << true << false;
    QTest::newRow("locked") << Kind::Locked << true << true;
    QTest::newRow("denied") << Kind::Denied << true << true;
}

void TestConnections::commandLine_offersTheEnvironment()
{
    QFETCH(Kind, kind);
    Connections::Found found;
    found.kind = kind;
    found.problem = u"What happened."_s;
    const QString text = Connections::problemOnCommandLine(found);
    QVERIFY(text.startsWith(found.problem));
    QTEST(text.contains(u"BILLSCOPE_CLIENT_SECRET"_s), "isOffered");
    QTEST(text.contains(u"--host"_s), "needsHost");
}

QTEST_GUILESS_MAIN(TestConnections)
#include "tst_connections.moc"
