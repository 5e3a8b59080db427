// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile.h"
#include "secret.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

/// What a token says about itself, as far as this program asks.
struct JwtClaims
{
    /// `appId`, else `iss`; empty if the token has neither.
    QString clientId = {};
    /// UTC; invalid if the token names no end.
    QDateTime expires = {};

    bool operator==(const JwtClaims &) const = default;
};

/// Header and payload, both JSON, as a signed token (RFC 7515, compact form).
QByteArray signedJwt(
    const QByteArray &header, const QByteArray &payload, const QByteArray &key, SigningAlgorithm algorithm);

/// A new token for one request: valid from `now` for five minutes, with an id of its own.
QByteArray mintJwt(const Secret &secret, SigningAlgorithm algorithm, const QDateTime &now);

/// Reads the claims of a token without checking its signature; nothing if it is no JWT. An encrypted one (JWE, five
/// parts) is one, but its claims cannot be read.
std::optional<JwtClaims> readJwt(const QString &token);

/// The Client ID of a secret, of a pasted token the one it names; may be empty.
QString clientIdOf(const Secret &secret);
