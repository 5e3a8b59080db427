// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "credentialstore.h"

#include <chrono>

/// Keeps secrets in the keychain of the desktop, under service `billscope`, as one small JSON value a profile.
class KeychainCredentialStore : public CredentialStore
{
    Q_OBJECT

public:
    using CredentialStore::CredentialStore;

    /// For each job; there must be time to type a password.
    void setTimeLimit(std::chrono::milliseconds limit) { m_timeLimit = limit; }

    CredentialJob *read(const QString &profileId) override;
    CredentialJob *write(const QString &profileId, const Secret &secret) override;
    CredentialJob *remove(const QString &profileId) override;
    KeychainState state() const override { return m_state; }
    void refreshState() override;

private:
    std::chrono::milliseconds m_timeLimit = std::chrono::minutes(2);
    KeychainState m_state;
};
