// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretservice.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

/// Without a service that answers; with a real one it is tested by tst_keychaincredentialstore.
class TestSecretService : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); }
    void look_tellsThatThereIsNoBus();
    void find_doesNotTakeAnErrorForNothing();
};

void TestSecretService::look_tellsThatThereIsNoBus()
{
    SecretService service;
    std::optional<SecretService::Presence> presence;
    service.look([&presence](SecretService::Presence answer) { presence = answer; });
    QTRY_VERIFY(presence);
    QCOMPARE(*presence, SecretService::Presence::NoBus);
}

void TestSecretService::find_doesNotTakeAnErrorForNothing()
{
    SecretService service;
    std::optional<SecretService::Items> items;
    service.find(u"billscope"_s, u"key"_s, [&items](const SecretService::Items &answer) { items = answer; });
    QTRY_VERIFY(items);
    QVERIFY(items->isEmpty());
    QVERIFY(!items->isKnown);
}

QTEST_GUILESS_MAIN(TestSecretService)
#include "tst_secretservice.moc"
