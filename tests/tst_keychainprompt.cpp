// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychaincredentialstore.h"
#include "patience.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using Kind = CredentialResult::Kind;

namespace {

const QString key = u"7d0f1f0e-0000-4000-8000-000000000001"_s;
const Secret secret{.clientId = u"cs-1"_s, .clientSecret = u"s3cret"_s};

bool call(const QString &service, const QString &path, const QString &interface, const QString &method,
    const QVariant &argument)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
    message << argument;
    return QDBusConnection::sessionBus().call(message).type() == QDBusMessage::ReplyMessage;
}

bool lockKeyring()
{
    const QList<QDBusObjectPath> paths{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)};
    return call(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s,
        u"Lock"_s, QVariant::fromValue(paths));
}

} // namespace

/// On a real Secret Service with a real prompt, answered by a person's keys.
class KeychainPromptTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void promptIsAnswered();
    void promptIsDismissed();
    void promptIsNotAnswered();

private:
    static void press(const QString &keys, CredentialJob *job);

    KeychainCredentialStore m_store;
};

void KeychainPromptTest::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"xdotool"_s).isEmpty(), "xdotool is missing");
    // The prompt is started by the bus, which was there before the display.
    qDBusRegisterMetaType<QMap<QString, QString>>();
    const QMap<QString, QString> environment{
        {u"DISPLAY"_s, qEnvironmentVariable("DISPLAY")}, {u"XAUTHORITY"_s, qEnvironmentVariable("XAUTHORITY")}};
    QVERIFY(call(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s,
        u"UpdateActivationEnvironment"_s, QVariant::fromValue(environment)));
    QSignalSpy written(m_store.write(key, secret), &CredentialJob::finished);
    QVERIFY(written.wait(Patience));
}

void KeychainPromptTest::init()
{
    QVERIFY(lockKeyring());
}

/// Presses keys when the prompt is there, again and again until the job is done: the first may go to a prompt that is
/// just closing, or come before the focus.
void KeychainPromptTest::press(const QString &keys, CredentialJob *job)
{
    auto *shell = new QProcess(job);
    shell->setProgram(u"sh"_s);
    shell->setArguments({u"-c"_s,
        u"xdotool search --sync --onlyvisible --class gcr-prompter && sleep 0.3 && xdotool key --delay 30 ctrl+a "_s
            + keys + u"; sleep 1"_s});
    connect(shell, &QProcess::finished, shell, [shell] { shell->start(); });
    connect(job, &CredentialJob::finished, shell, [shell] {
        shell->disconnect();
        shell->kill();
        shell->waitForFinished();
    });
    shell->start();
}

void KeychainPromptTest::promptIsAnswered()
{
    QTimer turns;
    QSignalSpy turned(&turns, &QTimer::timeout);
    turns.start(10);
    CredentialJob *job = m_store.read(key);
    QSignalSpy finished(job, &CredentialJob::finished);
    press(u"t e s t minus p a s s w o r d Return"_s, job);
    QVERIFY(finished.wait(30000));
    QCOMPARE(finished[0][0].value<CredentialResult>(), (CredentialResult{.secret = secret}));
    QVERIFY(turned.count() > 5); // the window lives on meanwhile
}

void KeychainPromptTest::promptIsDismissed()
{
    CredentialJob *job = m_store.read(key);
    QSignalSpy finished(job, &CredentialJob::finished);
    press(u"Escape"_s, job);
    QVERIFY(finished.wait(30000));
    QCOMPARE(finished[0][0].value<CredentialResult>().kind, Kind::Locked);
}

void KeychainPromptTest::promptIsNotAnswered()
{
    KeychainCredentialStore store;
    store.setTimeLimit(std::chrono::milliseconds(500));
    QSignalSpy finished(store.read(key), &CredentialJob::finished);
    QVERIFY(finished.wait(30000));
    QCOMPARE(finished[0][0].value<CredentialResult>().kind, Kind::TimedOut);
}

QTEST_GUILESS_MAIN(KeychainPromptTest)
#include "tst_keychainprompt.moc"
