// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychaincredentialstore.h"

#include "keychainjob.h"

CredentialJob *KeychainCredentialStore::read(const QString &profileId)
{
    return new KeychainJob(KeychainJob::Task::Read, profileId, {}, m_timeLimit, this);
}

CredentialJob *KeychainCredentialStore::write(const QString &profileId, const Secret &secret)
{
    return new KeychainJob(KeychainJob::Task::Write, profileId, secret, m_timeLimit, this);
}

CredentialJob *KeychainCredentialStore::remove(const QString &profileId)
{
    return new KeychainJob(KeychainJob::Task::Remove, profileId, {}, m_timeLimit, this);
}

void KeychainCredentialStore::refreshState()
{
    auto *service = new SecretService(this);
    service->look([this, service](SecretService::Presence presence) {
        service->deleteLater();
        m_state = keychainState(presence);
        emit stateChanged(m_state);
    });
}
