// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowkeys.h"

#include <algorithm>
#include <limits>
#include <span>

namespace {

/// Calls fill(chunk, first row in it, the same row in the store, keys of the rows from there) for all of a part of the
/// rows.
template <typename Fill>
void fillPart(const SessionStore &store, const Parts &parts, quint32 part, quint32 *keys, Fill fill)
{
    for (size_t row = parts.beginOf(part), end = parts.endOf(part); row < end;) {
        const size_t offset = row & SessionChunk::Mask;
        const std::span<quint32> piece(keys + row, std::min(SessionChunk::Capacity - offset, end - row));
        fill(store.chunk(static_cast<quint32>(row >> SessionChunk::Shift)), offset, static_cast<quint32>(row), piece);
        row += piece.size();
    }
}

/// Keys that lie in the range, by all processors; fill() as above.
template <typename Fill> RowKeys keysWithin(const KeyRange &range, const SessionStore &store, Fill fill)
{
    return {store.rowCount(), [&](quint32 *keys) {
                const Parts parts = Parts::forProcessors(store.rowCount());
                parts.run([&](quint32 part) { fillPart(store, parts, part, keys, fill); });
                return range;
            }};
}

/// Those from `first` on come as close to it as they can, so that a sort needs fewer passes; the others stay.
template <typename Fill> RowKeys keysFrom(quint32 first, const SessionStore &store, Fill fill)
{
    return {store.rowCount(), [&](quint32 *keys) {
                const Parts parts = Parts::forProcessors(store.rowCount());
                std::vector<KeyRange> ranges(parts.count());
                parts.run([&](quint32 part) {
                    KeyRange range;
                    fillPart(store, parts, part, keys,
                        [&](const SessionChunk &chunk, size_t offset, quint32 row, std::span<quint32> piece) {
                            fill(chunk, offset, row, piece);
                            // While they are in the cache.
                            for (const quint32 key : piece) {
                                range.lowest = std::min(range.lowest, key < first ? range.lowest : key);
                                range.highest = std::max(range.highest, key);
                            }
                        });
                    ranges[part] = range;
                });
                KeyRange range;
                for (const KeyRange &ofPart : ranges)
                    range.include(ofPart);
                // None is that high.
                if (range.lowest > range.highest)
                    return KeyRange{0, range.highest};
                const quint32 shared = range.lowest - first;
                parts.run([&](quint32 part) {
                    for (size_t row = parts.beginOf(part), end = parts.endOf(part); row < end; ++row)
                        keys[row] -= keys[row] < first ? 0 : shared;
                });
                return KeyRange{0, range.highest - shared};
            }};
}

/// All are `other` but those of marks, which are keyOf(mark).
template <typename Marks, typename KeyOf>
RowKeys keysOfMarks(const KeyRange &range, const SessionStore &store, const Marks &marks, quint32 other, KeyOf keyOf)
{
    return {store.rowCount(), [&](quint32 *keys) {
                std::fill_n(keys, store.rowCount(), other);
                for (const auto &mark : marks) {
                    if (mark.row < store.rowCount())
                        keys[mark.row] = keyOf(mark);
                }
                return range;
            }};
}

} // namespace

RowKeys timeKeys(const SessionStore &store, Field field)
{
    const auto column = static_cast<size_t>(SessionStore::column(field));
    const auto fill = [&](const SessionChunk &chunk, size_t offset, quint32 row, std::span<quint32> keys) {
        std::copy_n(chunk.times[column].begin() + offset, keys.size(), keys.begin());
        for (size_t i = 0; field == Field::Day && i < keys.size(); ++i) {
            if (!isTime(keys[i]))
                keys[i] = store.effectiveStart(row + static_cast<quint32>(i));
        }
    };
    return keysFrom(UnreadableTime + 1, store, fill);
}

RowKeys lengthKeys(const SessionStore &store, Field field)
{
    constexpr qint64 Zero = qint64(1) << 31;
    const auto start = static_cast<size_t>(SessionStore::column(startOf(field)));
    const auto end = static_cast<size_t>(SessionStore::column(endOf(field)));
    return keysFrom(1, store, [&](const SessionChunk &chunk, size_t offset, quint32, std::span<quint32> keys) {
        const auto lengthKey = [](UtcSecond from, UtcSecond to) {
            const qint64 key = std::clamp<qint64>(Zero + to - from, 1, 2 * Zero - 1);
            return isTime(from) && isTime(to) ? static_cast<quint32>(key) : 0;
        };
        const auto *starts = chunk.times[start].data() + offset;
        std::transform(starts, starts + keys.size(), chunk.times[end].begin() + offset, keys.begin(), lengthKey);
    });
}

RowKeys textKeys(const SessionStore &store, Field field, const std::vector<quint32> &ranks)
{
    const KeyRange range{0, ranks.empty() ? 0 : std::ranges::max(ranks)};
    if (field == Field::Findings) {
        return keysOfMarks(range, store, store.findings().marks(), ranks[StringPool::Missing],
            [&](const RowFindings::Mark &mark) { return ranks[mark.code]; });
    }
    const auto column = static_cast<size_t>(SessionStore::column(field));
    return keysWithin(range, store, [&](const SessionChunk &chunk, size_t offset, quint32, std::span<quint32> keys) {
        chunk.codes(column).read([&](const auto *codes) {
            const auto *const first = codes + offset;
            std::transform(first, first + keys.size(), keys.begin(), [&](quint32 code) { return ranks[code]; });
        });
    });
}

RowKeys foundKeys(const SessionStore &store, Field field)
{
    if (field == Field::Surplus) {
        return {store.rowCount(), [&](quint32 *keys) {
                    const RowMask &surplus = store.surplus();
                    for (quint32 row = 0; row < store.rowCount(); ++row)
                        keys[row] = row < surplus.rows() && surplus.test(row) ? 1 : 0;
                    return KeyRange{0, 1};
                }};
    }
    constexpr KeyRange range{0, std::numeric_limits<decltype(RowChanges::Mark::bits)>::max()};
    return keysOfMarks(
        range, store, store.changes().marks(), 0, [](const RowChanges::Mark &mark) { return mark.bits; });
}
