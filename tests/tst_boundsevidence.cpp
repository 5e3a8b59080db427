// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boundsevidence.h"
#include "recordtimes.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace Qt::StringLiterals;

/// What the rows tell of the filter of a server.
class TestBoundsEvidence : public QObject
{
    Q_OBJECT

private slots:
    void nothing_tellsNothing();
    void anyFilter_isFound_data();
    void anyFilter_isFound();
    void lateRows_doNotDecide();
    void otherZone_isSaid();
    void equalTimes_areNotToldApart();
};

namespace {

using Times = std::array<UtcSecond, TimeColumns>;

constexpr UtcSecond Begin = 1767225600; // 1 January 2026
constexpr UtcSecond Day = 86400;

Segment segmentOf(const std::vector<Times> &rows)
{
    Segment segment;
    segment.rowCount = static_cast<quint32>(rows.size());
    for (const Times &row : rows) {
        for (size_t column = 0; column < TimeColumns; ++column)
            segment.times[column].push_back(row[column]);
    }
    return segment;
}

/// A server with a filter, asked for a month in windows that overlap by a day; a row that came before does not count.
struct Server
{
    size_t column = 2;
    bool includesFrom = true;
    bool includesTo = false;
    std::vector<Times> rows = {};

    std::vector<Times> list(UtcSecond from, UtcSecond to) const
    {
        std::vector<Times> listed;
        for (const Times &row : rows) {
            const UtcSecond time = row[column];
            if ((time > from && time < to) || (time == from && includesFrom) || (time == to && includesTo))
                listed.push_back(row);
        }
        return listed;
    }

    BoundsEvidence evidence(qint64 shift = 0) const
    {
        BoundsEvidence evidence;
        std::set<Times> known;
        for (UtcSecond day = 0; day < 30; day += 6) {
            const UtcSecond from = Begin + day * Day;
            const UtcSecond to = from + 7 * Day;
            std::vector<Times> fresh = list(static_cast<UtcSecond>(from + shift), static_cast<UtcSecond>(to + shift));
            std::erase_if(fresh, [&known](const Times &row) { return !known.insert(row).second; });
            evidence.add(from, to, segmentOf(fresh));
        }
        return evidence;
    }
};

/// Conversations of one to four blocks at any time of the day, some exactly at midnight.
std::vector<Times> someRows(std::mt19937 &random, int count)
{
    std::vector<Times> rows;
    while (static_cast<int>(rows.size()) < count) {
        const UtcSecond begin = Begin - 3 * Day + random() % (38 * Day);
        const UtcSecond length = 300 + random() % 14400;
        const UtcSecond start = begin + random() % length;
        const UtcSecond end = start + random() % (begin + length - start);
        Times row{begin, begin + length, start, end};
        // Moved so that one of its times is a midnight.
        if (random() % 20 == 0) {
            const UtcSecond move = row[random() % TimeColumns] % Day;
            for (UtcSecond &time : row)
                time -= move;
        }
        rows.push_back(row);
    }
    return rows;
}

} // namespace

void TestBoundsEvidence::nothing_tellsNothing()
{
    BoundsEvidence evidence;
    QCOMPARE(evidence.candidates().size(), size_t(TimeColumns));
    QVERIFY(!evidence.filteredBy());
    QCOMPARE(evidence.sentences(), QStringList());
    evidence.add(Begin, Begin + Day, Segment());
    QCOMPARE(evidence.sentences(), QStringList());
    Segment unreadable = segmentOf({{MissingTime, UnreadableTime, MissingTime, MissingTime}});
    evidence.add(Begin, Begin + Day, unreadable);
    QCOMPARE(evidence.outside(), 0U);
    QCOMPARE(evidence.sentences(), QStringList());
}

void TestBoundsEvidence::anyFilter_isFound_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("includesFrom");
    QTest::addColumn<bool>("includesTo");
    for (int column = 0; column < TimeColumns; ++column) {
        for (int bounds = 0; bounds < 4; ++bounds)
            QTest::addRow("%d %d", column, bounds) << column << (bounds % 2 == 0) << (bounds / 2 == 0);
    }
}

