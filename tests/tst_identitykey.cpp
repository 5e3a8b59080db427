// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identities.h"
#include "identitykey.h"
#include "keychaincredentialstore.h"
#include "memorycredentialstore.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

class TestIdentityKey : public QObject
{
    Q_OBJECT

private slots:
    void key_isMadeOnceAndKept();
    void key_isKeptInTheKeychain();
    void profiles_haveNoneOfIt();
    void withoutKeychain_thereIsNoKey();

private:
    IdentityKey find(CredentialStore &store);
};

IdentityKey TestIdentityKey::find(CredentialStore &store)
{
    std::optional<IdentityKey> found;
    findIdentityKey(store, this, [&found](const IdentityKey &key) { found = key; });
    return QTest::qWaitFor([&found] { return found.has_value(); }) ? *found : IdentityKey();
}

void TestIdentityKey::key_isMadeOnceAndKept()
{
    MemoryCredentialStore store;
    const IdentityKey key = find(store);
    QCOMPARE(key.bytes.size(), IdentityCoder::KeyLength);
    QCOMPARE(key.problem, QString());
    QCOMPARE(find(store).bytes, key.bytes);
    MemoryCredentialStore other;
    QVERIFY(find(other).bytes != key.bytes);
}

void TestIdentityKey::key_isKeptInTheKeychain()
{
    QByteArray first;
    {
        KeychainCredentialStore keychain;
        first = find(keychain).bytes;
        QCOMPARE(first.size(), IdentityCoder::KeyLength);
    }
    KeychainCredentialStore keychain;
    QCOMPARE(find(keychain).bytes, first);
}

void TestIdentityKey::profiles_haveNoneOfIt()
{
    MemoryCredentialStore store;
    find(store);
    std::optional<CredentialResult> result;
    connect(store.read(u"5a0a1b5e"_s), &CredentialJob::finished, this,
        [&result](const CredentialResult &read) { result = read; });
    QTRY_VERIFY(result);
    QCOMPARE(result->kind, CredentialResult::Kind::NotFound);
}

void TestIdentityKey::withoutKeychain_thereIsNoKey()
{
    MemoryCredentialStore store;
    store.setFailure({CredentialResult::Kind::Unavailable, u"No keychain answers."_s});
    const IdentityKey key = find(store);
    QVERIFY(key.bytes.isEmpty());
    QVERIFY2(key.problem.contains(u"No keychain answers."_s), qPrintable(key.problem));
}

QTEST_GUILESS_MAIN(TestIdentityKey)
#include "tst_identitykey.moc"
