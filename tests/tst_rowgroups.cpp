// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowgroups.h"

#include <QTest>

#include <algorithm>

/// Rows in groups by the hashes of what they have in common.
class TestRowGroups : public QObject
{
    Q_OBJECT

private slots:
    void smallNumbers_haveGroupsOfTheirOwn();
    void neighbouringIds_haveGroupsOfTheirOwn();
    void groups_areSortedByTheirKey();
    void manyRows_areVisitedInParts();
    void smallGroups_areLeftOut();

private:
    static bool areDistinct(std::vector<quint64> groups)
    {
        std::ranges::sort(groups);
        return std::ranges::adjacent_find(groups) == groups.end();
    }
};

/// As codes of a bot, a channel and a user are.
void TestRowGroups::smallNumbers_haveGroupsOfTheirOwn()
{
    std::vector<quint64> groups;
    for (quint64 bot = 0; bot < 60; ++bot) {
        for (quint64 channel = 0; channel < 60; ++channel) {
            for (quint64 user = 0; user < 60; ++user)
                groups.push_back(mixed(bot << 32 | channel, user));
        }
    }
    QVERIFY(areDistinct(groups));
}

/// Ids of one machine: seconds, and numbers that are given one after the other.
void TestRowGroups::neighbouringIds_haveGroupsOfTheirOwn()
{
    std::vector<quint64> groups;
    for (quint8 second = 0; second < 200; ++second) {
        for (quint8 number = 0; number < 200; ++number) {
            PackedId id{};
            id.bytes[3] = second;
            id.bytes[11] = number;
            groups.push_back(groupOf(id));
        }
    }
    QVERIFY(areDistinct(groups));
}

void TestRowGroups::groups_areSortedByTheirKey()
{
    std::vector<GroupedRow> rows;
    for (quint32 row = 0; row < 3000; ++row)
        rows.push_back({mixed(row % 7, 1), 5000 - row, row});
    sortGroups(&rows);
    quint32 groups = 0;
    quint32 seen = 0;
    quint32 last = 0;
    forEachGroup(rows, [&](std::span<const GroupedRow> group) {
        // One after the other as their first rows are.
        QVERIFY(groups == 0 || group.front().row > last);
        last = group.front().row;
        ++groups;
        seen += static_cast<quint32>(group.size());
        QVERIFY(std::ranges::is_sorted(group, {}, &GroupedRow::key));
        QVERIFY(
            std::ranges::all_of(group, [&](const GroupedRow &row) { return row.row % 7 == group.front().row % 7; }));
    });
    QCOMPARE(groups, 7U);
    QCOMPARE(seen, 3000U);
}

void TestRowGroups::manyRows_areVisitedInParts()
{
    constexpr quint32 rows = 3000;
    int collected = 0;
    const auto collect = [&collected](auto add) {
        ++collected;
        for (quint32 row = 0; row < rows; ++row)
            add(GroupedRow{mixed(row % 70, 1), row, row});
    };
    std::vector<quint32> sizes;
    std::vector<bool> seen(rows);
    const auto visit = [&](std::span<const GroupedRow> group) {
        sizes.push_back(static_cast<quint32>(group.size()));
        for (const GroupedRow &row : group) {
            QVERIFY(!seen[row.row]);
            seen[row.row] = true;
        }
    };
    forEachGroup(rows, collect, visit, 1000);
    QCOMPARE(collected, 4);
    QCOMPARE(sizes.size(), 70U);
    QVERIFY(std::ranges::all_of(sizes, [](quint32 size) { return size == rows / 70 || size == rows / 70 + 1; }));
    QVERIFY(std::ranges::find(seen, false) == seen.end());
    collected = 0;
    sizes.clear();
    seen.assign(rows, false);
    forEachGroup(rows, collect, visit, rows);
    QCOMPARE(collected, 1);
    QCOMPARE(sizes.size(), 70U);
}

void TestRowGroups::smallGroups_areLeftOut()
{
    // Group n holds n rows.
    std::vector<GroupedRow> rows;
    for (quint64 group = 0; group < 100; ++group) {
        for (quint64 row = 0; row < group; ++row)
            rows.push_back({mixed(group, 1), 0, static_cast<quint32>(rows.size())});
    }
    sortGroups(&rows);
    for (const size_t least : {1U, 2U, 50U, 99U, 100U}) {
        size_t groups = 0;
        const auto visit = [&](std::span<const GroupedRow> group) {
            QVERIFY(group.size() >= least);
            ++groups;
        };
        forEachGroup(rows, visit, least);
        QCOMPARE(groups, 100 - least);
    }
}

QTEST_APPLESS_MAIN(TestRowGroups)
#include "tst_rowgroups.moc"
