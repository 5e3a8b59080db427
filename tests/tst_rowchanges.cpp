// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query.h"
#include "rowchanges.h"
#include "sessionbuilder.h"
#include "sessiondiff.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Of rows 0 to 4: 1 was added, 3 has another end, 4 another end and channel; one has vanished.
RowChanges someChanges()
{
    using Kind = SessionChange::Kind;
    const auto fields = static_cast<FieldBits>(bitOf(Field::BillingEnd) | bitOf(Field::Channel));
    SessionDiff diff;
    diff.changes = {{Kind::Added, 0, SessionChange::NoRow, 1}, {Kind::Vanished, 0, 7, SessionChange::NoRow},
        {Kind::Changed, fields, 0, 4}, {Kind::Changed, bitOf(Field::BillingEnd), 1, 3}};
    return RowChanges(diff);
}

SessionStore storeOfFive()
{
    SessionStore store = SessionBuilder()
                             .add("billing=a start=2026-10-01T10:00:00\nbilling=b start=2026-10-01T10:01:00\n"
                                  "billing=c start=2026-10-01T10:02:00\nbilling=d start=2026-10-01T10:03:00\n"
                                  "billing=e start=2026-10-01T10:04:00\n")
                             .store();
    store.setChanges(someChanges());
    return store;
}

RowList rowsOf(const SessionStore &store, const QString &filter, QueryCache &cache)
{
    Query query;
    query.filter = Filter::parse(filter).value();
    return runQuery(store, query, cache).rows;
}

} // namespace

/// What a comparison found about rows, as a filter and an order know it.
class TestRowChanges : public QObject
{
    Q_OBJECT

private slots:
    void filter_asksForWords_data();
    void filter_asksForWords();
    void rowsBeyondTheStore_areNone();
    void otherChanges_areSeenAtOnce();
    void order_hasTheAddedOnesLast();
    void values_areCompared();
    void words_haveTitles();
    void surplus_isAFieldOfItsOwn();
};

void TestRowChanges::filter_asksForWords_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<RowList>("rows");
    using Rows = RowList;
    QTest::newRow("added") << addedTerm() << Rows{1};
    QTest::newRow("changed") << u"change=changed"_s << Rows{3, 4};
    QTest::newRow("a field") << changedTerm(Field::BillingEnd) << Rows{3, 4};
    QTest::newRow("another field") << u"change=channel"_s << Rows{4};
    QTest::newRow("a field that is the same") << u"change=bot"_s << Rows{};
    QTest::newRow("any case") << u"CHANGE=Added"_s << Rows{1};
    QTest::newRow("one of two") << u"change=added,channel"_s << Rows{1, 4};
    QTest::newRow("both") << u"change=end change=channel"_s << Rows{4};
    QTest::newRow("not") << u"-change=end"_s << Rows{0, 1, 2};
    QTest::newRow("none") << u"change=\"\""_s << Rows{0, 2};
    QTest::newRow("some") << u"-change=\"\""_s << Rows{1, 3, 4};
    QTest::newRow("part of a word") << u"change:chan"_s << Rows{3, 4};
    QTest::newRow("name of the API") << u"change=billingSessionEndDateTime"_s << Rows{3, 4};
    QTest::newRow("part of it") << u"change:DateTime"_s << Rows{3, 4};
    QTest::newRow("no word") << u"change=vanished"_s << Rows{};
}

void TestRowChanges::filter_asksForWords()
{
    QFETCH(const QString, filter);
    QueryCache cache;
    QTEST(rowsOf(storeOfFive(), filter, cache), "rows");
}

void TestRowChanges::rowsBeyondTheStore_areNone()
{
    const RowMask mask = someChanges().rowsEqualTo({"changed"}, 4);
    QCOMPARE(mask.rows(), 4U);
    QCOMPARE(mask.count(), 1U);
    QVERIFY(mask.test(3));
}

void TestRowChanges::otherChanges_areSeenAtOnce()
{
    using Rows = RowList;
    QueryCache cache;
    SessionStore store = storeOfFive();
    QCOMPARE(rowsOf(store, u"change=end"_s, cache), (Rows{3, 4}));
    store.setChanges({});
    QCOMPARE(rowsOf(store, u"change=end"_s, cache), Rows{});
    QCOMPARE(rowsOf(store, u"change=\"\""_s, cache), (Rows{0, 1, 2, 3, 4}));
    store.setChanges(someChanges());
    QCOMPARE(rowsOf(store, u"change=\"\""_s, cache), (Rows{0, 2}));
}

void TestRowChanges::order_hasTheAddedOnesLast()
{
    using Rows = RowList;
    QueryCache cache;
    SessionStore store = storeOfFive();
    Query query;
    query.order = {{Field::Change, false}};
    QCOMPARE(runQuery(store, query, cache).rows, (Rows{0, 2, 3, 4, 1}));
    store.setChanges({});
    QCOMPARE(runQuery(store, query, cache).rows, (Rows{0, 1, 2, 3, 4}));
}

void TestRowChanges::values_areCompared()
{
    QVERIFY(RowChanges() == RowChanges(SessionDiff()));
    QVERIFY(someChanges() == someChanges());
    QVERIFY(!(someChanges() == RowChanges()));
}

void TestRowChanges::words_haveTitles()
{
    QCOMPARE(titleOfChange(u"added"_s), u"added"_s);
    QCOMPARE(titleOfChange(u"end"_s), u"Billing Session End Date Time"_s);
    QCOMPARE(titleOfChange(u"whatever"_s), u"whatever"_s);
}

void TestRowChanges::surplus_isAFieldOfItsOwn()
{
    using Rows = RowList;
    QueryCache cache;
    SessionStore store = storeOfFive();
    QCOMPARE(rowsOf(store, u"surplus=yes"_s, cache), Rows{});
    // Rows that have come since are none.
    auto surplus = std::make_shared<RowMask>(3);
    surplus->set(2);
    store.setSurplus(surplus);
    QCOMPARE(rowsOf(store, u"surplus=yes"_s, cache), Rows{2});
    QCOMPARE(rowsOf(store, u"surplus:Y"_s, cache), Rows{2});
    QCOMPARE(rowsOf(store, u"-surplus=yes"_s, cache), (Rows{0, 1, 3, 4}));
    QCOMPARE(rowsOf(store, u"surplus=\"\""_s, cache), (Rows{0, 1, 3, 4}));
    QCOMPARE(rowsOf(store, u"surplus=no"_s, cache), Rows{});
    Query query;
    query.order = {{Field::Surplus, true}};
    QCOMPARE(runQuery(store, query, cache).rows, (Rows{2, 0, 1, 3, 4}));
    store.setSurplus(std::make_shared<const RowMask>());
    QCOMPARE(rowsOf(store, u"surplus=yes"_s, cache), Rows{});
}

QTEST_APPLESS_MAIN(TestRowChanges)
#include "tst_rowchanges.moc"
