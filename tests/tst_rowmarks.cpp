// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowmarks.h"

#include <QTest>

#include <random>
#include <set>

class TestRowMarks : public QObject
{
    Q_OBJECT

private slots:
    void empty();
    void marksAreTakenAway();
    void copiesKeepTheirs();
    void randomMarks_areThoseOfASet();
};

void TestRowMarks::empty()
{
    const RowMarks marks;
    QVERIFY(marks.isEmpty());
    QVERIFY(!marks.test(0) && !marks.test(1000000));
    QCOMPARE(marks.toMask(100), RowMask(100));
    QCOMPARE(marks.memoryBytes(), 0U);
}

void TestRowMarks::marksAreTakenAway()
{
    RowMarks marks;
    marks.set({40000, 3, 3, 64});
    QCOMPARE(marks.count(), 3U);
    marks.set({3, 4}, false);
    QCOMPARE(marks.count(), 2U);
    QVERIFY(!marks.test(3) && marks.test(64) && marks.test(40000));
    marks.set({64, 40000}, false);
    QVERIFY(marks.isEmpty());
}

void TestRowMarks::copiesKeepTheirs()
{
    RowMarks marks;
    marks.set({5});
    const RowMarks copy = marks;
    marks.set({5}, false);
    marks.set({6});
    QVERIFY(copy.test(5) && !copy.test(6));
    QVERIFY(!marks.test(5) && marks.test(6));
}

void TestRowMarks::randomMarks_areThoseOfASet()
{
    constexpr quint32 rows = 70001;
    std::mt19937 random(4);
    RowMarks marks;
    std::set<quint32> expected;
    for (int round = 0; round < 40; ++round) {
        std::vector<quint32> some(random() % 500);
        for (quint32 &row : some)
            row = round % 3 == 0 ? random() % rows : random() % 300 + 16300;
        const bool value = random() % 3 != 0;
        marks.set(some, value);
        for (const quint32 row : some)
            value ? void(expected.insert(row)) : void(expected.erase(row));
        RowMask mask(rows);
        for (const quint32 row : expected)
            mask.set(row);
        QCOMPARE(marks.toMask(rows), mask);
        QCOMPARE(marks.count(), mask.count());
    }
}

QTEST_GUILESS_MAIN(TestRowMarks)
#include "tst_rowmarks.moc"
