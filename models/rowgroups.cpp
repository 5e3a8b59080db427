// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowgroups.h"

#include "radixsort.h"

#include <algorithm>
#include <cstring>
#include <tuple>

quint64 groupOf(const PackedId &id)
{
    quint64 head = 0;
    quint32 tail = 0;
    std::memcpy(&head, id.bytes.data(), sizeof head);
    std::memcpy(&tail, id.bytes.data() + sizeof head, sizeof tail);
    return mixed(head, tail);
}

void sortGroups(std::vector<GroupedRow> *rows)
{
    // By 22 bits of the hash; the few rows that agree in them are sorted as they lie.
    constexpr quint32 Shift = 64 - 22;
    std::vector<GroupedRow> sorted(rows->size());
    const auto keyOf = [](const GroupedRow &row) { return static_cast<quint32>(row.group >> Shift); };
    const auto put = [&](quint32 place, const GroupedRow &row) { sorted[place] = row; };
    if (sortByRadix<GroupedRow>(
            Parts(rows->size()), [&](size_t i) { return (*rows)[i]; }, keyOf, put))
        rows->swap(sorted);
    for (auto run = rows->begin(); run != rows->end();) {
        const auto end = std::find_if(
            run, rows->end(), [run](const GroupedRow &row) { return (row.group ^ run->group) >> Shift != 0; });
        if (end - run > 1)
            std::ranges::sort(
                run, end, {}, [](const GroupedRow &row) { return std::tie(row.group, row.key, row.row); });
        run = end;
    }
}
