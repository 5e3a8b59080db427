// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectionstep.h"
#include "credentialjob.h"
#include "secret.h"

#include <QObject>

/// Keeps the secret of each profile. Nothing blocks: what is asked ends in the finished() of a job.
class CredentialStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The jobs are started already, belong to the store and delete themselves after finished().
    virtual CredentialJob *read(const QString &profileId) = 0;
    virtual CredentialJob *write(const QString &profileId, const Secret &secret) = 0;
    /// Ok also if there was nothing.
    virtual CredentialJob *remove(const QString &profileId) = 0;

    /// What is known of the keychain so far.
    virtual KeychainState state() const = 0;
    /// Looks again; stateChanged() follows, changed or not.
    virtual void refreshState() = 0;

signals:
    void stateChanged(const KeychainState &state);
};
