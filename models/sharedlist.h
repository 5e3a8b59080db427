// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <memory>
#include <vector>

/// An append-only list in fixed blocks. A copy is a snapshot that shares the blocks and stays valid and unchanged while
/// the original goes on growing in another thread; only one instance of a family of copies may append.
template <typename T, quint32 BlockSize> class SharedList
{
public:
    quint32 size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    const T &at(quint32 index) const { return (*m_blocks[index / BlockSize])[index % BlockSize]; }
    void append(const T &value)
    {
        if (m_size / BlockSize == m_blocks.size())
            m_blocks.push_back(std::make_shared<std::array<T, BlockSize>>());
        (*m_blocks.back())[m_size++ % BlockSize] = value;
    }
    /// Index of the first element for which `isBefore` is false; the list must be ordered so.
    template <typename Predicate> quint32 partitionPoint(Predicate isBefore) const
    {
        quint32 low = 0;
        quint32 high = m_size;
        while (low < high) {
            const quint32 middle = low + (high - low) / 2;
            if (isBefore(at(middle)))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
    /// Bytes of the blocks, without what their elements own.
    quint64 memoryBytes() const { return m_blocks.size() * sizeof(std::array<T, BlockSize>); }

private:
    quint32 m_size = 0;
    std::vector<std::shared_ptr<std::array<T, BlockSize>>> m_blocks;
};
