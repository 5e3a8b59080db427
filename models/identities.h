// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>
#include <string_view>

/// How an export shows who took part in a session: as received, as a code that stays the same, or not at all.
enum class Identities : quint8 { Plain, Coded, None };

/// `plain`, `coded` or `none`.
std::optional<Identities> identitiesFromName(QStringView name);
QLatin1StringView identitiesName(Identities identities);

/// Writes user and contact ids as they may leave this computer. The code is a keyed hash (HMAC-SHA-256, RFC 2104, of
/// the value as received): the same person has the same code in every export made with the same key, and nobody gets
/// from the code to the person without it. A value.
class IdentityCoder
{
public:
    static constexpr qsizetype KeyLength = 32;

    /// Leaves everything as it is.
    IdentityCoder() = default;
    /// `key` is needed for codes only.
    explicit IdentityCoder(Identities identities, const QByteArray &key = {})
        : m_identities(identities)
        , m_key(key)
    { }

    Identities identities() const { return m_identities; }
    /// Whether values of this field are written in another way than received.
    bool replaces(Field field) const
    {
        return m_identities != Identities::Plain && (field == Field::KoreUserId || field == Field::ChannelUserId);
    }
    /// What stands for the value; nothing for a missing one.
    std::string replacement(std::string_view value) const;

private:
    Identities m_identities = Identities::Plain;
    QByteArray m_key;
};
