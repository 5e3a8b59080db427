// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "roworder.h"

#include "radixsort.h"
#include "textranks.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <compare>
#include <iterator>
#include <limits>
#include <numeric>

/// False if they are in order already: then nothing is written to `sorted`.
static bool sortByKeys(
    std::span<const quint32> rows, const std::vector<quint32> &keys, bool descending, quint32 *sorted)
{
    // A key in the upper half, a row in the lower one. Pointers, which need not be read anew after each row.
    const auto pairAt = [keyOfRow = keys.data(), unsorted = rows.data(), flip = descending ? ~quint32(0) : 0](
                            size_t i) { return quint64(keyOfRow[unsorted[i]] ^ flip) << 32 | unsorted[i]; };
    const auto keyOf = [](quint64 pair) { return static_cast<quint32>(pair >> 32); };
    const auto put = [sorted](quint32 place, quint64 pair) { sorted[place] = static_cast<quint32>(pair); };
    KeyRange range = rangeOf(Parts::forProcessors(keys.size()), [key = keys.data()](size_t row) { return key[row]; });
    if (descending)
        range = {~range.highest, ~range.lowest};
    return sortByRadix<quint64>(Parts::forProcessors(rows.size()), range, pairAt, keyOf, put);
}

RowList sortedByKeys(const RowList &rows, const std::vector<quint32> &keys, bool descending)
{
    bool isChanged = false;
    const RowList sorted(rows.size(), [&](quint32 *to) { isChanged = sortByKeys(rows, keys, descending, to); });
    return isChanged ? sorted : rows;
}

