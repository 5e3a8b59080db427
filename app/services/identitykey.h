// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "credentialstore.h"

#include <QByteArray>
#include <QCoreApplication>

#include <functional>

/// The key by which exports code people (IdentityCoder), or why there is none.
struct IdentityKey
{
    Q_DECLARE_TR_FUNCTIONS(IdentityKey)

public:
    QByteArray bytes = {};
    /// What happened and what to do; empty where there is a key.
    QString problem = {};
};

/// Looks for the key in the keychain, under an entry of its own; where there is none yet makes one of random bytes and
/// keeps it there, for without it next month's codes would be other ones. `receiver` is called once, unless `context`
/// is gone by then.
void findIdentityKey(
    CredentialStore &keychain, QObject *context, const std::function<void(const IdentityKey &)> &receiver);
