// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionchunk.h"

#include <algorithm>
#include <memory>
#include <new>

bool SessionChunk::takes(size_t column, std::span<const quint32> codes) const
{
    return hasManyValues(column) || m_large[placeOf(column)]
        || std::ranges::all_of(codes, [](quint32 code) { return code < FewCodes; });
}

void SessionChunk::putCodes(size_t column, quint32 offset, std::span<const quint32> codes)
{
    Q_ASSERT(takes(column, codes));
    const size_t place = placeOf(column);
    if (hasManyValues(column))
        std::ranges::copy(codes, m_many[place].data() + offset);
    else if (m_large[place])
        std::ranges::copy(codes, m_large[place]->data() + offset);
    else
        std::ranges::transform(
            codes, m_few[place].data() + offset, [](quint32 code) { return static_cast<quint8>(code); });
}

void SessionChunk::useLargeCodes(size_t column)
{
    if (hasManyValues(column))
        return;
    m_large[placeOf(column)] = std::make_shared_for_overwrite<Column<quint32>>();
}

std::shared_ptr<SessionChunk> SessionChunk::withLargeCodes(size_t column) const
{
    auto chunk = std::make_shared<SessionChunk>(*this);
    chunk->useLargeCodes(column);
    std::ranges::copy(m_few[placeOf(column)], chunk->m_large[placeOf(column)]->data());
    return chunk;
}

quint64 SessionChunk::memoryBytes() const
{
    const auto large = std::ranges::count_if(m_large, [](const auto &codes) { return codes != nullptr; });
    return sizeof(SessionChunk) + static_cast<quint64>(large) * sizeof(Column<quint32>);
}

ChunkGroup::ChunkGroup()
    : m_memory(std::make_unique_for_overwrite<Memory>())
{
    preferHugePages(m_memory.get(), sizeof(Memory));
}

ChunkGroup::~ChunkGroup()
{
    for (size_t place = 0; place < m_used; ++place)
        std::destroy_at(chunk(place));
}

SessionChunk *ChunkGroup::add()
{
    Q_ASSERT(!isFull());
    // What it consists of is not set to anything, so that only memory that is used is taken.
    return new (m_memory->bytes.data() + m_used++ * sizeof(SessionChunk)) SessionChunk;
}

SessionChunk *ChunkGroup::chunk(size_t place) const
{
    return std::launder(reinterpret_cast<SessionChunk *>(m_memory->bytes.data() + place * sizeof(SessionChunk)));
}
