// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowgroups.h"

#include "radixsort.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>
#include <tuple>

std::vector<GroupPart> groupParts(quint32 rows, quint32 mostAtOnce)
{
    Q_ASSERT(mostAtOnce > 0);
    int bits = 0;
    while (rows >> bits > mostAtOnce)
        ++bits;
    std::vector<GroupPart> parts(size_t(1) << bits);
    for (size_t number = 0; number < parts.size(); ++number)
        parts[number] = {number, bits};
    return parts;
}

/// So that what is sorted at once lies in the innermost caches, and the buckets are not too many to write to.
quint32 GroupedRows::bucketBits(size_t rows)
{
    constexpr quint32 RowsBits = 11;
    constexpr quint32 MostBits = 11;
    return std::clamp(static_cast<quint32>(std::bit_width(rows)), RowsBits + 1, RowsBits + MostBits) - RowsBits;
}

void GroupedRows::place(std::vector<std::vector<quint32>> *places)
{
    m_begins = placesOfBuckets(places);
    m_rows = std::make_unique_for_overwrite<GroupedRow[]>(size());
}

void GroupedRows::sort()
{
    // By more bits of the hash; the few rows that agree in them are sorted as they lie.
    constexpr quint32 DigitBits = 14;
    constexpr size_t FewRows = 64;
    constexpr size_t ManyRows = size_t(1) << 18;
    const auto digitsOf = [used = m_shift + static_cast<int>(m_bucketBits)](const GroupedRow &row) {
        return static_cast<quint32>(row.group << used >> (64 - DigitBits));
    };
    const auto all = [](const GroupedRow &row) { return std::tie(row.group, row.key, row.row); };
    const Parts parts = m_parts.withCount(size());
    parts.run([&](quint32 part) {
        std::vector<GroupedRow> spare;
        std::vector<GroupedRow> sorted;
        const auto [first, last] = bucketsOfPart(parts, part, m_begins);
        for (size_t bucket = first; bucket < last; ++bucket) {
            const std::span<GroupedRow> rows(m_rows.get() + m_begins[bucket], m_begins[bucket + 1] - m_begins[bucket]);
            if (rows.size() < FewRows || rows.size() > ManyRows) {
                std::ranges::sort(rows, {}, all);
                continue;
            }
            spare.resize(std::max(spare.size(), rows.size()));
            sorted.resize(std::max(sorted.size(), rows.size()));
            sortNearItems<GroupedRow>(rows, std::span(spare).first(rows.size()), DigitBits, digitsOf, 0,
                [to = sorted.data()](quint32 place, const GroupedRow &row) { to[place] = row; });
            std::copy_n(sorted.begin(), rows.size(), rows.begin());
            for (auto run = rows.begin(); run != rows.end();) {
                const auto end = std::find_if(run + 1, rows.end(),
                    [&, digits = digitsOf(*run)](const GroupedRow &row) { return digitsOf(row) != digits; });
                if (end - run > 1)
                    std::ranges::sort(run, end, {}, all);
                run = end;
            }
        }
    });
}

GroupedRows::Visits GroupedRows::visitsOf(quint32 rowCount, size_t least) const
{
    Visits visits{std::make_unique_for_overwrite<quint32[]>(rowCount), {0}};
    const Parts ofStore = m_parts.withCount(rowCount);
    ofStore.run([&](quint32 part) {
        std::fill(visits.places.get() + ofStore.beginOf(part), visits.places.get() + ofStore.endOf(part), NoGroup);
    });
    // Most users begin early: parts of as many rows of the store would be of very different work.
    constexpr size_t Ranges = 4096;
    const size_t rowsOfRange = rowCount / Ranges + 1;
    std::vector<std::vector<size_t>> work(m_parts.count(), std::vector<size_t>(Ranges));
    const Parts ofRows = m_parts.withCount(size());
    ofRows.run([&](quint32 part) {
        const auto [first, last] = bucketsOfPart(ofRows, part, m_begins);
        for (size_t place = m_begins[first]; place < m_begins[last];) {
            const size_t rows = groupAt(place).size();
            if (rows >= least) {
                visits.places[m_rows[place].row] = static_cast<quint32>(place);
                work[part][m_rows[place].row / rowsOfRange] += rows;
            }
            place += rows;
        }
    });
    for (size_t part = 1; part < work.size(); ++part)
        std::ranges::transform(work[0], work[part], work[0].begin(), std::plus());
    const size_t all = std::reduce(work[0].begin(), work[0].end());
    size_t done = 0;
    for (size_t range = 0; range < Ranges; ++range) {
        done += work[0][range];
        while (visits.begins.size() < m_parts.count() && done * m_parts.count() >= all * visits.begins.size())
            visits.begins.push_back(std::min<size_t>((range + 1) * rowsOfRange, rowCount));
    }
    visits.begins.push_back(rowCount);
    return visits;
}
