// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowgroups.h"

#include <QTest>

#include <algorithm>
#include <tuple>

/// Rows in groups by the hashes of what they have in common.
class TestRowGroups : public QObject
{
    Q_OBJECT

private slots:
    void smallNumbers_haveGroupsOfTheirOwn();
    void neighbouringIds_haveGroupsOfTheirOwn();
    void rows_areSorted_data();
    void rows_areSorted();
    void groups_areVisitedOnce_data();
    void groups_areVisitedOnce();
    void groups_areVisitedByAllParts();
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

void TestRowGroups::rows_areSorted_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("groups");
    QTest::addColumn<int>("parts");
    const auto addRows = [](int rows, int groups, int parts) {
        QTest::addRow("%d rows, %d groups, %d parts", rows, groups, parts) << rows << groups << parts;
    };
    addRows(0, 1, 1);
    addRows(0, 1, 3);
    addRows(1, 1, 3);
    addRows(3000, 7, 1);
    addRows(3000, 3000, 3);
    addRows(100'000, 100'000, 4);
    addRows(100'000, 20, 4);
    // More than a bucket is sorted by bits for.
    addRows(600'000, 1, 4);
    addRows(600'000, 250'000, 3);
}

void TestRowGroups::rows_areSorted()
{
    QFETCH(const int, rows);
    QFETCH(const int, groups);
    QFETCH(const int, parts);
    // Not all are collected.
    const auto rowOf = [&](quint32 row) {
        return GroupedRow{mixed(row * 7919ULL % static_cast<quint64>(groups), 1), row * 31 % 1000, row};
    };
    const auto collect = [&](size_t begin, size_t end, auto add) {
        for (auto row = static_cast<quint32>(begin); row < end; ++row) {
            if (row % 5 != 1)
                add(rowOf(row));
        }
    };
    std::vector<GroupedRow> expected;
    collect(0, static_cast<size_t>(rows), [&](const GroupedRow &row) { expected.push_back(row); });
    const auto all = [](const GroupedRow &row) { return std::tie(row.group, row.key, row.row); };
    std::ranges::sort(expected, {}, all);
    for (const quint32 mostAtOnce : {1U << 20, 50'000U}) {
        size_t at = 0;
        for (const GroupPart &part : groupParts(static_cast<quint32>(rows), mostAtOnce)) {
            const GroupedRows sorted(Parts(static_cast<size_t>(rows), static_cast<quint32>(parts)), collect, part);
            QVERIFY(sorted.size() <= expected.size() - at);
            for (size_t place = 0; place < sorted.size(); ++place)
                QVERIFY(all(sorted[place]) == all(expected[at++]));
        }
        QCOMPARE(at, expected.size());
    }
}

void TestRowGroups::groups_areVisitedOnce_data()
{
    QTest::addColumn<quint32>("mostAtOnce");
    QTest::addColumn<int>("collected");
    QTest::newRow("at once") << 3000U << 2;
    QTest::newRow("in parts") << 1000U << 8;
}

void TestRowGroups::groups_areVisitedOnce()
{
    QFETCH(const quint32, mostAtOnce);
    constexpr quint32 rows = 3000;
    int collected = 0;
    const auto collect = [&collected](size_t begin, size_t end, auto add) {
        ++collected;
        for (size_t row = begin; row < end; ++row)
            add(GroupedRow{mixed(row % 70, 1), static_cast<quint32>(5000 - row), static_cast<quint32>(row)});
    };
    std::vector<bool> seen(rows);
    quint32 groups = 0;
    quint32 last = 0;
    const auto visit = [&](quint32 part, std::span<const GroupedRow> group) {
        QCOMPARE(part, 0U);
        // One after the other as their first rows are.
        QVERIFY(mostAtOnce < rows || groups == 0 || group.front().row > last);
        last = group.front().row;
        ++groups;
        QVERIFY(group.size() == rows / 70 || group.size() == rows / 70 + 1);
        QVERIFY(std::ranges::is_sorted(group, {}, &GroupedRow::key));
        for (const GroupedRow &row : group) {
            QVERIFY(row.row % 70 == last % 70 && !seen[row.row]);
            seen[row.row] = true;
        }
    };
    forEachGroup(Parts(rows), rows, collect, visit, 1, mostAtOnce);
    QTEST(collected, "collected");
    QCOMPARE(groups, 70U);
    QVERIFY(std::ranges::find(seen, false) == seen.end());
}

/// Each by one thread, and in the order of their first rows from part to part.
void TestRowGroups::groups_areVisitedByAllParts()
{
    constexpr quint32 rows = 300'000;
    const auto collect = [](size_t begin, size_t end, auto add) {
        for (size_t row = begin; row < end; ++row)
            add(GroupedRow{mixed(row / 3 % 50'000, 1), static_cast<quint32>(row), static_cast<quint32>(row)});
    };
    for (const Parts &parts : {Parts(rows, 5), Parts::forOwnThreads(rows, 1000)}) {
        std::vector<std::vector<quint32>> firsts(parts.count());
        forEachGroup(
            parts, rows, collect,
            [&](quint32 part, std::span<const GroupedRow> group) { firsts[part].push_back(group.front().row); }, 2);
        std::vector<quint32> all;
        for (const std::vector<quint32> &ofPart : firsts) {
            // None begins in the second half of the rows; each part has its share of them all the same.
            QVERIFY(ofPart.size() > 40'000 / parts.count() && ofPart.size() < 60'000 / parts.count());
            all.insert(all.end(), ofPart.begin(), ofPart.end());
        }
        QCOMPARE(all.size(), size_t(50'000));
        for (quint32 group = 0; group < 50'000; ++group)
            QCOMPARE(all[group], group * 3);
    }
}

void TestRowGroups::smallGroups_areLeftOut()
{
    // Group n holds n rows.
    std::vector<GroupedRow> rows;
    for (quint64 group = 0; group < 100; ++group) {
        for (quint64 row = 0; row < group; ++row)
            rows.push_back({mixed(group, 1), 0, static_cast<quint32>(rows.size())});
    }
    const auto collect = [&](size_t begin, size_t end, auto add) {
        for (size_t row = begin; row < end; ++row)
            add(rows[row]);
    };
    for (const size_t least : {1U, 2U, 50U, 99U, 100U}) {
        size_t groups = 0;
        const auto visit = [&](quint32, std::span<const GroupedRow> group) {
            QVERIFY(group.size() >= least);
            ++groups;
        };
        forEachGroup(Parts(rows.size()), static_cast<quint32>(rows.size()), collect, visit, least);
        QCOMPARE(groups, 100 - least);
    }
}

QTEST_APPLESS_MAIN(TestRowGroups)
#include "tst_rowgroups.moc"
