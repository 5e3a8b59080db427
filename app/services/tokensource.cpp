// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tokensource.h"

#include "jwt.h"

TokenSource::TokenSource(const Secret &secret, SigningAlgorithm algorithm, const Clock &clock)
    : m_secret(secret)
    , m_algorithm(algorithm)
    , m_clock(clock)
{
    // A mail or a terminal may have broken it into lines.
    m_secret.token.removeIf([](QChar letter) { return letter.isSpace(); });
}

std::optional<QByteArray> TokenSource::next(ApiError *error) const
{
    *error = problem();
    if (*error)
        return std::nullopt;
    return isPasted() ? m_secret.token.toUtf8() : mintJwt(m_secret, m_algorithm, m_clock());
}

ApiError TokenSource::problem() const
{
    ApiError error;
    if (m_secret.isEmpty()) {
        error.sentence = ApiError::tr("There is no Client ID and Client Secret for this connection; enter them.");
    } else if (isPasted()) {
        const std::optional<JwtClaims> claims = readJwt(m_secret.token);
        if (!claims)
            error.sentence = ApiError::tr(
                "The token that was entered is no JWT; copy it whole, it has three parts with "
                "dots between them.");
        else if (claims->expires.isValid() && claims->expires <= m_clock())
            error.sentence = ApiError::tr("The token that was entered ended at %1; make a new one, or enter Client ID "
                                          "and Client Secret, from which new ones are made by themselves.")
                                 .arg(claims->expires.toString(Qt::ISODate));
    }
    if (!error.sentence.isEmpty())
        error.kind = ApiError::Kind::Credentials;
    return error;
}

QString TokenSource::clientId() const
{
    return clientIdOf(m_secret);
}
