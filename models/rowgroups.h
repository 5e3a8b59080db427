// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hashing.h"
#include "packedid.h"
#include "parallel.h"

#include <array>
#include <cstring>
#include <memory>
#include <span>
#include <utility>
#include <vector>

/// A row in a group: rows of equal `group` belong together, in the order of `key`.
struct GroupedRow
{
    /// A hash; two groups of a million get the same one with a probability of one in ten million.
    quint64 group;
    quint32 key;
    quint32 row;
};

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

/// More rows than this are brought together in parts, one after the other. It takes 16 bytes for each of them, and 4
/// bytes for each row of the store.
inline constexpr quint32 MostRowsAtOnce = 5 << 20;
/// All groups of so many rows, in as few parts of about the same size as hold `mostAtOnce` of them at most (1 or more).
std::vector<GroupPart> groupParts(quint32 rows, quint32 mostAtOnce = MostRowsAtOnce);

/// Rows sorted by group, key and row, by several threads where there are several parts.
class GroupedRows
{
public:
    /// Those of `some` groups, of what collect(begin, end, add) hands to add(GroupedRow), called for each part of what
    /// it collects from, twice, and by several threads; it must hand over the same both times.
    template <typename Collect>
    GroupedRows(const Parts &parts, Collect collect, const GroupPart &some = {})
        : m_parts(parts)
        , m_bucketBits(bucketBits(parts.size() >> some.bits))
        , m_shift(some.bits)
    {
        // By part: first how many of its rows go into each bucket, then where the next one of them goes.
        std::vector<std::vector<quint32>> places(parts.count(), std::vector<quint32>(size_t(1) << m_bucketBits));
        const auto bucketOf = [shift = m_shift, down = 64 - m_bucketBits](
                                  const GroupedRow &row) { return row.group << shift >> down; };
        parts.run([&](quint32 part) {
            quint32 *const counts = places[part].data();
            collect(parts.beginOf(part), parts.endOf(part),
                [=](const GroupedRow &row) { counts[bucketOf(row)] += some.holds(row.group) ? 1 : 0; });
        });
        place(&places);
        parts.run([&](quint32 part) {
            quint32 *const next = places[part].data();
            GroupedRow *const rows = m_rows.get();
            collect(parts.beginOf(part), parts.endOf(part), [=](const GroupedRow &row) {
                if (some.holds(row.group))
                    rows[next[bucketOf(row)]++] = row;
            });
        });
        sort();
    }

    size_t size() const { return m_begins.back(); }
    const GroupedRow &operator[](size_t place) const { return m_rows[place]; }
    /// The group that begins there.
    std::span<const GroupedRow> groupAt(size_t place) const
    {
        size_t end = place + 1;
        while (end < size() && m_rows[end].group == m_rows[place].group)
            ++end;
        return {m_rows.get() + place, end - place};
    }

    /// Calls visit(part, group) for each group that holds `least` rows or more, in the order of the groups' first rows:
    /// what is read of them lies side by side. Each part is done by one thread, and is about the same work; the store
    /// has `rowCount` rows.
    template <typename Visit> void forEach(quint32 rowCount, Visit visit, size_t least = 1) const
    {
        const Visits visits = visitsOf(rowCount, least);
        m_parts.run([&](quint32 part) {
            // Groups lie far from each other: the ends of several are looked for in one go, so that memory is waited
            // for once.
            std::array<std::span<const GroupedRow>, 64> found;
            size_t count = 0;
            const auto visitFound = [&] {
                for (const auto &group : std::span(found).first(std::exchange(count, 0)))
                    visit(part, group);
            };
            for (size_t row = visits.begins[part]; row < visits.begins[part + 1]; ++row) {
                if (visits.places[row] == NoGroup)
                    continue;
                found[count++] = groupAt(visits.places[row]);
                if (count == found.size())
                    visitFound();
            }
            visitFound();
        });
    }

private:
    static constexpr quint32 NoGroup = ~quint32(0);
    struct Visits
    {
        /// By row of the store, where its group begins if it is the first one of it.
        std::unique_ptr<quint32[]> places;
        /// The first row of each part, and the end.
        std::vector<size_t> begins;
    };

    static quint32 bucketBits(size_t rows);
    void place(std::vector<std::vector<quint32>> *places);
    void sort();
    Visits visitsOf(quint32 rowCount, size_t least) const;

    Parts m_parts;
    quint32 m_bucketBits;
    /// So many first bits all groups have in common.
    int m_shift;
    /// Where each bucket begins, and the end.
    std::vector<quint32> m_begins;
    std::unique_ptr<GroupedRow[]> m_rows;
};

/// Calls visit(part, group) as GroupedRows::forEach() does for all groups of what is collected; of many rows the order
/// is that of the first rows within each part of the groups.
template <typename Collect, typename Visit>
void forEachGroup(const Parts &parts, quint32 rowCount, Collect collect, Visit visit, size_t least = 1,
    quint32 mostAtOnce = MostRowsAtOnce)
{
    const auto most = static_cast<quint32>(parts.size());
    for (const GroupPart &part : groupParts(most, mostAtOnce))
        GroupedRows(parts, collect, part).forEach(rowCount, visit, least);
}
