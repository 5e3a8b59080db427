// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parallel.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

/// Sorts items by keyOf(item), a quint32; equal ones keep their order.
///
/// The items come from itemAt(index) and go to put(place, item), which saves a first and a last copy of them; both are
/// called by several threads where there are several parts. False if the items are in order already: then nothing is
/// put. As few passes as the keys need, a digit each: what counts is how far they are apart, not how large they are.
/// `inPlace`: put() writes where itemAt() reads.
template <typename Item, typename ItemAt, typename KeyOf, typename Put>
bool sortByRadix(const Parts &parts, ItemAt itemAt, KeyOf keyOf, Put put, bool inPlace = false)
{
    const size_t count = parts.endOf(parts.count() - 1);
    struct Range
    {
        quint32 lowest = std::numeric_limits<quint32>::max();
        quint32 highest = 0;
        bool isSorted = true;
    };
    std::vector<Range> ranges(parts.count());
    parts.run([&](quint32 part) {
        Range range;
        const size_t begin = parts.beginOf(part);
        quint32 previous = begin == 0 ? 0 : keyOf(itemAt(begin - 1));
        for (size_t i = begin, end = parts.endOf(part); i < end; ++i) {
            const quint32 key = keyOf(itemAt(i));
            range.isSorted = range.isSorted && key >= previous;
            previous = key;
            range.lowest = std::min(range.lowest, key);
            range.highest = std::max(range.highest, key);
        }
        ranges[part] = range;
    });
    if (std::ranges::all_of(ranges, &Range::isSorted))
        return false;
    const quint32 lowest = std::ranges::min(ranges, {}, &Range::lowest).lowest;
    const quint32 highest = std::ranges::max(ranges, {}, &Range::highest).highest;

    // More bits to a digit were measured to cost more by missing the caches than a pass less saves.
    constexpr quint32 MostBits = 12;
    const auto width = static_cast<quint32>(std::bit_width((highest - lowest) | 1));
    const quint32 passes = (width + MostBits - 1) / MostBits;
    const quint32 bits = (width + passes - 1) / passes;
    const quint32 digits = 1U << bits;

    // By part, how many items have each digit; then where the next of them goes.
    std::vector<std::vector<quint32>> places(parts.count(), std::vector<quint32>(digits));
    const auto pass = [&](quint32 number, const auto &from, const auto &to) {
        const auto digitOf = [=](Item item) { return (keyOf(item) - lowest) >> (number * bits) & (digits - 1); };
        parts.run([&, from](quint32 part) {
            quint32 *counts = places[part].data();
            std::fill_n(counts, digits, 0U);
            for (size_t i = parts.beginOf(part), end = parts.endOf(part); i < end; ++i)
                ++counts[digitOf(from(i))];
        });
        quint32 next = 0;
        for (quint32 digit = 0; digit < digits; ++digit) {
            for (std::vector<quint32> &ofPart : places)
                next += std::exchange(ofPart[digit], next);
        }
        parts.run([&places, &parts, digitOf, from, to](quint32 part) {
            quint32 *ofPart = places[part].data();
            for (size_t i = parts.beginOf(part), end = parts.endOf(part); i < end; ++i) {
                const Item item = from(i);
                to(ofPart[digitOf(item)]++, item);
            }
        });
    };
    if (passes == 1 && !inPlace) {
        pass(0, itemAt, put);
        return true;
    }
    auto items = std::make_unique_for_overwrite<Item[]>(count);
    auto sorted = passes <= 2 ? nullptr : std::make_unique_for_overwrite<Item[]>(count);
    const auto into = [](Item *array) { return [array](quint32 place, const Item &item) { array[place] = item; }; };
    const auto from = [](const Item *array) { return [array](size_t index) -> const Item & { return array[index]; }; };
    pass(0, itemAt, into(items.get()));
    if (passes == 1) {
        for (size_t place = 0; place < count; ++place)
            put(static_cast<quint32>(place), items[place]);
        return true;
    }
    for (quint32 number = 1; number + 1 < passes; ++number) {
        pass(number, from(items.get()), into(sorted.get()));
        items.swap(sorted);
    }
    pass(passes - 1, from(items.get()), put);
    return true;
}
