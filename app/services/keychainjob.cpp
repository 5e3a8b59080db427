// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychainjob.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

using Kind = CredentialResult::Kind;

namespace {

const auto ServiceName = u"billscope"_s;

QByteArray toJson(const Secret &secret)
{
    const QJsonObject object = secret.token.isEmpty()
        ? QJsonObject{{u"clientId"_s, secret.clientId}, {u"clientSecret"_s, secret.clientSecret}}
        : QJsonObject{{u"token"_s, secret.token}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Secret fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return {.clientId = object.value("clientId"_L1).toString(),
        .clientSecret = object.value("clientSecret"_L1).toString(),
        .token = object.value("token"_L1).toString()};
}

} // namespace

KeychainState keychainState(SecretService::Presence presence)
{
    using State = KeychainState::Kind;
    switch (presence) {
    case SecretService::Presence::Ready:
        return {State::Available, {}};
    case SecretService::Presence::Locked:
        return {State::Locked, CredentialResult::tr("The keychain is locked; you will be asked for its password.")};
    case SecretService::Presence::NoBus:
        return {State::Missing,
            CredentialResult::tr(
                "This session has no D-Bus, through which the keychain is reached; start Billscope in a "
                "desktop session.")};
    case SecretService::Presence::NoLibrary:
        return {State::Missing,
            CredentialResult::tr("The library for the keychain is missing; install the package libsecret-1-0.")};
    case SecretService::Presence::NoService:
        return {State::Missing,
            CredentialResult::tr("No keychain answers; install the package gnome-keyring or kwalletmanager and sign in "
                                 "again.")};
    }
    Q_UNREACHABLE();
}

KeychainJob::KeychainJob(
    Task task, const QString &key, const Secret &secret, std::chrono::milliseconds limit, QObject *parent)
    : CredentialJob(parent)
    , m_task(task)
    , m_key(key)
    , m_secret(secret)
{
    // A prompt that nobody answers never ends by itself.
    QTimer::singleShot(limit, this, [this] {
        fail(Kind::TimedOut,
            CredentialResult::tr("The keychain did not answer in time; see whether it waits for its password, then try "
                                 "again."));
    });
    m_service.look([this](SecretService::Presence presence) { unlock(presence); });
}

void KeychainJob::unlock(SecretService::Presence presence)
{
    m_state = keychainState(presence);
    if (presence == SecretService::Presence::NoBus) {
        fail(Kind::Unavailable, m_state.sentence);
    } else if (m_state.kind == KeychainState::Kind::Missing) {
        run(); // the keychain library may know another one
    } else if (presence == SecretService::Presence::Locked) {
        m_service.unlockDefault(
            [this](bool isUnlocked) { isUnlocked ? unlock(SecretService::Presence::Ready) : failLocked(); });
    } else {
        m_service.find(ServiceName, m_key, [this](const SecretService::Items &items) { unlockItems(items); });
    }
}

/// Items may be in another collection than new ones.
void KeychainJob::unlockItems(const SecretService::Items &items)
{
    if (items.locked.isEmpty())
        run();
    else
        m_service.unlock(items.locked, [this](bool isUnlocked) { isUnlocked ? run() : failLocked(); });
}

void KeychainJob::run()
{
    switch (m_task) {
    case Task::Read:
        return read();
    case Task::Write:
        return write();
    case Task::Remove:
        return remove();
    }
}

// The jobs of the library have no parent and are never deleted by us: its callbacks would meet a dead one.
void KeychainJob::read()
{
    auto *job = new QKeychain::ReadPasswordJob(ServiceName);
    job->setKey(m_key);
    connect(job, &QKeychain::Job::finished, this, [this, job] { take(job->error(), job->binaryData()); });
    job->start();
}

void KeychainJob::write()
{
    auto *job = new QKeychain::WritePasswordJob(ServiceName);
    job->setKey(m_key);
    job->setTextData(QString::fromUtf8(toJson(m_secret)));
    connect(job, &QKeychain::Job::finished, this, [this, job] { take(job->error(), {}); });
    job->start();
}

void KeychainJob::remove()
{
    auto *job = new QKeychain::DeletePasswordJob(ServiceName);
    job->setKey(m_key);
    connect(job, &QKeychain::Job::finished, this, [this, job] { take(job->error(), {}); });
    job->start();
}

void KeychainJob::take(int error, const QByteArray &found)
{
    switch (error) {
    case QKeychain::NoError:
        if (m_task == Task::Remove)
            return lookAgain();
        if (m_task == Task::Read && fromJson(found).isEmpty())
            return fail(Kind::Failed,
                CredentialResult::tr("What the keychain holds for this connection cannot be read; enter Client ID and "
                                     "Client Secret again."));
        return finish({.kind = Kind::Ok, .sentence = {}, .secret = fromJson(found)});
    case QKeychain::EntryNotFound:
        if (m_task == Task::Remove)
            return finish({});
        return fail(Kind::NotFound,
            CredentialResult::tr("The keychain holds no Client ID and Client Secret for this connection; enter them."));
    case QKeychain::AccessDeniedByUser:
        return fail(
            Kind::Denied, CredentialResult::tr("The keychain was not allowed to answer; try again and allow it."));
    case QKeychain::AccessDenied:
        return failLocked();
    default:
        break;
    }
    if (m_state.kind == KeychainState::Kind::Missing || error == QKeychain::NoBackendAvailable)
        return fail(Kind::Unavailable,
            m_state.sentence.isEmpty() ? keychainState(SecretService::Presence::NoService).sentence : m_state.sentence);
    fail(Kind::Failed,
        CredentialResult::tr("The keychain failed; see in the desktop’s password manager whether it works."));
}

/// A keychain may say that it deleted something and keep it.
void KeychainJob::lookAgain()
{
    m_service.find(ServiceName, m_key, [this](const SecretService::Items &items) {
        // A keychain that the service does not know can only be believed.
        const bool isMissing = m_state.kind == KeychainState::Kind::Missing;
        if (!items.isKnown && !isMissing)
            return fail(Kind::Failed,
                CredentialResult::tr("The keychain does not say whether it deleted the secret; look in the desktop’s "
                                     "password manager for the entry “%1”.")
                    .arg(ServiceName));
        if (items.isEmpty())
            return finish({});
        fail(Kind::Failed,
            CredentialResult::tr(
                "The keychain kept the secret; delete the entry “%1” in the desktop’s password manager.")
                .arg(ServiceName));
    });
}

void KeychainJob::fail(Kind kind, const QString &sentence)
{
    finish({.kind = kind, .sentence = sentence});
}

void KeychainJob::failLocked()
{
    fail(Kind::Locked, CredentialResult::tr("The keychain is locked; unlock it and try again."));
}
