// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "slottable.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Gives the values of one text column their codes; the same value always gets the same one. Knows all values, so that
/// the store needs no look-up.
class TextIndex
{
public:
    /// To be asked for while the text is near.
    static quint32 hashOf(std::string_view text);

    /// The code of each text, StringPool::Missing for an empty one; values never seen before are appended to `added`.
    /// There is a hash for each; a few dozen at once, since all they need is fetched from memory together.
    void findCodes(std::span<const std::string_view> texts, std::span<const quint32> hashes, quint32 *codes,
        std::vector<std::string> *added);
    /// The same of one text.
    quint32 codeOf(std::string_view text, std::vector<std::string> *added);

private:
    /// A code, the length of its text, and then the text.
    struct Entry
    {
        quint32 code;
        quint32 length;

        std::string_view text() const { return {reinterpret_cast<const char *>(this + 1), length}; }
    };
    /// Entries lie one after the other in blocks, so that a slot tells where its text is without a further table. A
    /// place is what would be the number of an entry if none had a text: it reaches for 32 GiB of them. A text longer
    /// than a block has one of its own, of which only the first place is named.
    static constexpr size_t BlockBytes = size_t(64) << 10;
    static constexpr size_t PlacesPerBlock = BlockBytes / sizeof(Entry);
    using Block = std::unique_ptr<Entry[]>;

    quint32 findCode(std::string_view text, quint32 hash, std::vector<std::string> *added);
    const Entry *entryAt(quint32 place) const { return &m_blocks[place / PlacesPerBlock][place % PlacesPerBlock]; }
    /// Returns its place.
    quint32 append(std::string_view text);

    std::vector<Block> m_blocks;
    /// In the last block; as many as it has, or more, if nothing fits any more, so also while there is none. Nothing
    /// lies at place 0.
    size_t m_usedPlaces = PlacesPerBlock;
    quint32 m_count = 0;
    /// Places.
    SlotTable m_slots{2};
};
