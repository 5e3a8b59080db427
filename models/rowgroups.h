// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hashing.h"
#include "packedid.h"

#include <algorithm>
#include <limits>
#include <span>
#include <vector>

/// A row in a group: rows of equal `group` belong together, in the order of `key`.
struct GroupedRow
{
    /// A hash; two groups of a million get the same one with a probability of one in ten million.
    quint64 group = 0;
    quint32 key = 0;
    quint32 row = 0;
};

/// Sorts by group, key and row, in any order of the groups.
void sortGroups(std::vector<GroupedRow> *rows);

/// The group of all rows with this id.
quint64 groupOf(const PackedId &id);
/// The group of a row by its id; a row without an id is one by itself.
inline quint64 groupOf(const PackedId &id, quint32 row)
{
    return id.isMissing() ? mixed(~quint64(0), row) : groupOf(id);
}

/// Calls visit(std::span<const GroupedRow>) for each group of sorted rows, in the order of the groups' first rows: what
/// is read of them lies side by side.
template <typename Visit> void forEachGroup(const std::vector<GroupedRow> &rows, Visit visit)
{
    constexpr auto None = std::numeric_limits<quint32>::max();
    quint32 last = 0;
    for (const GroupedRow &row : rows)
        last = std::max(last, row.row);
    std::vector<quint32> places(rows.empty() ? 0 : last + 1, None);
    for (size_t place = 0; place < rows.size(); ++place) {
        if (place == 0 || rows[place].group != rows[place - 1].group)
            places[rows[place].row] = static_cast<quint32>(place);
    }
    for (const quint32 place : places) {
        if (place == None)
            continue;
        const auto begin = rows.begin() + place;
        const auto end = std::find_if(
            begin, rows.end(), [begin](const GroupedRow &row) { return row.group != begin->group; });
        visit(std::span<const GroupedRow>(begin, end));
    }
}

/// The groups of more rows than this are visited in parts: sorting takes about 50 bytes a row.
inline constexpr quint32 MostRowsAtOnce = 2'000'000;

/// The same for the rows that `collect` hands to what it is called with, a function that takes a GroupedRow; `most` of
/// them at most. Of many rows it is called once for each part of the groups, and must hand over the same each time; the
/// order is then that of the first rows within each part.
template <typename Collect, typename Visit>
void forEachGroup(quint32 most, Collect collect, Visit visit, quint32 mostAtOnce = MostRowsAtOnce)
{
    constexpr int HashBits = 64;
    int bits = 0;
    while (most >> bits > mostAtOnce)
        ++bits;
    std::vector<GroupedRow> rows;
    constexpr quint32 spare = 64;
    rows.reserve((most >> bits) + (most >> bits) / spare);
    for (quint64 part = 0; part >> bits == 0; ++part) {
        rows.clear();
        collect([&](const GroupedRow &row) {
            if (bits == 0 || row.group >> (HashBits - bits) == part)
                rows.push_back(row);
        });
        sortGroups(&rows);
        forEachGroup(rows, visit);
    }
}
