// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textindex.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace {

// The slots of a batch are on their way from memory while the rest of it is hashed; then what they say of their texts,
// then the texts.
constexpr size_t BatchSize = 64;
constexpr size_t FirstSlots = 64;

quint32 hashOf(std::string_view text)
{
    return static_cast<quint32>(qHashBits(text.data(), text.size(), QHashSeed::globalSeed()));
}

} // namespace

TextIndex::TextIndex()
    : m_slots(FirstSlots)
{ }

void TextIndex::findCodes(std::span<const std::string_view> texts, quint32 *codes, std::vector<std::string> *added)
{
    std::array<quint32, BatchSize> hashes;
    while (!texts.empty()) {
        const size_t count = std::min(texts.size(), BatchSize);
        for (size_t index = 0; index < count; ++index) {
            hashes[index] = hashOf(texts[index]);
            __builtin_prefetch(&m_slots[firstSlot(hashes[index])]);
        }
        const auto likelyCode = [&](size_t index) { return m_slots[firstSlot(hashes[index])].code; };
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
    size_t slot = firstSlot(hash);
    for (; m_slots[slot].code != StringPool::Missing; slot = nextSlot(slot)) {
        if (m_slots[slot].hash == hash && m_texts[m_slots[slot].code] == text)
            return m_slots[slot].code;
    }
    const quint32 code = m_pool.append(text);
    m_texts.push_back(m_pool.at(code));
    added->emplace_back(text);
    m_slots[slot] = {hash, code};
    if (m_pool.size() > m_slots.size() / 2)
        grow();
    return code;
}

void TextIndex::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    for (const Slot &entry : old) {
        if (entry.code == StringPool::Missing)
            continue;
        size_t slot = firstSlot(entry.hash);
        while (m_slots[slot].code != StringPool::Missing)
            slot = nextSlot(slot);
        m_slots[slot] = entry;
    }
}
