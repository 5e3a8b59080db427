// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "roworder.h"

#include "radixsort.h"
#include "textranks.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <compare>
#include <numeric>
#include <span>

/// False if they are in order already: then nothing is written to `sorted`.
static bool sortByKeys(std::span<const quint32> rows, const RowKeys &keys, bool descending, quint32 *sorted)
{
    // A key in the upper half, a row in the lower one. Pointers, which need not be read anew after each row.
    const auto pairAt = [keyOfRow = keys.data(), unsorted = rows.data(), flip = descending ? ~quint32(0) : 0](
                            size_t i) { return quint64(keyOfRow[unsorted[i]] ^ flip) << 32 | unsorted[i]; };
    const auto keyOf = [](quint64 pair) { return static_cast<quint32>(pair >> 32); };
    const auto put = [sorted](quint32 place, quint64 pair) { sorted[place] = static_cast<quint32>(pair); };
    const KeyRange range = descending ? KeyRange{~keys.range().highest, ~keys.range().lowest} : keys.range();
    return sortByRadix<quint64>(Parts::forProcessors(rows.size()), range, pairAt, keyOf, put);
}

RowList sortedByKeys(const RowList &rows, const RowKeys &keys, bool descending)
{
    bool isChanged = false;
    const RowList sorted(rows.size(), [&](quint32 *to) { isChanged = sortByKeys(rows, keys, descending, to); });
    return isChanged ? sorted : rows;
}

/// Sorts by keys, and rows of equal keys by `less`, which is called by several threads; those that are equal in it too
/// keep their order.
template <typename Less> static void sortByKeysThen(std::vector<quint32> *rows, const RowKeys &keys, Less less)
{
    // Runs are short as a rule, and std::stable_sort asks for memory even for two rows.
    constexpr qsizetype ShortRun = 16;
    std::vector<quint32> sorted(rows->size());
    if (sortByKeys(*rows, keys, false, sorted.data()))
        rows->swap(sorted);
    const auto endOfRun = [rows, key = keys.data()](auto first) {
        return std::find_if(first, rows->end(), [key, ofRun = key[*first]](quint32 row) { return key[row] != ofRun; });
    };
    const Parts parts = Parts::forProcessors(rows->size());
    // A run belongs to the part in which it begins.
    std::vector<std::vector<quint32>::iterator> begins{rows->begin()};
    for (quint32 part = 1; part < parts.count(); ++part)
        begins.push_back(endOfRun(rows->begin() + static_cast<qsizetype>(parts.beginOf(part)) - 1));
    begins.push_back(rows->end());
    parts.run([&](quint32 part) {
        for (auto run = begins[part]; run != begins[part + 1];) {
            const auto next = endOfRun(run);
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
    });
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
    RowKeys heads() const
    {
        return {m_store.rowCount(), [this](quint32 *keys) {
                    const Parts parts = Parts::forProcessors(m_store.rowCount());
                    parts.run([&](quint32 part) {
                        for (size_t row = parts.beginOf(part), end = parts.endOf(part); row < end; ++row)
                            keys[row] = qFromBigEndian<quint32>(id(static_cast<quint32>(row)).bytes.data());
                    });
                    return rangeOf(parts, [keys](size_t row) { return keys[row]; });
                }};
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

/// A key for each of these sorted rows: how many different ones come before it.
template <typename Differ> static RowKeys placesOf(const std::vector<quint32> &rows, Differ differ)
{
    return {rows.size(), [&](quint32 *keys) {
                const Parts parts = Parts::forProcessors(rows.size());
                std::vector<quint8> isOther(rows.size());
                std::vector<quint32> others(parts.count());
                parts.run([&](quint32 part) {
                    quint32 count = 0;
                    for (size_t i = std::max<size_t>(parts.beginOf(part), 1); i < parts.endOf(part); ++i)
                        count += isOther[i] = differ(rows[i - 1], rows[i]) ? 1 : 0;
                    others[part] = count;
                });
                parts.run([&](quint32 part) {
                    quint32 place = std::accumulate(others.begin(), others.begin() + part, quint32(0));
                    for (size_t i = parts.beginOf(part); i < parts.endOf(part); ++i)
                        keys[rows[i]] = place += isOther[i];
                });
                return KeyRange{0, std::accumulate(others.begin(), others.end(), quint32(0))};
            }};
}

RowKeys idKeys(const SessionStore &store, Field field, const std::vector<std::string_view> &texts)
{
    const IdOrder order(store, field, texts);
    const auto less = [&](quint32 left, quint32 right) { return std::is_lt(order.compare(left, right)); };
    std::vector<quint32> rows(store.rowCount());
    std::iota(rows.begin(), rows.end(), quint32(0));
    // Packed ids, by their bytes, and escaped ones, by their text, are two runs that are then merged.
    sortByKeysThen(&rows, order.heads(), less);
    const auto escaped = std::ranges::partition_point(rows, [&](quint32 row) { return !order.id(row).isEscaped(); });
    std::inplace_merge(rows.begin(), escaped, rows.end(), less);
    return placesOf(rows, [&](quint32 left, quint32 right) { return std::is_neq(order.compare(left, right)); });
}

RowList defaultOrder(const SessionStore &store, const RowList &knownRows)
{
    const auto known = static_cast<quint32>(knownRows.size());
    if (known == store.rowCount())
        return knownRows;
    const IdOrder order(store, Field::BillingSessionId);
    const auto idLess = [&](quint32 left, quint32 right) { return std::is_lt(order.compare(left, right)); };

    // The new rows by themselves, counted from the first of them.
    const RowKeys keys(store.rowCount() - known, [&](quint32 *starts) {
        KeyRange range;
        for (quint32 row = known; row < store.rowCount(); ++row)
            range.include(starts[row - known] = store.time(Field::BillingStart, row));
        return range;
    });
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