/// Sorts by keys, and rows of equal keys by `less`; those that are equal in it too keep their order.
template <typename Less>
static void sortByKeysThen(std::vector<quint32> *rows, const std::vector<quint32> &keys, Less less)
{
    // Runs are short as a rule, and std::stable_sort asks for memory even for two rows.
    constexpr qsizetype ShortRun = 16;
    std::vector<quint32> sorted(rows->size());
    if (sortByKeys(*rows, keys, false, sorted.data()))
        rows->swap(sorted);
    for (auto run = rows->begin(); run != rows->end();) {
        const auto next = std::find_if(run + 1, rows->end(), [&](quint32 row) { return keys[row] != keys[*run]; });
        if (next - run > ShortRun) {
            std::stable_sort(run, next, less);
        } else {
            for (auto row = run + 1; row != next; ++row) {
                if (less(*row, row[-1]))
                    std::rotate(std::upper_bound(run, row, *row, less), row, row + 1);
            }
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
        : IdOrder(store, field, {})
    { }
    /// Escaped ids by the texts given for their codes, which are ranked once.
    IdOrder(const SessionStore &store, Field field, const std::vector<std::string_view> &texts)
        : m_store(store)
        , m_pool(store.pool(field))
        , m_column(static_cast<size_t>(SessionStore::column(field)))
        , m_texts(texts)
        , m_ranks(ranksOf(texts))
    { }

    const PackedId &id(quint32 row) const
    {
        return m_store.chunk(row >> SessionChunk::Shift).ids[m_column][row & SessionChunk::Mask];
    }
    /// Packed ids, by their bytes, come in the order of these; escaped ones behind them.
    std::vector<quint32> heads() const
    {
        std::vector<quint32> heads(m_store.rowCount());
        for (quint32 row = 0; row < m_store.rowCount(); ++row)
            heads[row] = qFromBigEndian<quint32>(id(row).bytes.data());
        return heads;
    }
    std::strong_ordering compare(quint32 left, quint32 right) const
    {
        const PackedId &leftId = id(left);
        const PackedId &rightId = id(right);
        if (!leftId.isEscaped() && !rightId.isEscaped()) {
            // What the default would do by a call of memcmp.
            const auto head = [](const PackedId &id) { return qFromBigEndian<quint64>(id.bytes.data()); };
            const auto tail = [](const PackedId &id) { return qFromBigEndian<quint32>(id.bytes.data() + 8); };
            const std::strong_ordering heads = head(leftId) <=> head(rightId);
            return heads != 0 ? heads : tail(leftId) <=> tail(rightId);
        }
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
            return m_texts.empty() ? m_pool.at(id.poolCode()) : m_texts[id.poolCode()];
        id.writeHex(buffer->data());
        return {buffer->data(), buffer->size()};
    }

    const SessionStore &m_store;
    const StringPool &m_pool;
    const size_t m_column;
    const std::vector<std::string_view> m_texts;
    const std::vector<quint32> m_ranks;
};

std::vector<quint32> idKeys(const SessionStore &store, Field field, const std::vector<std::string_view> &texts)
{
    const IdOrder order(store, field, texts);
    const auto less = [&](quint32 left, quint32 right) { return std::is_lt(order.compare(left, right)); };
    std::vector<quint32> rows(store.rowCount());
    std::iota(rows.begin(), rows.end(), quint32(0));
    // Packed ids, by their bytes, and escaped ones, by their text, are two runs that are then merged.
    sortByKeysThen(&rows, order.heads(), less);
    const auto escaped = std::ranges::partition_point(rows, [&](quint32 row) { return !order.id(row).isEscaped(); });
    std::inplace_merge(rows.begin(), escaped, rows.end(), less);

    std::vector<quint32> keys(rows.size());
    quint32 rank = 0;
    for (size_t i = 1; i < rows.size(); ++i)
        keys[rows[i]] = rank += std::is_eq(order.compare(rows[i - 1], rows[i])) ? 0 : 1;
    return keys;
}

RowList defaultOrder(const SessionStore &store, const RowList &knownRows)
{
    const auto known = static_cast<quint32>(knownRows.size());
    if (known == store.rowCount())
        return knownRows;
    const IdOrder order(store, Field::BillingSessionId);
    const auto idLess = [&](quint32 left, quint32 right) { return std::is_lt(order.compare(left, right)); };

    // The new rows by themselves, counted from the first of them.
    std::vector<quint32> keys(store.rowCount() - known);
    for (quint32 row = known; row < store.rowCount(); ++row)
        keys[row - known] = store.time(Field::BillingStart, row);
    std::vector<quint32> fresh(keys.size());
    std::iota(fresh.begin(), fresh.end(), quint32(0));
    sortByKeysThen(&fresh, keys, [&](quint32 left, quint32 right) { return idLess(known + left, known + right); });

    const auto less = [&](quint32 left, quint32 right) {
        const UtcSecond leftStart = store.time(Field::BillingStart, left);
        const UtcSecond rightStart = store.time(Field::BillingStart, right);
        return leftStart != rightStart ? leftStart < rightStart : idLess(left, right);
    };
    return {store.rowCount(), [&](quint32 *rows) {
                quint32 *const middle = std::ranges::copy(knownRows, rows).out;
                quint32 *const end = std::ranges::transform(fresh, middle, [known](quint32 row) {
                    return known + row;
                }).out;
                // As a rule they come behind nearly all others.
                std::inplace_merge(std::upper_bound(rows, middle, *middle, less), middle, end, less);
            }};
}

/// A key for each row of the store: fill(chunk, first row in it, keys of the rows from there) by all processors.
template <typename Fill> static std::vector<quint32> keysOf(const SessionStore &store, Fill fill)
{
    std::vector<quint32> keys(store.rowCount());
    const Parts parts = Parts::forProcessors(keys.size());
    parts.run([&](quint32 part) {
        for (size_t row = parts.beginOf(part), end = parts.endOf(part); row < end;) {
            const size_t offset = row & SessionChunk::Mask;
            const size_t count = std::min(SessionChunk::Capacity - offset, end - row);
            fill(store.chunk(static_cast<quint32>(row >> SessionChunk::Shift)), offset,
                std::span(keys).subspan(row, count));
            row += count;
        }
    });
    return keys;
}

/// Takes from all keys but those below `first` what they have in common, so that a sort needs fewer passes.
static void moveDown(std::vector<quint32> *keys, quint32 first)
{
    const Parts parts = Parts::forProcessors(keys->size());
    const KeyRange range = rangeOf(parts, [first, all = keys->data()](size_t row) {
        return all[row] < first ? std::numeric_limits<quint32>::max() : all[row];
    });
    const quint32 shared = range.lowest - first;
    parts.run([&](quint32 part) {
        for (size_t row = parts.beginOf(part), end = parts.endOf(part); row < end; ++row)
            (*keys)[row] -= (*keys)[row] < first ? 0 : shared;
    });
}

std::vector<quint32> timeKeys(const SessionStore &store, Field field)
{
    const auto column = static_cast<size_t>(SessionStore::column(field));
    std::vector<quint32> keys = keysOf(store, [&](const SessionChunk &chunk, size_t offset, std::span<quint32> part) {
        std::copy_n(chunk.times[column].begin() + offset, part.size(), part.begin());
    });
    for (quint32 row = 0; field == Field::Day && row < store.rowCount(); ++row)
        keys[row] = store.effectiveStart(row);
    moveDown(&keys, UnreadableTime + 1);
    return keys;
}

std::vector<quint32> lengthKeys(const SessionStore &store, Field field)
{
    constexpr qint64 Zero = qint64(1) << 31;
    const auto start = static_cast<size_t>(SessionStore::column(startOf(field)));
    const auto end = static_cast<size_t>(SessionStore::column(endOf(field)));
    std::vector<quint32> keys = keysOf(store, [&](const SessionChunk &chunk, size_t offset, std::span<quint32> part) {
        const auto lengthKey = [](UtcSecond from, UtcSecond to) {
            const qint64 key = std::clamp<qint64>(Zero + to - from, 1, 2 * Zero - 1);
            return isTime(from) && isTime(to) ? static_cast<quint32>(key) : 0;
        };
        const auto *starts = chunk.times[start].data() + offset;
        std::transform(starts, starts + part.size(), chunk.times[end].begin() + offset, part.begin(), lengthKey);
    });
    moveDown(&keys, 1);
    return keys;
}

std::vector<quint32> textKeys(const SessionStore &store, Field field, const std::vector<quint32> &ranks)
{
    if (field == Field::Findings) {
        std::vector<quint32> keys(store.rowCount(), ranks[StringPool::Missing]);
        for (const RowFindings::Mark &mark : store.findings().marks()) {
            if (mark.row < store.rowCount())
                keys[mark.row] = ranks[mark.code];
        }
        return keys;
    }
    const auto column = static_cast<size_t>(SessionStore::column(field));
    return keysOf(store, [&](const SessionChunk &chunk, size_t offset, std::span<quint32> part) {
        chunk.codes(column).read([&](const auto *codes) {
            const auto *const first = codes + offset;
            std::transform(first, first + part.size(), part.begin(), [&](quint32 code) { return ranks[code]; });
        });
    });
}
