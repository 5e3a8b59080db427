// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hashing.h"
#include "packedid.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <span>
#include <utility>
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
inline quint64 groupOf(const PackedId &id)
{
    quint64 head = 0;
    quint32 tail = 0;
    std::memcpy(&head, id.bytes.data(), sizeof head);
    std::memcpy(&tail, id.bytes.data() + sizeof head, sizeof tail);
    return mixed(head, tail);
}
/// The group of a row by its id; a row without an id is one by itself.
inline quint64 groupOf(const PackedId &id, quint32 row)
{
    return id.isMissing() ? mixed(~quint64(0), row) : groupOf(id);
}

/// Calls visit(std::span<const GroupedRow>) for each group of sorted rows that holds `least` rows or more, in the order
/// of the groups' first rows: what is read of them lies side by side.
template <typename Visit> void forEachGroup(const std::vector<GroupedRow> &rows, Visit visit, size_t least = 1)
{
    constexpr auto None = std::numeric_limits<quint32>::max();
    quint32 last = 0;
    for (const GroupedRow &row : rows)
        last = std::max(last, row.row);
    std::vector<quint32> places(rows.empty() ? 0 : last + 1, None);
    for (size_t place = 0, end = 0; place < rows.size(); place = end) {
        for (end = place + 1; end < rows.size() && rows[end].group == rows[place].group; ++end) { }
        if (end - place >= least)
            places[rows[place].row] = static_cast<quint32>(place);
    }
    // Groups lie far from each other: the ends of several are looked for in one go, so that memory is waited for once.
    std::array<std::span<const GroupedRow>, 64> found;
    size_t count = 0;
    const auto visitFound = [&] {
        for (const auto &group : std::span(found).first(std::exchange(count, 0)))
            visit(group);
    };
    for (const quint32 place : places) {
        if (place == None)
            continue;
        size_t end = place + 1;
        while (end < rows.size() && rows[end].group == rows[place].group)
            ++end;
        found[count++] = std::span(rows).subspan(place, end - place);
        if (count == found.size())
            visitFound();
    }
    visitFound();
}

/// More rows than this are sorted in parts, one after the other: sorting takes 32 bytes a row, and
/// to visit the groups of a part 4 bytes for each row of the store.
inline constexpr quint32 MostRowsAtOnce = 2'500'000;

/// Some of the groups: those whose hashes begin with the same bits.
struct GroupPart
{
    quint64 number = 0;
    int bits = 0;

    bool holds(quint64 group) const
    {
        constexpr int hashBits = 64;
        return bits == 0 || group >> (hashBits - bits) == number;
    }
};

/// All groups of so many rows, in as few parts of about the same size as hold `mostAtOnce` of them at most (1 or more).
std::vector<GroupPart> groupParts(quint32 rows, quint32 mostAtOnce = MostRowsAtOnce);

/// Calls visit() for the groups of one part, of the rows that `collect` hands to what it is called with, a function
/// that takes a GroupedRow; `most` of them in all the parts. The groups hold `least` rows or more.
template <typename Collect, typename Visit>
void forEachGroup(const GroupPart &part, quint32 most, Collect collect, Visit visit, size_t least = 1)
{
    constexpr quint32 spare = 64;
    const quint32 expected = most >> part.bits;
    std::vector<GroupedRow> rows(expected + expected / spare + 1);
    size_t count = 0;
    collect([&](const GroupedRow &row) {
        if (count == rows.size())
            rows.resize(count + count / 2 + 1);
        // Without a branch, which nothing could foretell.
        rows[count] = row;
        count += part.holds(row.group) ? 1 : 0;
    });
    rows.resize(count);
    sortGroups(&rows);
    forEachGroup(rows, visit, least);
}

/// The same for all groups. Of many rows `collect` is called once for each part, and must hand over the same each time;
/// the order is then that of the first rows within each part.
template <typename Collect, typename Visit>
void forEachGroup(quint32 most, Collect collect, Visit visit, quint32 mostAtOnce = MostRowsAtOnce)
{
    for (const GroupPart &part : groupParts(most, mostAtOnce))
        forEachGroup(part, most, collect, visit);
}
