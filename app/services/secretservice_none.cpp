// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretservice.h"

// Systems whose keychain needs no more than the keychain library: Windows and macOS.

SecretService::~SecretService() = default;

void SecretService::look(const std::function<void(Presence)> &then)
{
    then(Presence::Ready);
}

void SecretService::find(const QString &, const QString &, const std::function<void(const Items &)> &then)
{
    then({});
}

void SecretService::unlockDefault(const Unlocked &then)
{
    then(true);
}

void SecretService::unlock(const QStringList &, const Unlocked &then)
{
    then(true);
}

void SecretService::promptCompleted(bool) { }
