// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowmask.h"

#include <array>
#include <memory>
#include <vector>

/// Some rows of many, as a bit a row in blocks; where no row is marked there is no block. A copy is a snapshot: it
/// shares the blocks, and stays unchanged while the original goes on.
class RowMarks
{
public:
    bool isEmpty() const { return m_count == 0; }
    quint32 count() const { return m_count; }
    bool test(quint32 row) const;
    /// Marks these rows, in any order, or takes their marks away.
    void set(const std::vector<quint32> &rows, bool value = true);
    /// The same as one bit for each of `rows` rows, which are not fewer than the highest one that is marked.
    RowMask toMask(quint32 rows) const;
    quint64 memoryBytes() const;

private:
    static constexpr quint32 Shift = 14;
    static constexpr quint32 WordsOfBlock = (1U << Shift) / 64;
    using Block = std::array<quint64, WordsOfBlock>;

    /// A new block for each change, since snapshots keep theirs.
    std::vector<std::shared_ptr<const Block>> m_blocks;
    quint32 m_count = 0;
};
