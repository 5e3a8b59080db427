// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowmask.h"
#include "sessionstore.h"

#include <bit>
#include <span>

/// A set of rows to be gone through where their order does not matter: many rows are visited in the order they lie in
/// memory, which for a sorted view is some ten times faster than its own order.
class RowWalk
{
public:
    /// Each row at most once; `store` and `rows` must outlive the walk.
    RowWalk(const SessionStore &store, std::span<const quint32> rows)
        : m_store(store)
        , m_rows(rows)
    {
        if (rows.size() == store.rowCount() || rows.size() < store.rowCount() / SmallShare)
            return;
        m_ownMask = RowMask(store.rowCount());
        for (const quint32 row : rows)
            m_ownMask.set(row);
        m_mask = &m_ownMask;
    }
    RowWalk(const SessionStore &store, const RowMask &rows)
        : m_store(store)
        , m_mask(&rows)
    { }
    Q_DISABLE_COPY(RowWalk)

    /// Calls visit(chunk, index in the chunk, row) for each row.
    template <typename Visit> void forEach(Visit visit) const
    {
        if (m_mask)
            walkMask(visit);
        else if (m_rows.size() == m_store.rowCount())
            walkAll(visit);
        else
            walkRows(visit);
    }

    /// The same for the rows that are in `marks` too, which has a bit for each row of the store.
    template <typename Visit> void forEachOf(const RowMask &marks, Visit visit) const
    {
        if (!m_mask && m_rows.size() != m_store.rowCount()) {
            for (const quint32 row : m_rows) {
                if (marks.test(row))
                    visit(m_store.chunk(row >> SessionChunk::Shift), row & SessionChunk::Mask, row);
            }
            return;
        }
        RowMask both = marks;
        if (m_mask)
            both &= *m_mask;
        RowWalk(m_store, both).walkMask(visit);
    }

private:
    static constexpr quint32 SmallShare = 32;

    template <typename Visit> void walkAll(Visit &visit) const
    {
        for (quint32 chunk = 0; chunk < m_store.chunkCount(); ++chunk)
            walkRange(visit, chunk << SessionChunk::Shift, m_store.chunkRows(chunk));
    }

    template <typename Visit> void walkRows(Visit &visit) const
    {
        for (const quint32 row : m_rows)
            visit(m_store.chunk(row >> SessionChunk::Shift), row & SessionChunk::Mask, row);
    }

    template <typename Visit> void walkMask(Visit &visit) const
    {
        constexpr quint32 wordBits = 64;
        for (quint32 first = 0; first < m_mask->rows(); first += wordBits) {
            quint64 bits = m_mask->words()[first / wordBits];
            if (bits == ~quint64(0)) {
                walkRange(visit, first, wordBits);
                continue;
            }
            const SessionChunk &columns = m_store.chunk(first >> SessionChunk::Shift);
            for (; bits != 0; bits &= bits - 1) {
                const quint32 row = first + static_cast<quint32>(std::countr_zero(bits));
                visit(columns, row & SessionChunk::Mask, row);
            }
        }
    }

    /// Rows of one chunk.
    template <typename Visit> void walkRange(Visit &visit, quint32 first, quint32 count) const
    {
        const SessionChunk &columns = m_store.chunk(first >> SessionChunk::Shift);
        for (quint32 row = first; row < first + count; ++row)
            visit(columns, row & SessionChunk::Mask, row);
    }

    const SessionStore &m_store;
    std::span<const quint32> m_rows;
    RowMask m_ownMask;
    const RowMask *m_mask = nullptr;
};
