// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "radixsort.h"
#include "sessionstore.h"

#include <memory>
#include <vector>

/// What the rows of a store are sorted by: a key for each of them.
class RowKeys
{
public:
    RowKeys() = default;
    /// As many keys as that, to be set by fill(quint32 *), which finds room that is not set and returns between which
    /// they lie.
    template <typename Fill>
    RowKeys(size_t count, Fill fill)
        : m_keys(std::make_unique_for_overwrite<quint32[]>(count))
        , m_size(count)
        , m_range(fill(m_keys.get()))
    { }

    size_t size() const { return m_size; }
    const quint32 *data() const { return m_keys.get(); }
    quint32 operator[](size_t row) const
    {
        Q_ASSERT(row < m_size);
        return m_keys[row];
    }
    const KeyRange &range() const { return m_range; }

private:
    std::unique_ptr<quint32[]> m_keys;
    size_t m_size = 0;
    KeyRange m_range;
};

/// Keys of a time or length column; missing values come first.
RowKeys timeKeys(const SessionStore &store, Field field);
RowKeys lengthKeys(const SessionStore &store, Field field);
/// Keys of a text column, with a rank for each code.
RowKeys textKeys(const SessionStore &store, Field field, const std::vector<quint32> &ranks);
/// Keys of what was found about the rows. Of a change: added ones last, those of which nothing is known first; else the
/// surplus last.
RowKeys foundKeys(const SessionStore &store, Field field);
