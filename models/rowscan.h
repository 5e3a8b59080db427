// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowmask.h"
#include "sessionstore.h"

#include <algorithm>
#include <bit>

/// One bit for each of at most 64 rows of a chunk, set where test(chunk, index, row) holds.
template <typename Test>
quint64 testEach(const SessionChunk &chunk, quint32 index, quint32 row, quint32 count, Test test)
{
    quint64 found = 0;
    for (quint32 i = 0; i < count; ++i)
        found |= quint64(test(chunk, index + i, row + i)) << i;
    return found;
}

/// Sets the bits of the rows from `begin`, a multiple of 64, to before `end` for which test(chunk, index, row) holds.
///
/// Rows whose bit is set already are not asked for: if few of 64 are open it is asked row by row, else
/// testBlock(chunk, index, row, count) answers for all of them at once, as testEach() would.
template <typename Test, typename TestBlock>
void scanRows(const SessionStore &store, quint32 begin, quint32 end, RowMask *mask, Test test, TestBlock testBlock)
{
    constexpr quint32 FewRows = 16;
    for (quint32 row = begin; row < end; row += 64) {
        quint64 &word = mask->words()[row >> 6];
        const quint32 count = std::min<quint32>(64, end - row);
        quint64 open = ~word & (~quint64(0) >> (64 - count));
        const SessionChunk &chunk = store.chunk(row >> SessionChunk::Shift);
        const quint32 index = row & SessionChunk::Mask;
        if (bitCount(open) > FewRows) {
            word |= testBlock(chunk, index, row, count);
            continue;
        }
        for (; open != 0; open &= open - 1) {
            const auto i = static_cast<quint32>(std::countr_zero(open));
            word |= quint64(test(chunk, index + i, row + i)) << i;
        }
    }
}

/// The same where nothing is known of a block.
template <typename Test> void scanRows(const SessionStore &store, quint32 begin, quint32 end, RowMask *mask, Test test)
{
    scanRows(
        store, begin, end, mask, test, [&test](const SessionChunk &chunk, quint32 index, quint32 row, quint32 count) {
            return testEach(chunk, index, row, count, test);
        });
}
