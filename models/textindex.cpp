// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textindex.h"

#include "hashing.h"
#include "stringpool.h"

#include <QHashFunctions>
#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace {

/// So few need not be fetched from memory.
constexpr size_t TextsInCache = 1000;
/// Of an entry, for a text of some forty bytes.
constexpr size_t UsualPlaces = 6;

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

quint32 TextIndex::hashOf(std::string_view text)
{
    static const size_t seed = QHashSeed::globalSeed();
    return static_cast<quint32>(hashOfBytes(text, seed));
}

// All slots are on their way from memory at once; then the entries they name.
void TextIndex::findCodes(std::span<const std::string_view> texts, std::span<const quint32> hashes, quint32 *codes,
    std::vector<std::string> *added)
{
    for (const quint32 hash : hashes)
        m_slots.prefetch(hash);
    if (m_count > TextsInCache) {
        for (const quint32 hash : hashes) {
            const Entry *entry = entryAt(m_slots.firstNumber(hash));
            __builtin_prefetch(entry);
            // It may lie across two lines of a cache.
            __builtin_prefetch(entry + UsualPlaces);
        }
    }
    for (size_t index = 0; index < texts.size(); ++index)
        codes[index] = findCode(texts[index], hashes[index], added);
}

quint32 TextIndex::codeOf(std::string_view text, std::vector<std::string> *added)
{
    return findCode(text, hashOf(text), added);
}

quint32 TextIndex::findCode(std::string_view text, quint32 hash, std::vector<std::string> *added)
{
    if (text.empty())
        return StringPool::Missing;
    const size_t slot = m_slots.slotOf(hash, [&](quint32 place) { return areSame(entryAt(place)->text(), text); });
    if (const quint32 known = m_slots.numberAt(slot))
        return entryAt(known)->code;
    added->emplace_back(text);
    m_slots.put(slot, hash, append(text));
    return m_count;
}

quint32 TextIndex::append(std::string_view text)
{
    const size_t places = 1 + (text.size() + sizeof(Entry) - 1) / sizeof(Entry);
    if (m_usedPlaces + places > PlacesPerBlock) {
        m_usedPlaces = m_blocks.empty() ? 1 : 0;
        m_blocks.push_back(std::make_unique_for_overwrite<Entry[]>(std::max(PlacesPerBlock, m_usedPlaces + places)));
    }
    const size_t place = (m_blocks.size() - 1) * PlacesPerBlock + m_usedPlaces;
    Entry *entry = &m_blocks.back()[m_usedPlaces];
    *entry = {++m_count, static_cast<quint32>(text.size())};
    std::memcpy(entry + 1, text.data(), text.size());
    m_usedPlaces += places;
    return static_cast<quint32>(place);
}
