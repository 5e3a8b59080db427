// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stringpool.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Gives the values of one text column their codes; the same value always gets the same one. Knows all values, so that
/// the store needs no look-up.
class TextIndex
{
public:
    TextIndex();

    /// The code of each text, StringPool::Missing for an empty one; values never seen before are appended to `added`.
    void findCodes(std::span<const std::string_view> texts, quint32 *codes, std::vector<std::string> *added);

private:
    /// Open addressing: a value lies in the first slot that was free at or after the one its hash names. Small, so that
    /// those of many values fit into the caches.
    struct Slot
    {
        quint32 hash = 0;
        quint32 code = StringPool::Missing;
    };

    size_t firstSlot(quint32 hash) const { return hash & (m_slots.size() - 1); }
    size_t nextSlot(size_t slot) const { return (slot + 1) & (m_slots.size() - 1); }
    quint32 findCode(std::string_view text, quint32 hash, std::vector<std::string> *added);
    void grow();

    StringPool m_pool;
    /// By code, in the pool.
    std::vector<std::string_view> m_texts{{}};
    std::vector<Slot> m_slots;
};
