// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hashing.h"

#include <QtEndian>

#include <array>
#include <compare>
#include <string_view>

/// A session id: 24 lower-case hex digits (an ObjectId) as 12 bytes, any other text as a code of the id pool.
///
/// The first four bytes 0xffffffff mark an escape whose next four bytes (big-endian) are the code; code 0 is the
/// missing id.
struct PackedId
{
    std::array<quint8, 12> bytes;

    static PackedId escaped(quint32 poolCode);
    /// True and `*id` set if the text is 24 lower-case hex digits that do not begin with ffffffff.
    static bool pack(std::string_view text, PackedId *id);

    bool isEscaped() const { return bytes[0] == 0xff && bytes[1] == 0xff && bytes[2] == 0xff && bytes[3] == 0xff; }
    bool isMissing() const { return isEscaped() && poolCode() == 0; }
    quint32 poolCode() const { return qFromBigEndian<quint32>(bytes.data() + 4); }
    /// The second of creation of an ObjectId, UTC; 0 for an escaped one.
    quint32 creationSecond() const { return isEscaped() ? 0 : qFromBigEndian<quint32>(bytes.data()); }
    /// Writes the 24 hex digits of an id that is not escaped.
    void writeHex(char *out24) const;

    quint64 hash() const
    {
        WordHash hash(0);
        hash.add(qFromUnaligned<quint64>(bytes.data()));
        hash.add(qFromUnaligned<quint32>(bytes.data() + sizeof(quint64)));
        return hash.value();
    }

    auto operator<=>(const PackedId &) const = default;
};

/// The second of creation, UTC, in the text of an ObjectId, whose digits may be of either case; 0 for any other text.
quint32 creationSecondOf(std::string_view objectId);
