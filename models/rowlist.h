// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <span>

/// Rows of a store in an order. A value that never changes: its copies share the numbers, of which a list of millions
/// is held by the table, by the export that runs and by what is kept for the next question, but is there once.
class RowList
{
public:
    RowList() = default;
    RowList(std::initializer_list<quint32> rows)
        : RowList(rows.size(), [&](quint32 *to) { std::ranges::copy(rows, to); })
    { }
    explicit RowList(std::span<const quint32> rows)
        : RowList(rows.size(), [&](quint32 *to) { std::ranges::copy(rows, to); })
    { }
    /// As many rows as that, written by fill(quint32 *), which finds room that is not set.
    template <typename Fill>
    RowList(size_t count, Fill fill)
        : m_size(count)
    {
        auto rows = std::make_shared_for_overwrite<quint32[]>(count);
        fill(rows.get());
        m_rows = std::move(rows);
    }

    size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const quint32 *data() const { return m_rows.get(); }
    const quint32 *begin() const { return m_rows.get(); }
    const quint32 *end() const { return m_rows.get() + m_size; }
    quint32 operator[](size_t place) const
    {
        Q_ASSERT(place < m_size);
        return m_rows[place];
    }
    quint32 front() const { return (*this)[0]; }
    quint32 back() const { return (*this)[m_size - 1]; }

    bool operator==(const RowList &other) const { return std::ranges::equal(*this, other); }

private:
    std::shared_ptr<const quint32[]> m_rows;
    size_t m_size = 0;
};
