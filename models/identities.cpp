// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identities.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

/// Of the hash: among a million people two share a code with a probability of one in a billion billion.
static constexpr qsizetype codeBytes = 13;

QLatin1StringView identitiesName(Identities identities)
{
    switch (identities) {
    case Identities::Plain:
        return "plain"_L1;
    case Identities::Coded:
        return "coded"_L1;
    case Identities::None:
        return "none"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Identities> identitiesFromName(QStringView name)
{
    for (const Identities identities : {Identities::Plain, Identities::Coded, Identities::None}) {
        if (name == identitiesName(identities))
            return identities;
    }
    return std::nullopt;
}

std::string IdentityCoder::replacement(std::string_view value) const
{
    if (m_identities == Identities::None || value.empty())
        return {};
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key);
    code.addData(value.data(), static_cast<qsizetype>(value.size()));
    // A letter first, so that no spreadsheet takes it for a number.
    return "p-" + code.result().first(codeBytes).toHex().toStdString();
}