void TestBoundsEvidence::anyFilter_isFound()
{
    using Bound = BoundsEvidence::Bound;
    QFETCH(int, column);
    QFETCH(bool, includesFrom);
    QFETCH(bool, includesTo);
    for (unsigned seed = 1; seed <= 4; ++seed) {
        std::mt19937 random(seed);
        Server server{static_cast<size_t>(column), includesFrom, includesTo, someRows(random, 20000)};
        const BoundsEvidence evidence = server.evidence();
        QVERIFY(evidence.filteredBy());
        QCOMPARE(*evidence.filteredBy(), TimeFields[static_cast<size_t>(column)]);
        // What is not seen is not said; what is said is true.
        QVERIFY(evidence.firstMoment() != Bound::Excluded);
        QVERIFY(includesFrom || evidence.firstMoment() == Bound::Unknown);
        QCOMPARE(evidence.lastMoment(), includesTo ? Bound::Included : Bound::Excluded);
        QCOMPARE(evidence.outside(), 0U);
        QVERIFY(evidence.sentences().first().contains(titleOf(*evidence.filteredBy())));
    }
    // With few rows it may stay open, but nothing wrong is said.
    for (unsigned seed = 1; seed <= 100; ++seed) {
        std::mt19937 random(seed);
        Server server{static_cast<size_t>(column), includesFrom, includesTo, someRows(random, 100)};
        const std::vector<Field> candidates = server.evidence().candidates();
        QVERIFY(std::ranges::find(candidates, TimeFields[static_cast<size_t>(column)]) != candidates.end());
    }
}

void TestBoundsEvidence::lateRows_doNotDecide()
{
    std::mt19937 random(5);
    Server server{.rows = someRows(random, 20000)};
    BoundsEvidence evidence;
    evidence.add(Begin, Begin + 7 * Day, segmentOf(server.list(Begin, Begin + 7 * Day)));
    // They lie in the first window by each of their times, but come with the second one only.
    std::vector<Times> late;
    for (UtcSecond minute = 0; minute < 50; ++minute) {
        const UtcSecond begin = Begin + 6 * Day + 3600 + minute * 60;
        late.push_back({begin, begin + 600, begin, begin + 300});
    }
    evidence.add(Begin + 6 * Day, Begin + 13 * Day, segmentOf(late));
    QCOMPARE(evidence.candidates().size(), server.evidence().candidates().size());
    QCOMPARE(evidence.filteredBy(), std::optional(Field::BillingStart));

    // Rows that replace others say nothing of what was listed before.
    BoundsEvidence replaced;
    replaced.add(Begin, Begin + 7 * Day, Segment());
    Segment updates = segmentOf({{Begin + 6 * Day + 9, Begin + 8 * Day, Begin + 6 * Day + 9, Begin + 8 * Day}});
    updates.superseded.push_back(0);
    for (int time = 0; time < 10; ++time)
        replaced.add(Begin + 6 * Day, Begin + 13 * Day, updates);
    QCOMPARE(replaced.candidates().size(), size_t(TimeColumns));
}

void TestBoundsEvidence::otherZone_isSaid()
{
    std::mt19937 random(6);
    Server server{.rows = someRows(random, 5000)};
    const BoundsEvidence evidence = server.evidence(-19800);
    QVERIFY(evidence.outside() > 10);
    QVERIFY(!evidence.filteredBy());
    QCOMPARE(evidence.lastMoment(), BoundsEvidence::Bound::Unknown);
    QCOMPARE(evidence.sentences().size(), 1);
    QVERIFY(evidence.sentences().first().contains(u"another time zone"_s));
}

void TestBoundsEvidence::equalTimes_areNotToldApart()
{
    std::mt19937 random(7);
    Server server{.rows = someRows(random, 20000)};
    for (Times &row : server.rows)
        row[0] = row[2];
    const BoundsEvidence evidence = server.evidence();
    QCOMPARE(evidence.candidates(), (std::vector{Field::ConversationStart, Field::BillingStart}));
    QVERIFY(!evidence.filteredBy());
    QCOMPARE(evidence.sentences().size(), 1);
    QVERIFY(evidence.sentences().first().contains(u" or "_s));
}

QTEST_GUILESS_MAIN(TestBoundsEvidence)
#include "tst_boundsevidence.moc"
