// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowmarks.h"

#include <algorithm>

bool RowMarks::test(quint32 row) const
{
    const quint32 block = row >> Shift;
    if (block >= m_blocks.size() || !m_blocks[block])
        return false;
    return ((*m_blocks[block])[row / 64 % WordsOfBlock] >> (row % 64)) & 1;
}

void RowMarks::set(const std::vector<quint32> &rows, bool value)
{
    std::vector<quint32> sorted = rows;
    std::ranges::sort(sorted);
    for (auto row = sorted.begin(); row != sorted.end();) {
        const quint32 index = *row >> Shift;
        if (index >= m_blocks.size())
            m_blocks.resize(index + 1);
        const auto &old = m_blocks[index];
        const auto block = old ? std::make_shared<Block>(*old) : std::make_shared<Block>();
        for (; row != sorted.end() && *row >> Shift == index; ++row) {
            quint64 &word = (*block)[*row / 64 % WordsOfBlock];
            const quint64 bit = quint64(1) << (*row % 64);
            if (((word & bit) != 0) == value)
                continue;
            word ^= bit;
            value ? ++m_count : --m_count;
        }
        m_blocks[index] = block;
    }
}

RowMask RowMarks::toMask(quint32 rows) const
{
    RowMask mask(rows);
    for (size_t block = 0; block < m_blocks.size(); ++block) {
        const size_t first = block * WordsOfBlock;
        if (m_blocks[block] && first < mask.words().size())
            std::copy_n(m_blocks[block]->begin(), std::min<size_t>(WordsOfBlock, mask.words().size() - first),
                mask.words().begin() + static_cast<std::ptrdiff_t>(first));
    }
    return mask;
}

quint64 RowMarks::memoryBytes() const
{
    const auto blocks = std::ranges::count_if(m_blocks, [](const auto &block) { return block != nullptr; });
    return static_cast<quint64>(blocks) * sizeof(Block);
}
