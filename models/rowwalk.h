// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowmask.h"
#include "sessionstore.h"

#include <algorithm>
#include <bit>
#include <span>

/// A set of rows to be gone through where their order does not matter: they are visited in the order they lie in
/// memory, which for a sorted view is some ten times faster than its own order.
class RowWalk
{
public:
    static constexpr quint32 BlockRows = 64;

    /// The store must outlive the walk, and so must a mask.
    RowWalk(const SessionStore &store, std::span<const quint32> rows)
        : m_store(store)
    {
        if (rows.size() == store.rowCount())
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
        forEachBlock([&visit](const SessionChunk &chunk, quint32 index, quint32 row, quint64 bits) {
            forEachBit(bits, [&](quint32 bit) { visit(chunk, index + bit, row + bit); });
        });
    }

    /// Calls visit(chunk, index of the first row in it, first row, bits) for blocks of 64 rows of the store, of which
    /// those are meant whose bit is set; behind the last row of the store none is.
    template <typename Visit> void forEachBlock(Visit visit) const { forEachBlock(0, m_store.rowCount(), visit); }
    /// The same for the rows of the store from `begin`, a multiple of 64, to before `end`.
    template <typename Visit> void forEachBlock(size_t begin, size_t end, Visit visit) const
    {
        for (auto first = static_cast<quint32>(begin); first < end; first += BlockRows) {
            const quint32 rows = std::min(m_store.rowCount() - first, BlockRows);
            const quint64 bits = m_mask ? m_mask->words()[first / BlockRows] : ~quint64(0) >> (BlockRows - rows);
            if (bits != 0)
                visit(m_store.chunk(first >> SessionChunk::Shift), first & SessionChunk::Mask, first, bits);
        }
    }

    /// Calls visit(bit) for each bit that is set.
    template <typename Visit> static void forEachBit(quint64 bits, Visit visit)
    {
        if (bits == ~quint64(0)) {
            // Four at a time: where these count in lanes of their own, the lane is known when compiling.
            for (quint32 bit = 0; bit < BlockRows; bit += 4) {
                visit(bit);
                visit(bit + 1);
                visit(bit + 2);
                visit(bit + 3);
            }
            return;
        }
        for (; bits != 0; bits &= bits - 1)
            visit(static_cast<quint32>(std::countr_zero(bits)));
    }

    /// How many of the rows are in `marks` too, which has a bit for each row of the store.
    quint32 countOf(const RowMask &marks) const
    {
        quint32 count = 0;
        forEachBlock([&](const SessionChunk &, quint32, quint32 row, quint64 bits) {
            count += bitCount(bits & marks.words()[row / BlockRows]);
        });
        return count;
    }

private:
    const SessionStore &m_store;
    RowMask m_ownMask;
    /// None: all rows.
    const RowMask *m_mask = nullptr;
};
