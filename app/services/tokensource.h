// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apierror.h"
#include "profile.h"
#include "secret.h"

#include <QDateTime>

#include <functional>
#include <optional>

/// Gives the token of each request: a new one from Client ID and Client Secret, or the pasted one as it is. A value.
class TokenSource
{
public:
    using Clock = std::function<QDateTime()>;

    explicit TokenSource(const Secret &secret, SigningAlgorithm algorithm = SigningAlgorithm::HS256,
        const Clock &clock = QDateTime::currentDateTimeUtc);

    /// Never the same one twice, unless it was pasted. Nothing if there is no secret or the pasted token has expired;
    /// then `*error` says so.
    std::optional<QByteArray> next(ApiError *error) const;
    /// May be empty for a pasted token.
    QString clientId() const;
    bool isPasted() const { return !m_secret.token.isEmpty(); }
    /// Why no server can accept the pasted token: a sentence; empty if one may, or none was pasted.
    QString pastedProblem() const { return isPasted() ? problem().sentence : QString(); }

private:
    ApiError problem() const;

    Secret m_secret;
    SigningAlgorithm m_algorithm;
    Clock m_clock;
};
