// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "credentialstore.h"

#include <QHash>

/// Keeps secrets for this run only.
class MemoryCredentialStore : public CredentialStore
{
    Q_OBJECT

public:
    using CredentialStore::CredentialStore;

    CredentialJob *read(const QString &profileId) override;
    CredentialJob *write(const QString &profileId, const Secret &secret) override;
    CredentialJob *remove(const QString &profileId) override;
    KeychainState state() const override { return {}; }
    void refreshState() override;

    /// For tests: every job from now on ends so; a result of kind Ok ends that.
    void setFailure(const CredentialResult &failure) { m_failure = failure; }

private:
    CredentialJob *answer(const CredentialResult &result);

    QHash<QString, Secret> m_secrets;
    CredentialResult m_failure;
};
