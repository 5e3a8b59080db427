// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stringpool.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace {

constexpr quint32 OffsetShift = 12;
constexpr quint32 OffsetsPerBlock = 1U << OffsetShift;
constexpr size_t BytesPerBlock = size_t(64) << 10;

// Each value is preceded by its length, so that a code costs one pointer and four bytes.
using Length = quint32;

} // namespace

/// Where each of a run of values begins.
struct StringPool::OffsetBlock
{
    std::array<const char *, OffsetsPerBlock> starts;
};

/// Values one after the other; a value never spans two blocks, a huge one has a block of its own.
struct StringPool::ByteBlock
{
    explicit ByteBlock(size_t size)
        : capacity(size)
        , bytes(std::make_unique_for_overwrite<char[]>(size))
    { }

    size_t capacity;
    size_t used = 0;
    std::unique_ptr<char[]> bytes;
};

std::string_view StringPool::at(quint32 code) const
{
    if (code == Missing)
        return {};
    const char *start = m_offsets[code >> OffsetShift]->starts[code & (OffsetsPerBlock - 1)];
    Length length;
    std::memcpy(&length, start, sizeof(length));
    return {start + sizeof(length), length};
}

quint32 StringPool::append(std::string_view bytes)
{
    const auto length = static_cast<Length>(bytes.size());
    const size_t needed = sizeof(length) + bytes.size();
    if (m_bytes.empty() || m_bytes.back()->capacity - m_bytes.back()->used < needed)
        m_bytes.push_back(std::make_shared<ByteBlock>(std::max(needed, BytesPerBlock)));
    ByteBlock &block = *m_bytes.back();
    char *start = block.bytes.get() + block.used;
    std::memcpy(start, &length, sizeof(length));
    std::ranges::copy(bytes, start + sizeof(length));
    block.used += needed;

    const quint32 code = m_size++;
    if ((code >> OffsetShift) == m_offsets.size())
        m_offsets.push_back(std::make_shared_for_overwrite<OffsetBlock>());
    m_offsets.back()->starts[code & (OffsetsPerBlock - 1)] = start;
    return code;
}

quint64 StringPool::memoryBytes() const
{
    quint64 sum = m_offsets.size() * sizeof(OffsetBlock);
    for (const auto &block : m_bytes)
        sum += block->capacity;
    return sum;
}
