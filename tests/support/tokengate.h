// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "koreerror.h"

#include <QSet>
#include <QString>

#include <optional>

class QJsonObject;
struct KoreApiOptions;

/// Checks the tokens of requests as the platform does, with its own reading of RFC 7515 (HS256 and HS512).
class TokenGate
{
public:
    /// What is wrong with a token at `now` (UTC seconds). Under Enforce JTI each one is good for one request.
    std::optional<KoreError> check(const QByteArray &token, const KoreApiOptions &options, qint64 now);

private:
    QSet<QString> m_usedIds;
};

/// A token with these claims, for whoever asks the API without a client.
QByteArray signedToken(const QJsonObject &claims, const QByteArray &secret, const QString &algorithm);
