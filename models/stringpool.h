// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <memory>
#include <string_view>
#include <vector>

/// The distinct values of one text column: bytes in an arena of fixed blocks, addressed by 32-bit codes in order of
/// arrival.
///
/// Code 0 is the missing value. Append-only: a copy is a snapshot that shares the blocks and stays valid and unchanged
/// while the original goes on growing in another thread; only one instance of a family of copies may append.
class StringPool
{
public:
    static constexpr quint32 Missing = 0;

    StringPool() = default;

    /// Number of codes, the missing one included.
    quint32 size() const { return m_size; }
    /// The UTF-8 bytes of a code; empty for Missing. Valid as long as any copy of the pool lives.
    std::string_view at(quint32 code) const;
    /// Adds a value without looking whether it is there; returns its code.
    quint32 append(std::string_view bytes);
    /// Bytes held in memory, those reserved included.
    quint64 memoryBytes() const;

private:
    struct OffsetBlock;
    struct ByteBlock;

    quint32 m_size = 1;
    std::vector<std::shared_ptr<OffsetBlock>> m_offsets;
    std::vector<std::shared_ptr<ByteBlock>> m_bytes;
};
