// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <vector>

/// Sorts `count` items by keyOf(item), a quint32; equal ones keep their order.
///
/// The items come from itemAt(index) and go to put(place, item), which saves a first and a last copy of them. False if
/// they are in order already: then nothing is put. As few passes as the keys need, a digit each: what counts is how far
/// they are apart, not how large they are.
template <typename Item, typename ItemAt, typename KeyOf, typename Put>
bool sortByRadix(size_t count, ItemAt itemAt, KeyOf keyOf, Put put)
{
    quint32 lowest = std::numeric_limits<quint32>::max();
    quint32 highest = 0;
    bool isSorted = true;
    for (size_t i = 0; i < count; ++i) {
        const quint32 key = keyOf(itemAt(i));
        isSorted = isSorted && key >= highest;
        lowest = std::min(lowest, key);
        highest = std::max(highest, key);
    }
    if (isSorted)
        return false;

    // More bits to a digit were measured to cost more by missing the caches than a pass less saves.
    constexpr quint32 MostBits = 12;
    const auto width = static_cast<quint32>(std::bit_width(highest - lowest));
    const quint32 passes = (width + MostBits - 1) / MostBits;
    const quint32 bits = (width + passes - 1) / passes;
    const auto digit = [=](const Item &item, quint32 pass) {
        return (keyOf(item) - lowest) >> (pass * bits) & ((quint32(1) << bits) - 1);
    };
    std::vector<std::vector<quint32>> places(passes, std::vector<quint32>(size_t(1) << bits));
    for (size_t i = 0; i < count; ++i) {
        const Item item = itemAt(i);
        for (quint32 pass = 0; pass < passes; ++pass)
            ++places[pass][digit(item, pass)];
    }
    for (std::vector<quint32> &ofPass : places)
        std::exclusive_scan(ofPass.begin(), ofPass.end(), ofPass.begin(), quint32(0));

    const quint32 last = passes - 1;
    std::vector<Item> items(last == 0 ? 0 : count);
    std::vector<Item> sorted(last < 2 ? 0 : count);
    for (size_t i = 0; i < count; ++i) {
        const Item item = itemAt(i);
        const quint32 place = places[0][digit(item, 0)]++;
        if (last == 0)
            put(place, item);
        else
            items[place] = item;
    }
    for (quint32 pass = 1; pass <= last; ++pass) {
        for (const Item &item : items) {
            const quint32 place = places[pass][digit(item, pass)]++;
            if (pass == last)
                put(place, item);
            else
                sorted[place] = item;
        }
        items.swap(sorted);
    }
    return true;
}
