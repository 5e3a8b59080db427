// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "slottable.h"
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
    /// The code of each text, StringPool::Missing for an empty one; values never seen before are appended to `added`.
    void findCodes(std::span<const std::string_view> texts, quint32 *codes, std::vector<std::string> *added);

private:
    void prefetchTexts(std::span<const quint32> hashes) const;
    quint32 findCode(std::string_view text, quint32 hash, std::vector<std::string> *added);

    StringPool m_pool;
    /// By code, in the pool.
    std::vector<std::string_view> m_texts{{}};
    /// Codes; StringPool::Missing is a free slot.
    SlotTable m_slots{2};
};
