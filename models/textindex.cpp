// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textindex.h"

#include "hashing.h"

#include <QHashFunctions>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace {

// The slots of a batch are on their way from memory while the rest of it is hashed; then what they say of their texts,
// then the texts.
constexpr size_t BatchSize = 64;
/// So few need not be fetched from memory.
constexpr size_t TextsInCache = 1000;

quint32 hashOf(std::string_view text)
{
    return static_cast<quint32>(hashOfBytes(text, QHashSeed::globalSeed()));
}

/// As `==`, without a call for the few bytes that most texts have.
bool areSame(std::string_view one, std::string_view other)
{
    constexpr size_t word = sizeof(quint64);
    if (one.size() != other.size() || one.size() < word)
        return one == other;
    const size_t last = one.size() - word;
    quint64 difference = qFromUnaligned<quint64>(&one[last]) ^ qFromUnaligned<quint64>(&other[last]);
    for (size_t at = 0; at < last && difference == 0; at += word)
        difference = qFromUnaligned<quint64>(&one[at]) ^ qFromUnaligned<quint64>(&other[at]);
    return difference == 0;
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
        if (m_texts.size() > TextsInCache)
            prefetchTexts({hashes.data(), count});
        for (size_t index = 0; index < count; ++index)
            *codes++ = texts[index].empty() ? StringPool::Missing : findCode(texts[index], hashes[index], added);
        texts = texts.subspan(count);
    }
}

void TextIndex::prefetchTexts(std::span<const quint32> hashes) const
{
    for (const quint32 hash : hashes)
        __builtin_prefetch(&m_texts[m_slots.firstNumber(hash)]);
    for (const quint32 hash : hashes) {
        // It may lie across two lines of a cache.
        const std::string_view text = m_texts[m_slots.firstNumber(hash)];
        __builtin_prefetch(text.data());
        __builtin_prefetch(text.data() + text.size());
    }
}

quint32 TextIndex::findCode(std::string_view text, quint32 hash, std::vector<std::string> *added)
{
    const size_t slot = m_slots.slotOf(hash, [&](quint32 code) { return areSame(m_texts[code], text); });
    if (const quint32 known = m_slots.numberAt(slot))
        return known;
    const quint32 code = m_pool.append(text);
    m_texts.push_back(m_pool.at(code));
    added->emplace_back(text);
    m_slots.put(slot, hash, code);
    return code;
}
