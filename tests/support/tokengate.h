// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apierror.h"

#include <QSet>
#include <QString>

#include <optional>

struct KoreApiOptions;

/// Checks the tokens of requests as the platform does, with its own reading of RFC 7515 (HS256 and HS512).
class TokenGate
{
public:
    /// What is wrong with a token at `now` (UTC seconds). Under Enforce JTI each one is good for one request.
    std::optional<ApiError> check(const QByteArray &token, const KoreApiOptions &options, qint64 now);

private:
    QSet<QString> m_usedIds;
};
