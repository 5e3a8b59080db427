// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secret.h"

#include <QCoreApplication>
#include <QObject>

/// How the keychain answered. A value.
struct CredentialResult
{
    Q_DECLARE_TR_FUNCTIONS(CredentialResult)

public:
    enum class Kind : quint8 { Ok, NotFound, Locked, Denied, Unavailable, TimedOut, Failed };

    Kind kind = Kind::Ok;
    /// What happened and what to do; empty if Ok.
    QString sentence = {};
    /// What was read.
    Secret secret = {};

    explicit operator bool() const { return kind == Kind::Ok; }
    bool operator==(const CredentialResult &) const = default;
};

/// One question to a CredentialStore.
class CredentialJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// finished() follows with kind Failed; the keychain may still do what it was asked.
    void abort();

signals:
    /// Exactly once, never from within the call that asked; then the job deletes itself.
    void finished(const CredentialResult &result);

protected:
    /// Only the first result counts.
    void finish(const CredentialResult &result);

private:
    bool m_isFinished = false;
};
