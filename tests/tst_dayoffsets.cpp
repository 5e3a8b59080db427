// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dayoffsets.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A line a range: "1970-01-01 1970-01-02 3600 18 of 20".
QString printed(const DayOffsets &days)
{
    QStringList lines;
    for (const OffsetRange &range : days.ranges())
        lines << u"%1 %2 %3 %4 of %5"_s.arg(range.from.toString(Qt::ISODate), range.to.toString(Qt::ISODate))
                     .arg(range.offset)
                     .arg(range.agreeing)
                     .arg(range.compared);
    return lines.join(u'\n');
}

} // namespace

class TestDayOffsets : public QObject
{
    Q_OBJECT

private slots:
    void nothing_hasNoRange();
    void neighbours_areOneRange();
    void fewIds_areOddOnes();
    void oddOnesAtFirst_joinWhatFollows();
    void aChangeWithinADay_countsForBoth();
    void idsThatFitNoZone_areCounted();
    void stretches_leaveNothingOut();
};

void TestDayOffsets::nothing_hasNoRange()
{
    DayOffsets days;
    QCOMPARE(printed(days), QString());
    days.addUnfit(3, 7);
    QCOMPARE(printed(days), QString());
}

void TestDayOffsets::neighbours_areOneRange()
{
    DayOffsets days;
    days.add(0, 3600, 10);
    days.add(1, 3600, 10);
    // A day without any id lies between.
    days.add(3, 7200, 5);
    days.add(4, 7200, 5);
    QCOMPARE(printed(days), u"1970-01-01 1970-01-02 3600 20 of 20\n1970-01-04 1970-01-05 7200 10 of 10"_s);
}

void TestDayOffsets::fewIds_areOddOnes()
{
    DayOffsets days;
    days.add(0, 3600, 10);
    days.add(1, 7200, DayOffsets::IdsOfARange - 1);
    days.add(2, 3600, 10);
    QCOMPARE(printed(days), u"1970-01-01 1970-01-03 3600 20 of 24"_s);
    days.add(1, 7200, 1);
    QCOMPARE(printed(days),
        u"1970-01-01 1970-01-01 3600 10 of 10\n1970-01-02 1970-01-02 7200 5 of 5\n"
        "1970-01-03 1970-01-03 3600 10 of 10"_s);
}

void TestDayOffsets::oddOnesAtFirst_joinWhatFollows()
{
    DayOffsets days;
    days.add(0, -3600, 1);
    days.add(1, 7200, 2);
    days.add(2, 3600, 9);
    QCOMPARE(printed(days), u"1970-01-01 1970-01-03 3600 9 of 12"_s);
}

void TestDayOffsets::aChangeWithinADay_countsForBoth()
{
    DayOffsets days;
    days.add(0, 7200, 24);
    days.add(1, 7200, 3);
    days.add(1, 3600, 22);
    days.add(2, 3600, 24);
    QCOMPARE(printed(days), u"1970-01-01 1970-01-01 7200 27 of 27\n1970-01-02 1970-01-03 3600 46 of 46"_s);
}

void TestDayOffsets::idsThatFitNoZone_areCounted()
{
    DayOffsets days;
    days.addUnfit(0, 1);
    days.add(1, 3600, 8);
    days.addUnfit(1, 2);
    days.addUnfit(2, 4);
    QCOMPARE(printed(days), u"1970-01-02 1970-01-02 3600 8 of 15"_s);
}

void TestDayOffsets::stretches_leaveNothingOut()
{
    DayOffsets days;
    days.add(0, 3600, 10);
    days.add(1, 7200, 1);
    days.add(2, 3600, 10);
    QCOMPARE(days.stretches().size(), size_t(3));
    QCOMPARE(days.stretches()[1].ids, 1U);
}

QTEST_GUILESS_MAIN(TestDayOffsets)
#include "tst_dayoffsets.moc"
