// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "machinelimits.h"

#include "dataset.h"
#include "stopwatch.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <limits>

namespace {

constexpr int Runs = 5;

template <typename Work> double best(const Work &work)
{
    double least = std::numeric_limits<double>::max();
    for (int run = 0; run < Runs; ++run)
        least = std::min(least, elapsedOf(work).wall);
    return least;
}

/// Keeps the compiler from leaving out what nobody asks for.
void use(size_t value)
{
    asm volatile("" : : "r"(value) : "memory");
}

double measureWalk(const Dataset &data)
{
    simdjson::ondemand::parser parser;
    std::vector<simdjson::padded_string> pages;
    for (const QByteArray &page : data.pages())
        pages.emplace_back(page.constData(), static_cast<size_t>(page.size()));
    return best([&] {
        size_t bytes = 0;
        for (const simdjson::padded_string &page : pages) {
            simdjson::ondemand::document document = parser.iterate(page);
            for (simdjson::ondemand::object session : document["sessions"].get_array()) {
                for (auto field : session)
                    bytes += std::string_view(field.value().get_string()).size();
            }
        }
        use(bytes);
    });
}

double measureRadixSort(quint32 rows)
{
    constexpr int digits = 4;
    constexpr int bits = 8;
    constexpr size_t buckets = 1U << bits;
    std::vector<quint64> keys(rows);
    std::vector<quint64> other(rows);
    return best([&] {
        quint32 random = 1;
        for (quint32 row = 0; row < rows; ++row)
            keys[row] = quint64(random = random * 1664525U + 1013904223U) << 32 | row;
        for (int digit = 0; digit < digits; ++digit) {
            const int shift = 32 + digit * bits;
            std::array<size_t, buckets + 1> starts{};
            for (const quint64 key : keys)
                ++starts[(key >> shift) % buckets + 1];
            for (size_t bucket = 0; bucket < buckets; ++bucket)
                starts[bucket + 1] += starts[bucket];
            for (const quint64 key : keys)
                other[starts[(key >> shift) % buckets]++] = key;
            keys.swap(other);
        }
        use(keys.front());
    });
}

double measureScan(const SessionStore &store)
{
    std::string bytes;
    for (const Field field : allFields()) {
        if (kindOf(field) != FieldKind::Text && kindOf(field) != FieldKind::Id)
            continue;
        const StringPool &pool = store.pool(field);
        for (quint32 code = 0; code < pool.size(); ++code)
            bytes += pool.at(code);
    }
    return best([&] {
        size_t found = 0;
        for (size_t at = 1; at < bytes.size(); ++at)
            found += bytes[at - 1] == 'q' && bytes[at] == 'z' ? 1 : 0;
        use(found);
    });
}

} // namespace

Limits measureLimits(const Dataset &data, const SessionStore &store)
{
    return {measureWalk(data), measureRadixSort(store.rowCount()), measureScan(store)};
}
