// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parallel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <memory>
#include <span>
#include <utility>
#include <vector>

/// Keys from `lowest` to `highest`, some of which may not be there.
struct KeyRange
{
    quint32 lowest = std::numeric_limits<quint32>::max();
    quint32 highest = 0;

    void include(quint32 key)
    {
        lowest = std::min(lowest, key);
        highest = std::max(highest, key);
    }
    void include(const KeyRange &other)
    {
        lowest = std::min(lowest, other.lowest);
        highest = std::max(highest, other.highest);
    }
};

/// Sorts items that lie side by side by digitsOf(item), of no more than so many bits, and hands them to
/// put(place, item), from `place` on; equal ones keep their order. Uses up the items; `spare` has room for as many.
template <typename Item, typename DigitsOf, typename Put>
void sortNearItems(
    std::span<Item> items, std::span<Item> spare, quint32 bits, DigitsOf digitsOf, quint32 place, Put put)
{
    if (std::ranges::is_sorted(items, {}, digitsOf)) {
        for (const Item &item : items)
            put(place++, item);
        return;
    }
    // With more counts than items, to add them up would take longest.
    constexpr quint32 MostBits = 8;
    const quint32 most = std::clamp(static_cast<quint32>(std::bit_width(items.size())), 4U, MostBits + 2) - 2;
    const quint32 passes = (bits + most - 1) / most;
    const quint32 bitsOfPass = (bits + passes - 1) / passes;
    const quint32 digits = 1U << bitsOfPass;
    for (quint32 number = 0; number < passes; ++number) {
        const auto digitOf = [=](const Item &item) { return digitsOf(item) >> (number * bitsOfPass) & (digits - 1); };
        std::array<quint32, size_t(1) << MostBits> places{};
        for (const Item &item : items)
            ++places[digitOf(item)];
        const bool isLast = number + 1 == passes;
        quint32 next = isLast ? place : 0;
        for (quint32 digit = 0; digit < digits; ++digit)
            next += std::exchange(places[digit], next);
        for (const Item &item : items) {
            const quint32 to = places[digitOf(item)]++;
            if (isLast)
                put(to, item);
            else
                spare[to] = item;
        }
        std::swap(items, spare);
    }
}

/// Whether keyAt(index) never gets less.
template <typename KeyAt> bool isAscending(const Parts &parts, KeyAt keyAt)
{
    std::vector<quint8> ascends(parts.count());
    parts.run([&](quint32 part) {
        size_t i = std::max<size_t>(parts.beginOf(part), 1);
        const size_t end = parts.endOf(part);
        while (i < end && keyAt(i - 1) <= keyAt(i))
            ++i;
        ascends[part] = i >= end ? 1 : 0;
    });
    return std::ranges::find(ascends, 0) == ascends.end();
}

/// By part, how often bucketAt(index) is each of the buckets.
template <typename BucketAt>
std::vector<std::vector<quint32>> countByBucket(const Parts &parts, size_t buckets, BucketAt bucketAt)
{
    std::vector<std::vector<quint32>> all(parts.count(), std::vector<quint32>(buckets));
    parts.run([&](quint32 part) {
        // Copies, and two counts in turn: what is counted up twice in a row has to be waited for.
        const auto at = bucketAt;
        std::vector<quint32> ofOdd(buckets);
        quint32 *const odd = ofOdd.data();
        quint32 *const counts = all[part].data();
        size_t i = parts.beginOf(part);
        const size_t end = parts.endOf(part);
        for (; i + 1 < end; i += 2) {
            ++counts[at(i)];
            ++odd[at(i + 1)];
        }
        if (i < end)
            ++counts[at(i)];
        for (size_t bucket = 0; bucket < buckets; ++bucket)
            counts[bucket] += odd[bucket];
    });
    return all;
}

/// Turns these counts into the places of each part's first item of each bucket, in the order of the buckets, then of
/// the parts; where each bucket begins, and behind the last one where that ends.
inline std::vector<quint32> placesOfBuckets(std::vector<std::vector<quint32>> *counts)
{
    const size_t buckets = counts->front().size();
    std::vector<quint32> begins;
    begins.reserve(buckets + 1);
    quint32 next = 0;
    for (size_t bucket = 0; bucket < buckets; ++bucket) {
        begins.push_back(next);
        for (std::vector<quint32> &ofPart : *counts)
            next += std::exchange(ofPart[bucket], next);
    }
    begins.push_back(next);
    return begins;
}

/// The first bucket of a part, and that behind its last one: a bucket belongs to the part in which it begins.
inline std::pair<size_t, size_t> bucketsOfPart(const Parts &parts, quint32 part, const std::vector<quint32> &begins)
{
    const auto firstFrom = [&](size_t place) {
        return static_cast<size_t>(std::ranges::lower_bound(begins, place) - begins.begin());
    };
    return {
        firstFrom(parts.beginOf(part)), part + 1 == parts.count() ? begins.size() - 1 : firstFrom(parts.endOf(part))};
}

/// The items of an array.
template <typename Item> struct ArrayItems
{
    const Item *items;

    const Item &operator()(size_t index) const { return items[index]; }
};

