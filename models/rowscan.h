// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowmask.h"
#include "sessionstore.h"

#include <algorithm>
#include <bit>

/// Sets the bits of the rows from `firstRow` (a multiple of 64) on for which test(chunk, index, row) holds.
///
/// Rows whose bit is set already are not asked for: a word of rows is looked at as a whole, or row by row if few are
/// open. Before that, mayHold(chunk, index, count) may rule out a run of rows.
template <typename Test, typename Guess>
void scanRows(const SessionStore &store, quint32 firstRow, RowMask *mask, Test test, Guess mayHold)
{
    constexpr int FewRows = 16;
    constexpr quint32 Run = 16;
    for (quint32 row = firstRow; row < store.rowCount(); row += 64) {
        quint64 &word = mask->words()[row >> 6];
        const quint32 count = std::min<quint32>(64, store.rowCount() - row);
        quint64 open = ~word & (~quint64(0) >> (64 - count));
        if (open == 0)
            continue;
        const SessionChunk &chunk = store.chunk(row >> SessionChunk::Shift);
        const quint32 index = row & SessionChunk::Mask;
        quint64 found = 0;
        if (std::popcount(open) <= FewRows) {
            for (; open != 0; open &= open - 1) {
                const auto i = static_cast<quint32>(std::countr_zero(open));
                found |= quint64(test(chunk, index + i, row + i)) << i;
            }
        }
        for (quint32 run = 0; open != 0 && run < count; run += Run) {
            const quint32 end = std::min(count, run + Run);
            if (!mayHold(chunk, index + run, end - run))
                continue;
            for (quint32 i = run; i < end; ++i)
                found |= quint64(test(chunk, index + i, row + i)) << i;
        }
        word |= found;
    }
}
