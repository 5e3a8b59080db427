// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychaincredentialstore.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
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
    if (changed.isEmpty() && !changed.wait())
        qWarning("no answer");
    return store.state().kind;
}

/// A secret as it goes over D-Bus.
struct SentSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType = u"text/plain"_s;
};

QDBusArgument &operator<<(QDBusArgument &argument, const SentSecret &sent)
{
    argument.beginStructure();
    argument << sent.session << sent.parameters << sent.value << sent.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, SentSecret &)
{
    return argument;
}

const QDBusObjectPath keyring(u"/org/freedesktop/secrets/collection/login"_s);

QDBusMessage call(const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message);
}

bool lockKeyring()
{
    const QVariant paths = QVariant::fromValue(QList<QDBusObjectPath>{keyring});
    return call(u"org.freedesktop.Secret.Service"_s, u"Lock"_s, {paths}).type() == QDBusMessage::ReplyMessage;
}

/// With the password of with-keyring, as the desktop does when a person signs in.
bool unlockKeyring()
{
    qDBusRegisterMetaType<SentSecret>();
    const QDBusMessage opened = call(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
        {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    const auto session = opened.arguments().value(1).value<QDBusObjectPath>();
    const SentSecret password{.session = session, .parameters = {}, .value = "test-password"};
    return call(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s, u"UnlockWithMasterPassword"_s,
               {QVariant::fromValue(keyring), QVariant::fromValue(password)})
               .type()
        == QDBusMessage::ReplyMessage;
}

} // namespace

Q_DECLARE_METATYPE(SentSecret)

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