/// The smallest and the largest of keyAt(index).
template <typename KeyAt> KeyRange rangeOf(const Parts &parts, KeyAt keyAt)
{
    std::vector<KeyRange> ranges(parts.count());
    parts.run([&](quint32 part) {
        KeyRange range;
        for (size_t i = parts.beginOf(part), end = parts.endOf(part); i < end; ++i)
            range.include(keyAt(i));
        ranges[part] = range;
    });
    KeyRange all;
    for (const KeyRange &range : ranges)
        all.include(range);
    return all;
}

/// Sorts items by keyOf(item), a quint32 within `range`; equal ones keep their order.
///
/// The items come from itemAt(index) and go to put(place, item), places counted from `first`, which saves a first and a
/// last copy of them; both are called by several threads where there are several parts. False if the items are in order
/// already: then nothing is put. Where keys are close to each other, that is done at once; else items are first spread
/// by the highest bits of their keys, and then sorted bucket by bucket, in the innermost caches. A bucket that gets
/// many times its share is spread once more.
template <typename Item, typename ItemAt, typename KeyOf, typename Put>
bool sortByRadix(const Parts &parts, KeyRange range, ItemAt itemAt, KeyOf keyOf, Put put, quint32 first = 0)
{
    const size_t count = parts.size();
    // Measured: with more buckets, writing to them misses the caches; with larger ones, what is sorted in them does. To
    // spread one again pays only where it is many times as large, and then by all processors.
    constexpr quint32 MostAtOnce = 12;
    constexpr quint32 MostSpread = 11;
    constexpr quint32 SmallBits = 12;
    constexpr quint32 MostSmall = 1U << (SmallBits + 6);
    const auto width = static_cast<quint32>(std::bit_width((range.highest - range.lowest) | 1));
    const auto countWidth = static_cast<quint32>(std::bit_width(count));
    const quint32 spread = std::clamp(countWidth, SmallBits + 4, SmallBits + MostSpread) - SmallBits;
    const bool isAtOnce = width <= MostAtOnce;
    const quint32 low = isAtOnce ? 0 : width - spread;
    const size_t buckets = size_t(1) << (width - low);
    const auto bucketOf = [=](const Item &item) { return (keyOf(item) - range.lowest) >> low; };

    if (isAscending(parts, [&](size_t i) { return keyOf(itemAt(i)); }))
        return false;
    // By part: where its next item of each bucket goes.
    std::vector<std::vector<quint32>> places = countByBucket(
        parts, buckets, [=](size_t i) { return bucketOf(itemAt(i)); });
    const std::vector<quint32> begins = placesOfBuckets(&places);
    const auto spreadTo = [&](const auto &to) {
        parts.run([&](quint32 part) {
            // Copies, which need not be read anew after each item that is written.
            const auto bucket = bucketOf;
            const auto at = itemAt;
            const auto write = to;
            quint32 *const ofPart = places[part].data();
            for (size_t i = parts.beginOf(part), end = parts.endOf(part); i < end; ++i) {
                const Item item = at(i);
                write(ofPart[bucket(item)]++, item);
            }
        });
    };
    if (isAtOnce) {
        spreadTo([first, put](quint32 place, const Item &item) { put(first + place, item); });
        return true;
    }
    const auto items = std::make_unique_for_overwrite<Item[]>(count);
    spreadTo([array = items.get()](quint32 place, const Item &item) {
        // It is read before it is written, and that takes as long as many items.
        constexpr size_t soon = 16;
        __builtin_prefetch(array + place + soon, 1);
        array[place] = item;
    });
    const auto digitsOf = [=](const Item &item) { return (keyOf(item) - range.lowest) & ((1U << low) - 1); };
    const auto isSmall = [&](size_t bucket) { return begins[bucket + 1] - begins[bucket] <= MostSmall; };
    parts.run([&](quint32 part) {
        std::vector<Item> spare;
        const auto [firstBucket, lastBucket] = bucketsOfPart(parts, part, begins);
        for (size_t bucket = firstBucket; bucket < lastBucket; ++bucket) {
            const quint32 size = begins[bucket + 1] - begins[bucket];
            if (!isSmall(bucket))
                continue;
            spare.resize(std::max<size_t>(spare.size(), size));
            sortNearItems<Item>(
                {items.get() + begins[bucket], size}, {spare.data(), size}, low, digitsOf, first + begins[bucket], put);
        }
    });
    for (size_t bucket = 0; bucket < buckets; ++bucket) {
        if (isSmall(bucket))
            continue;
        const size_t size = begins[bucket + 1] - begins[bucket];
        const Parts ofBucket(size, parts.count() == 1 ? 1 : Parts::forProcessors(size).count());
        const ArrayItems<Item> at{items.get() + begins[bucket]};
        const KeyRange rangeOfBucket = rangeOf(ofBucket, [at, keyOf](size_t i) { return keyOf(at(i)); });
        const quint32 begin = first + begins[bucket];
        if (sortByRadix<Item>(ofBucket, rangeOfBucket, at, keyOf, put, begin))
            continue;
        for (size_t i = 0; i < size; ++i)
            put(begin + static_cast<quint32>(i), at(i));
    }
    return true;
}
