// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowpairs.h"

#include "rowgroups.h"

#include <algorithm>

namespace {

using Group = std::span<const GroupedRow>;

GroupedRows groupedRows(const ComparableRows &rows, FieldBits fields)
{
    const SessionStore &store = rows.store();
    return {Parts(store.rowCount()), [&](size_t begin, size_t end, auto add) {
                for (auto row = static_cast<quint32>(begin); row < end; ++row) {
                    if (store.isSuperseded(row))
                        continue;
                    const PackedId id = rows.id(Field::BillingSessionId, row);
                    const quint64 group = id.isMissing() ? mixed(~quint64(0), rows.hash(fields, row)) : groupOf(id);
                    add(GroupedRow{group, store.effectiveStart(row), row});
                }
            }};
}

class Pairing
{
public:
    Pairing(const ComparableRows &rows, const ComparableRows &other, FieldBits fields)
        : m_rows(rows)
        , m_other(other)
        , m_fields(fields)
    {
        m_pairs.partners.resize(rows.store().rowCount(), RowPairs::NoRow);
    }

    RowPairs run()
    {
        const GroupedRows own = groupedRows(m_rows, m_fields);
        const GroupedRows others = groupedRows(m_other, m_fields);
        size_t at = 0;
        size_t otherAt = 0;
        while (at < own.size() || otherAt < others.size()) {
            const bool isOwn = at < own.size() && (otherAt == others.size() || own[at].group <= others[otherAt].group);
            const bool isOther = otherAt < others.size()
                && (at == own.size() || others[otherAt].group <= own[at].group);
            const Group left = isOwn ? own.groupAt(at) : Group();
            const Group right = isOther ? others.groupAt(otherAt) : Group();
            at += left.size();
            otherAt += right.size();
            if (left.size() == 1 && right.size() == 1)
                pair(left.front().row, right.front().row);
            else
                pairGroups(left, right);
        }
        return std::move(m_pairs);
    }

private:
    void pair(quint32 row, quint32 other) { m_pairs.partners[row] = other; }

    /// The rows of a group by what they are.
    std::vector<GroupedRow> byContent(const ComparableRows &rows, Group group) const
    {
        std::vector<GroupedRow> sorted(group.begin(), group.end());
        for (GroupedRow &row : sorted)
            row.group = rows.hash(m_fields, row.row);
        std::ranges::sort(sorted, {}, [](const GroupedRow &row) { return std::tie(row.group, row.key, row.row); });
        return sorted;
    }

    void pairGroups(Group left, Group right)
    {
        std::vector<GroupedRow> rest;
        std::vector<GroupedRow> otherRest;
        if (left.empty() || right.empty()) {
            rest.assign(left.begin(), left.end());
            otherRest.assign(right.begin(), right.end());
        } else {
            const std::vector<GroupedRow> own = byContent(m_rows, left);
            const std::vector<GroupedRow> others = byContent(m_other, right);
            auto a = own.begin();
            auto b = others.begin();
            while (a != own.end() || b != others.end()) {
                if (b == others.end() || (a != own.end() && a->group < b->group))
                    rest.push_back(*a++);
                else if (a == own.end() || b->group < a->group)
                    otherRest.push_back(*b++);
                else
                    pair(a++->row, b++->row);
            }
        }
        const auto inTime = [](const GroupedRow &row) { return std::tie(row.key, row.row); };
        std::ranges::sort(rest, {}, inTime);
        std::ranges::sort(otherRest, {}, inTime);
        const size_t both = std::min(rest.size(), otherRest.size());
        for (size_t i = 0; i < both; ++i)
            pair(rest[i].row, otherRest[i].row);
        for (size_t i = both; i < rest.size(); ++i)
            m_pairs.alone.push_back(rest[i].row);
        for (size_t i = both; i < otherRest.size(); ++i)
            m_pairs.otherAlone.push_back(otherRest[i].row);
    }

    const ComparableRows &m_rows;
    const ComparableRows &m_other;
    FieldBits m_fields;
    RowPairs m_pairs;
};

} // namespace

RowPairs pairRows(const ComparableRows &rows, const ComparableRows &other, FieldBits fields)
{
    return Pairing(rows, other, fields).run();
}
