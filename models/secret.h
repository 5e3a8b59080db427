// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// What proves who asks: Client ID and Client Secret, or a finished JWT. Never written to settings, logs or files;
/// lives in the keychain or in memory.
struct Secret
{
    QString clientId = {};
    QString clientSecret = {};
    /// A JWT pasted instead of id and secret.
    QString token = {};

    /// One of id and secret alone: the other one is to stay as it is.
    bool isHalf() const { return token.isEmpty() && clientId.isEmpty() != clientSecret.isEmpty(); }
    bool isEmpty() const { return token.isEmpty() && (clientId.isEmpty() || clientSecret.isEmpty()); }
    bool operator==(const Secret &) const = default;
};
