// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "roworder.h"

#include "textranks.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <compare>
#include <numeric>

// A key in the upper half, a row in the lower one.
static quint32 keyOf(quint64 pair)
{
    return static_cast<quint32>(pair >> 32);
}

static quint32 rowOf(quint64 pair)
{
    return static_cast<quint32>(pair);
}

/// Sorts by radix, a digit of eleven bits a pass; a digit that is the same everywhere costs no pass.
static std::vector<quint64> sortedPairs(const std::vector<quint32> &rows, const std::vector<quint32> &keys)
{
    constexpr quint32 DigitBits = 11;
    constexpr quint32 Passes = 3;
    constexpr size_t Digits = size_t(1) << DigitBits;
    const auto digit = [](quint64 pair, quint32 pass) { return (keyOf(pair) >> (pass * DigitBits)) & (Digits - 1); };

    std::vector<quint64> pairs(rows.size());
    std::vector<quint64> sorted(rows.size());
    std::array<std::array<quint32, Digits>, Passes> counts{};
    for (size_t i = 0; i < pairs.size(); ++i) {
        pairs[i] = quint64(keys[rows[i]]) << 32 | rows[i];
        for (quint32 pass = 0; pass < Passes; ++pass)
            ++counts[pass][digit(pairs[i], pass)];
    }
    for (quint32 pass = 0; pass < Passes; ++pass) {
        auto &places = counts[pass];
        if (pairs.empty() || places[digit(pairs[0], pass)] == pairs.size())
            continue;
        std::exclusive_scan(places.begin(), places.end(), places.begin(), quint32(0));
        for (const quint64 pair : pairs)
            sorted[places[digit(pair, pass)]++] = pair;
        pairs.swap(sorted);
    }
    return pairs;
}

void sortByKeys(std::vector<quint32> *rows, const std::vector<quint32> &keys)
{
    std::ranges::transform(sortedPairs(*rows, keys), rows->begin(), rowOf);
}

/// Sorts by keys, and rows of equal keys by `less`; those that are equal in it too keep their order.
template <typename Less>
static void sortByKeysThen(std::vector<quint32> *rows, const std::vector<quint32> &keys, Less less)
{
    // Runs are short as a rule, and std::stable_sort asks for memory even for two rows.
    constexpr qsizetype ShortRun = 16;
    const std::vector<quint64> pairs = sortedPairs(*rows, keys);
    std::ranges::transform(pairs, rows->begin(), rowOf);
    for (auto run = pairs.begin(); run != pairs.end();) {
        const auto next = std::find_if(run, pairs.end(), [&](quint64 pair) { return keyOf(pair) != keyOf(*run); });
        const auto begin = rows->begin() + (run - pairs.begin());
        const auto end = begin + (next - run);
        if (next - run > ShortRun) {
            std::stable_sort(begin, end, less);
        } else {
            for (auto row = begin; row != end; ++row)
                std::rotate(std::upper_bound(begin, row, *row, less), row, row + 1);
        }
        run = next;
    }
}

/// Compares the ids of two rows as text.
class IdOrder
{
public:
    /// By the text as received.
    IdOrder(const SessionStore &store, Field field)
        : m_store(store)
        , m_field(field)
    { }
    /// Escaped ids by the texts given for their codes, which are ranked once.
    IdOrder(const SessionStore &store, Field field, const std::vector<std::string_view> &texts)
        : m_store(store)
        , m_field(field)
        , m_texts(texts)
        , m_ranks(ranksOf(texts))
    { }

    const PackedId &id(quint32 row) const { return m_store.id(m_field, row); }
    std::strong_ordering compare(quint32 left, quint32 right) const
    {
        const PackedId &leftId = id(left);
        const PackedId &rightId = id(right);
        if (!leftId.isEscaped() && !rightId.isEscaped())
            return leftId <=> rightId;
        if (leftId.isEscaped() && rightId.isEscaped() && !m_ranks.empty())
            return m_ranks[leftId.poolCode()] <=> m_ranks[rightId.poolCode()];
        std::array<char, 24> leftBuffer;
        std::array<char, 24> rightBuffer;
        return text(leftId, &leftBuffer) <=> text(rightId, &rightBuffer);
    }

private:
    std::string_view text(const PackedId &id, std::array<char, 24> *buffer) const
    {
        if (id.isEscaped())
            return m_texts.empty() ? m_store.pool(m_field).at(id.poolCode()) : m_texts[id.poolCode()];
        id.writeHex(buffer->data());
        return {buffer->data(), buffer->size()};
    }

