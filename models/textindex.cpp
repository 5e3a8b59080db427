// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textindex.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace {

// The slots of a batch are on their way from memory while the rest of it is hashed, and then their texts.
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
            __builtin_prefetch(&m_slots[hashes[index] & (m_slots.size() - 1)]);
        }
        for (size_t index = 0; index < count; ++index)
            __builtin_prefetch(m_slots[hashes[index] & (m_slots.size() - 1)].text.data());
        for (size_t index = 0; index < count; ++index)
            *codes++ = texts[index].empty() ? StringPool::Missing : findCode(texts[index], hashes[index], added);
        texts = texts.subspan(count);
    }
}

quint32 TextIndex::findCode(std::string_view text, quint32 hash, std::vector<std::string> *added)
{
    size_t slot = hash & (m_slots.size() - 1);
    for (; m_slots[slot].code != StringPool::Missing; slot = (slot + 1) & (m_slots.size() - 1)) {
        if (m_slots[slot].hash == hash && m_slots[slot].text == text)
            return m_slots[slot].code;
    }
    const quint32 code = m_pool.append(text);
    added->emplace_back(text);
    m_slots[slot] = {hash, code, m_pool.at(code)};
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
        size_t slot = entry.hash & (m_slots.size() - 1);
        while (m_slots[slot].code != StringPool::Missing)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = entry;
    }
}
