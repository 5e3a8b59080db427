// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hugepages.h"
#include "packedid.h"
#include "segment.h"
#include "utctime.h"

#include <array>
#include <cstddef>
#include <memory>
#include <span>

/// The codes of one text column in a block of rows, of one byte or of four.
class CodeColumn
{
public:
    explicit CodeColumn(const quint8 *codes)
        : m_codes(codes)
    { }
    explicit CodeColumn(const quint32 *codes)
        : m_codes(codes)
        , m_areLarge(true)
    { }

    /// read(pointer to the codes), for loops: which of the two it is, is asked once.
    template <typename Read> auto read(Read read) const
    {
        return m_areLarge ? read(static_cast<const quint32 *>(m_codes)) : read(static_cast<const quint8 *>(m_codes));
    }
    quint32 operator[](size_t index) const
    {
        return read([index](const auto *codes) { return quint32(codes[index]); });
    }

private:
    const void *m_codes;
    bool m_areLarge = false;
};

/// A block of the columns; rows once written never change.
struct SessionChunk
{
    static constexpr quint32 Shift = 14;
    static constexpr quint32 Capacity = 1U << Shift;
    static constexpr quint32 Mask = Capacity - 1;
    /// So many a byte tells apart.
    static constexpr quint32 FewCodes = 256;

    template <typename Value> using Column = std::array<Value, Capacity>;

    std::array<Column<PackedId>, IdColumns> ids;
    std::array<Column<UtcSecond>, TimeColumns> times;

    /// The codes of a text column.
    CodeColumn codes(size_t column) const
    {
        const size_t place = placeOf(column);
        if (hasManyValues(column))
            return CodeColumn(m_many[place].data());
        return m_large[place] ? CodeColumn(m_large[place]->data()) : CodeColumn(m_few[place].data());
    }
    /// Whether the codes can be put into that column; else only into that of withLargeCodes().
    bool takes(size_t column, std::span<const quint32> codes) const;
    void putCodes(size_t column, quint32 offset, std::span<const quint32> codes);
    /// Takes any code in that column from now on; before anything is written to it and before anybody else sees it.
    void useLargeCodes(size_t column);
    /// A copy that takes any code in that column. This block may be read elsewhere, and stays as it is.
    std::shared_ptr<SessionChunk> withLargeCodes(size_t column) const;
    /// Bytes held.
    quint64 memoryBytes() const;

private:
    /// Of users and contacts there are many; of bots, channels and types hardly ever more than a byte can tell apart.
    static constexpr bool hasManyValues(size_t column) { return column == 2 || column == 3; }
    static constexpr size_t ManyColumns = 2;
    static constexpr size_t FewColumns = TextColumns - ManyColumns;
    /// Of a text column among those of its kind.
    static constexpr size_t placeOf(size_t column) { return column == 4 ? 2 : column % 2; }

    std::array<Column<quint32>, ManyColumns> m_many;
    std::array<Column<quint8>, FewColumns> m_few;
    /// In the place of one of m_few, once a code does not fit there.
    std::array<std::shared_ptr<Column<quint32>>, FewColumns> m_large;
};

/// Memory for some blocks: they nearly fill four huge pages, and lie apart from what comes and goes between them.
class ChunkGroup
{
public:
    ChunkGroup();
    ~ChunkGroup();
    Q_DISABLE_COPY(ChunkGroup)

    bool isFull() const { return m_used == Size; }
    /// The next block, which lives as long as the group.
    SessionChunk *add();

private:
    static constexpr size_t Size = 10;
    struct alignas(HugePageAlignment) Memory
    {
        std::array<std::byte, Size * sizeof(SessionChunk)> bytes;
    };
    static_assert(sizeof(Memory) <= 4 * HugePage);

    SessionChunk *chunk(size_t place) const;

    std::unique_ptr<Memory> m_memory;
    size_t m_used = 0;
};
