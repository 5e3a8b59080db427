// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textindex.h"

#include "hashing.h"

#include <QHashFunctions>

#include <algorithm>
#include <array>

namespace {

// The slots of a batch are on their way from memory while the rest of it is hashed; then what they say of their texts,
// then the texts.
constexpr size_t BatchSize = 64;

quint32 hashOf(std::string_view text)
{
    return static_cast<quint32>(hashOfBytes(text, QHashSeed::globalSeed()));
}

} // namespace

void TextIndex::findCodes(std::span<const std::string_view> texts, quint32 *codes, std::vector<std::string> *added)
{
    std::array<quint32, BatchSize> hashes;
    while (!texts.empty()) {
        const size_t count = std::min(texts.size(), BatchSize);
        for (size_t index = 0; index < count; ++index) {
            hashes[index] = hashOf(texts[index]);
            m_slots.prefetch(hashes[index]);
        }
        const auto likelyCode = [&](size_t index) { return m_slots.firstNumber(hashes[index]); };
        for (size_t index = 0; index < count; ++index)
            __builtin_prefetch(&m_texts[likelyCode(index)]);
        for (size_t index = 0; index < count; ++index) {
            // It may lie across two lines of a cache.
            const std::string_view text = m_texts[likelyCode(index)];
            __builtin_prefetch(text.data());
            __builtin_prefetch(text.data() + text.size());
        }
        for (size_t index = 0; index < count; ++index)
            *codes++ = texts[index].empty() ? StringPool::Missing : findCode(texts[index], hashes[index], added);
        texts = texts.subspan(count);
    }
}

quint32 TextIndex::findCode(std::string_view text, quint32 hash, std::vector<std::string> *added)
{
    const size_t slot = m_slots.slotOf(hash, [&](quint32 code) { return m_texts[code] == text; });
    if (const quint32 known = m_slots.numberAt(slot))
        return known;
    const quint32 code = m_pool.append(text);
    m_texts.push_back(m_pool.at(code));
    added->emplace_back(text);
    m_slots.put(slot, hash, code);
    return code;
}
