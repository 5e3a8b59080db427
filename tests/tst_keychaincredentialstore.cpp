// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychaincredentialstore.h"
#include "keyringlock.h"
#include "patience.h"

#include <QDBusConnection>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = CredentialResult::Kind;

namespace {

const QString key = u"7d0f1f0e-0000-4000-8000-000000000001"_s;
const Secret secret{.clientId = u"cs-1"_s, .clientSecret = u"s3cret \"ü\" \\"_s};

CredentialResult wait(CredentialJob *job)
{
    QSignalSpy finished(job, &CredentialJob::finished);
    if (!finished.wait(20000))
        qWarning("no answer");
    return finished.value(0).value(0).value<CredentialResult>();
}

KeychainState::Kind state(KeychainCredentialStore &store)
{
    QSignalSpy changed(&store, &CredentialStore::stateChanged);
    store.refreshState();
    if (changed.isEmpty() && !changed.wait(Patience))
        qWarning("no answer");
    return store.state().kind;
}

} // namespace

/// On a real Secret Service, without a display: nobody can answer a prompt.
class KeychainCredentialStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsSecrets_data();
    void keepsSecrets();
    void laterSecretReplacesTheEarlier();
    void removes();
    void severalAtOnce();
    void locked_data();
    void locked();
    void limitIsKept();
    void storeMayGoBeforeTheAnswer();

private:
    KeychainCredentialStore m_store;
};

void KeychainCredentialStoreTest::initTestCase()
{
    QVERIFY(QDBusConnection::sessionBus().isConnected());
    QCOMPARE(state(m_store), KeychainState::Kind::Available);
}

void KeychainCredentialStoreTest::keepsSecrets_data()
{
    QTest::addColumn<Secret>("kept");
    QTest::newRow("id and secret") << secret;
    QTest::newRow("token") << Secret{.token = u"a.b.c"_s};
}

void KeychainCredentialStoreTest::keepsSecrets()
{
    QFETCH(const Secret, kept);
    QCOMPARE(wait(m_store.write(key, kept)), CredentialResult());
    KeychainCredentialStore another;
    QCOMPARE(wait(another.read(key)), (CredentialResult{.secret = kept}));
}

void KeychainCredentialStoreTest::laterSecretReplacesTheEarlier()
{
    QVERIFY(wait(m_store.write(key, secret)));
    QVERIFY(wait(m_store.write(key, {.token = u"a.b.c"_s})));
    QCOMPARE(wait(m_store.read(key)).secret, (Secret{.token = u"a.b.c"_s}));
}

void KeychainCredentialStoreTest::removes()
{
    QVERIFY(wait(m_store.write(key, secret)));
    QCOMPARE(wait(m_store.remove(key)), CredentialResult());
    const CredentialResult gone = wait(m_store.read(key));
    QCOMPARE(gone.kind, Kind::NotFound);
    QVERIFY(!gone.sentence.isEmpty());
    QVERIFY(gone.secret.isEmpty());
    QCOMPARE(wait(m_store.remove(key)), CredentialResult());
}

void KeychainCredentialStoreTest::severalAtOnce()
{
    QSignalSpy first(m_store.write(u"a"_s, secret), &CredentialJob::finished);
    QSignalSpy second(m_store.write(u"b"_s, {.token = u"b"_s}), &CredentialJob::finished);
    QTRY_COMPARE(first.count() + second.count(), 2);
    QCOMPARE(wait(m_store.read(u"a"_s)).secret, secret);
    QCOMPARE(wait(m_store.read(u"b"_s)).secret, (Secret{.token = u"b"_s}));
}

void KeychainCredentialStoreTest::locked_data()
{
    QTest::addColumn<int>("task");
    QTest::newRow("read") << 0;
    QTest::newRow("write") << 1;
    QTest::newRow("remove") << 2;
}

// The keychain library says "not found" to the first and "done" to the last.
void KeychainCredentialStoreTest::locked()
{
    QFETCH(const int, task);
    QVERIFY(wait(m_store.write(key, secret)));
    QVERIFY(lockKeyring());
    QCOMPARE(state(m_store), KeychainState::Kind::Locked);
    QVERIFY(!m_store.state().sentence.isEmpty());
    CredentialJob *job = task == 0 ? m_store.read(key)
        : task == 1                ? m_store.write(key, {.token = u"x"_s})
                                   : m_store.remove(key);
    const CredentialResult result = wait(job);
    QVERIFY(unlockKeyring());
    QCOMPARE(result.kind, Kind::Locked);
    QVERIFY(!result.sentence.isEmpty());
    QCOMPARE(state(m_store), KeychainState::Kind::Available);
    QCOMPARE(wait(m_store.read(key)).secret, secret);
}

void KeychainCredentialStoreTest::limitIsKept()
{
    KeychainCredentialStore hasty;
    hasty.setTimeLimit(std::chrono::milliseconds(0));
    const CredentialResult result = wait(hasty.read(key));
    QCOMPARE(result.kind, Kind::TimedOut);
    QVERIFY(!result.sentence.isEmpty());
}

void KeychainCredentialStoreTest::storeMayGoBeforeTheAnswer()
{
    for (int turns = 0; turns < 8; ++turns) {
        KeychainCredentialStore brief;
        QSignalSpy finished(brief.read(key), &CredentialJob::finished);
        for (int turn = 0; turn < turns; ++turn)
            QCoreApplication::sendPostedEvents();
    }
    QVERIFY(wait(m_store.read(key)));
}

QTEST_GUILESS_MAIN(KeychainCredentialStoreTest)
#include "tst_keychaincredentialstore.moc"