    const SessionStore &m_store;
    const Field m_field;
    const std::vector<std::string_view> m_texts;
    const std::vector<quint32> m_ranks;
};

void sortByIds(const SessionStore &store, Field field, const std::vector<std::string_view> &texts, bool descending,
    std::vector<quint32> *rows)
{
    const IdOrder order(store, field, texts);
    const auto less = [&](quint32 left, quint32 right) {
        return std::is_lt(descending ? order.compare(right, left) : order.compare(left, right));
    };
    std::vector<quint32> keys(store.rowCount());
    for (quint32 row = 0; row < store.rowCount(); ++row) {
        const auto head = qFromBigEndian<quint32>(order.id(row).bytes.data());
        keys[row] = descending ? ~head : head;
    }
    // Packed ids, by their bytes, and escaped ones, by their text, are two runs that are then merged.
    sortByKeysThen(rows, keys, less);
    const auto second = std::ranges::partition_point(
        *rows, [&](quint32 row) { return order.id(row).isEscaped() == descending; });
    std::inplace_merge(rows->begin(), second, rows->end(), less);
}

void extendDefaultOrder(const SessionStore &store, std::vector<quint32> *rows)
{
    const auto known = static_cast<quint32>(rows->size());
    if (known == store.rowCount())
        return;
    const IdOrder order(store, Field::BillingSessionId);
    const auto idLess = [&](quint32 left, quint32 right) { return std::is_lt(order.compare(left, right)); };

    const std::vector<quint32> keys = timeKeys(store, Field::BillingStart);
    std::vector<quint32> fresh(store.rowCount() - known);
    std::iota(fresh.begin(), fresh.end(), known);
    sortByKeysThen(&fresh, keys, idLess);
    rows->insert(rows->end(), fresh.begin(), fresh.end());
    std::inplace_merge(rows->begin(), rows->begin() + known, rows->end(), [&](quint32 left, quint32 right) {
        return keys[left] != keys[right] ? keys[left] < keys[right] : idLess(left, right);
    });
}

std::vector<quint32> timeKeys(const SessionStore &store, Field field)
{
    const auto column = static_cast<size_t>(SessionStore::column(field));
    std::vector<quint32> keys;
    keys.reserve(store.rowCount());
    for (quint32 index = 0; index < store.chunkCount(); ++index) {
        const auto &times = store.chunk(index).times[column];
        keys.insert(keys.end(), times.begin(), times.begin() + store.chunkRows(index));
    }
    for (quint32 row = 0; field == Field::Day && row < store.rowCount(); ++row)
        keys[row] = store.effectiveStart(row);
    return keys;
}

std::vector<quint32> lengthKeys(const SessionStore &store, Field field)
{
    const std::vector<quint32> starts = timeKeys(store, startOf(field));
    std::vector<quint32> keys = timeKeys(store, endOf(field));
    constexpr qint64 Zero = qint64(1) << 31;
    for (size_t i = 0; i < keys.size(); ++i) {
        const qint64 key = std::clamp<qint64>(Zero + keys[i] - starts[i], 1, 2 * Zero - 1);
        keys[i] = isTime(keys[i]) && isTime(starts[i]) ? static_cast<quint32>(key) : 0;
    }
    return keys;
}

std::vector<quint32> textKeys(const SessionStore &store, Field field, const std::vector<quint32> &ranks)
{
    const auto column = static_cast<size_t>(SessionStore::column(field));
    std::vector<quint32> keys;
    keys.reserve(store.rowCount());
    for (quint32 index = 0; index < store.chunkCount(); ++index) {
        const auto &codes = store.chunk(index).text[column];
        std::transform(codes.begin(), codes.begin() + store.chunkRows(index), std::back_inserter(keys),
            [&](quint32 code) { return ranks[code]; });
    }
    return keys;
}
