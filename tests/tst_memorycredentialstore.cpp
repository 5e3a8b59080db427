// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychaincredentialstore.h"
#include "memorycredentialstore.h"
#include "patience.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = CredentialResult::Kind;

namespace {

const Secret secret{.clientId = u"cs-1"_s, .clientSecret = u"s3cret"_s};

CredentialResult wait(CredentialJob *job)
{
    QSignalSpy finished(job, &CredentialJob::finished);
    QSignalSpy destroyed(job, &QObject::destroyed);
    if (!destroyed.wait(Patience) || finished.count() != 1)
        qWarning("not exactly one answer");
    return finished.value(0).value(0).value<CredentialResult>();
}

} // namespace

class MemoryCredentialStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsSecretsForThisRun();
    void failsOnDemand();
    void abortIsAnAnswer();
    void noSessionBus_isSaid();
};

void MemoryCredentialStoreTest::keepsSecretsForThisRun()
{
    MemoryCredentialStore store;
    QCOMPARE(wait(store.read(u"a"_s)).kind, Kind::NotFound);
    QCOMPARE(wait(store.write(u"a"_s, secret)), CredentialResult());
    QCOMPARE(wait(store.read(u"a"_s)), (CredentialResult{.secret = secret}));
    QCOMPARE(wait(store.read(u"b"_s)).kind, Kind::NotFound);
    QCOMPARE(wait(store.remove(u"a"_s)), CredentialResult());
    QCOMPARE(wait(store.remove(u"a"_s)), CredentialResult());
    QCOMPARE(wait(store.read(u"a"_s)).kind, Kind::NotFound);
    QCOMPARE(store.state().kind, KeychainState::Kind::Available);
    MemoryCredentialStore another;
    QVERIFY(wait(store.write(u"a"_s, secret)));
    QCOMPARE(wait(another.read(u"a"_s)).kind, Kind::NotFound);
}

void MemoryCredentialStoreTest::failsOnDemand()
{
    MemoryCredentialStore store;
    QVERIFY(wait(store.write(u"a"_s, secret)));
    const CredentialResult locked{.kind = Kind::Locked, .sentence = u"Locked."_s};
    store.setFailure(locked);
    QCOMPARE(wait(store.read(u"a"_s)), locked);
    QCOMPARE(wait(store.write(u"a"_s, {})), locked);
    QCOMPARE(wait(store.remove(u"a"_s)), locked);
    store.setFailure({});
    QCOMPARE(wait(store.read(u"a"_s)).secret, secret);
}

void MemoryCredentialStoreTest::abortIsAnAnswer()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    KeychainCredentialStore keychain;
    CredentialJob *job = keychain.read(u"a"_s);
    job->abort();
    QVERIFY(!wait(job).sentence.isEmpty());
}

// The keychain proper has a test of its own, beside a real one.
void MemoryCredentialStoreTest::noSessionBus_isSaid()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    KeychainCredentialStore keychain;
    QSignalSpy changed(&keychain, &CredentialStore::stateChanged);
    keychain.refreshState();
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(keychain.state().kind, KeychainState::Kind::Missing);
    const CredentialResult expected{.kind = Kind::Unavailable, .sentence = keychain.state().sentence};
    QVERIFY(!expected.sentence.isEmpty());
    QCOMPARE(wait(keychain.read(u"a"_s)), expected);
    QCOMPARE(wait(keychain.write(u"a"_s, secret)), expected);
    QCOMPARE(wait(keychain.remove(u"a"_s)), expected);
}

QTEST_GUILESS_MAIN(MemoryCredentialStoreTest)
#include "tst_memorycredentialstore.moc"
