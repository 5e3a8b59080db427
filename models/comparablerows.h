// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessionstore.h"

#include <array>
#include <vector>

/// Fields of the API, a bit each.
using FieldBits = quint16;

constexpr FieldBits bitOf(Field field)
{
    return static_cast<FieldBits>(1U << static_cast<quint32>(field));
}

/// The rows of one store as numbers that can be compared with those of another one, whose dictionaries are others. The
/// stores must outlive it.
class ComparableRows
{
public:
    /// With its own codes.
    explicit ComparableRows(const SessionStore &store)
        : m_store(store)
    { }
    /// With those of another store; what that one does not have gets codes that it has not either.
    ComparableRows(const SessionStore &store, const SessionStore &other);

    const SessionStore &store() const { return m_store; }
    /// The fields in which some row has a value.
    FieldBits fields() const;
    quint32 code(Field field, quint32 row) const;
    PackedId id(Field field, quint32 row) const;
    /// Of these fields of a row.
    quint64 hash(FieldBits fields, quint32 row) const;
    /// Those of these fields in which two rows differ. A channel that one of them has by its code and the other by its
    /// display name, as a file for Excel does, is the same one.
    FieldBits differences(FieldBits fields, quint32 row, const ComparableRows &other, quint32 otherRow) const;

private:
    bool differs(Field field, quint32 row, const ComparableRows &other, quint32 otherRow) const;
    std::string_view text(Field field, quint32 row) const;
    bool hasValue(Field field, quint32 row) const;

    const SessionStore &m_store;
    /// By the code of the store that of the other one; none: they are the same.
    std::array<std::vector<quint32>, TextColumns> m_codes;
    std::array<std::vector<quint32>, IdColumns> m_ids;
};
