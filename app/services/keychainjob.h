// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectionstep.h"
#include "credentialjob.h"
#include "secretservice.h"

#include <chrono>

/// One question to the keychain of the desktop; asks for it to be unlocked where need be.
class KeychainJob : public CredentialJob
{
    Q_OBJECT

public:
    enum class Task : quint8 { Read, Write, Remove };

    /// `secret` is for Write.
    KeychainJob(Task task, const QString &key, const Secret &secret, std::chrono::milliseconds limit, QObject *parent);

private:
    void unlock(SecretService::Presence presence);
    void unlockItems(const SecretService::Items &items);
    void run();
    void read();
    void write();
    void remove();
    void take(int error, const QByteArray &found);
    void lookAgain();
    void fail(CredentialResult::Kind kind, const QString &sentence);
    void failLocked();

    Task m_task;
    QString m_key;
    Secret m_secret;
    SecretService m_service;
    KeychainState m_state;
};

/// What the presence of the Secret Service means for the user.
KeychainState keychainState(SecretService::Presence presence);
