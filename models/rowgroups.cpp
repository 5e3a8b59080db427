// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowgroups.h"

#include "radixsort.h"

#include <algorithm>
#include <tuple>

void sortGroups(std::vector<GroupedRow> *rows)
{
    // By 22 bits of the hash; the few rows that agree in them are sorted as they lie.
    constexpr quint32 Shift = 64 - 22;
    const auto keyOf = [](const GroupedRow &row) { return static_cast<quint32>(row.group >> Shift); };
    const auto put = [rows](quint32 place, const GroupedRow &row) { (*rows)[place] = row; };
    // Those of a part of the groups have bits in common.
    const Parts one(rows->size());
    const ArrayItems<GroupedRow> at{rows->data()};
    const KeyRange range = rangeOf(one, [at, keyOf](size_t i) { return keyOf(at(i)); });
    sortByRadix<GroupedRow>(one, range, at, keyOf, put, true);
    for (auto run = rows->begin(); run != rows->end();) {
        const auto end = std::find_if(
            run, rows->end(), [run](const GroupedRow &row) { return (row.group ^ run->group) >> Shift != 0; });
        if (end - run > 1)
            std::ranges::sort(
                run, end, {}, [](const GroupedRow &row) { return std::tie(row.group, row.key, row.row); });
        run = end;
    }
}

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
