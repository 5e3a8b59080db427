// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recountrunner.h"

#include "checksamples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestRecountRunner : public QObject
{
    Q_OBJECT

private slots:
    void unwanted_nothingIsRecounted();
    void wanted_rowsAreRecounted();
    void filter_isRecountedToo();
    void units_changeWhatIsTooMany();
    void newestResult_counts();
    void lastRows_areRecountedAtOnce();
    void unwantedAgain_isForgotten();
};

/// Three days with a conversation that has one block more than it can hold.
static SessionStore sessions()
{
    std::vector<GeneratedSession> sessions;
    for (const GeneratedSession &session : conversations(3)) {
        sessions.push_back(session);
        if (session.billingSessionId.ends_with("-3")) {
            sessions.push_back(session);
            sessions.back().billingSessionId += "x";
        }
    }
    return storeOf(sessions);
}

static std::shared_ptr<const QueryResult> resultOf(const SessionStore &store, const QString &filter = {})
{
    Query query;
    query.filter = Filter::parse(filter).value_or(Filter());
    QueryCache cache;
    return std::make_shared<const QueryResult>(runQuery(store, query, cache));
}

static TypeUnits blocks()
{
    return typeUnits(unitsOfPlan(u"session"_s).value_or(UnitSpans()), {});
}

void TestRecountRunner::unwanted_nothingIsRecounted()
{
    RecountRunner runner;
    const SessionStore store = sessions();
    runner.setResult(store, resultOf(store));
    QVERIFY(!runner.isBusy());
    QVERIFY(!runner.recounted());
}

void TestRecountRunner::wanted_rowsAreRecounted()
{
    RecountRunner runner;
    const SessionStore store = sessions();
    const auto result = resultOf(store);
    runner.setUnits(blocks());
    runner.setResult(store, result);
    runner.setWanted(true);
    QTRY_VERIFY(runner.recounted());
    QCOMPARE(runner.recounted()->result, result);
    QCOMPARE(runner.recounted()->recount.total.billed, 15U);
    QCOMPARE(runner.recounted()->recount.total.surplus, 3U);
    // Each number leads to as many rows.
    const RecountedRows &rows = *runner.recounted();
    const auto surplus = [&rows](int bucket, int value) {
        return surplusOf(rows.store, rows.result->rows, rows.result->counts, rows.surplus, bucket, value);
    };
    QCOMPARE(surplus(-1, -1).size(), 3U);
    QCOMPARE(surplus(1, -1).size(), 1U);
    QCOMPARE(surplus(1, 0), surplus(1, -1));
    QVERIFY(surplus(1, -1) != surplus(2, -1));
}

void TestRecountRunner::filter_isRecountedToo()
{
    RecountRunner runner;
    const SessionStore store = sessions();
    runner.setUnits(blocks());
    runner.setWanted(true);
    runner.setResult(store, resultOf(store, u"day=2026-10-02"_s));
    QTRY_VERIFY(runner.recounted());
    QCOMPARE(runner.recounted()->recount.total.billed, 5U);
    QCOMPARE(runner.recounted()->recount.total.surplus, 1U);
}

void TestRecountRunner::units_changeWhatIsTooMany()
{
    RecountRunner runner;
    const SessionStore store = sessions();
    runner.setWanted(true);
    runner.setResult(store, resultOf(store));
    QTRY_VERIFY(runner.recounted());
    QCOMPARE(runner.recounted()->recount.total.judged, 0U);
    runner.setUnits(blocks());
    QTRY_COMPARE(runner.recounted()->recount.total.surplus, 3U);
}

void TestRecountRunner::newestResult_counts()
{
    RecountRunner runner;
    const SessionStore store = sessions();
    runner.setWanted(true);
    QSignalSpy changed(&runner, &RecountRunner::recountedChanged);
    runner.setResult(store, resultOf(store));
    const auto newest = resultOf(store, u"day=2026-10-02"_s);
    runner.setResult(store, newest);
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(runner.recounted()->result, newest);
}

/// While rows arrive it waits, here for an hour; those of the last result do not.
void TestRecountRunner::lastRows_areRecountedAtOnce()
{
    RecountRunner runner(nullptr, GrowthPause(std::chrono::hours(1)));
    const SessionStore store = sessions();
    const SessionStore fewer = storeOf(conversations(1));
    const auto first = resultOf(fewer);
    runner.setWanted(true);
    runner.setUnits(blocks());
    runner.setResult(fewer, first, true);
    QTRY_VERIFY(runner.recounted());
    // Others of the same sessions are counted all the same.
    const auto filtered = resultOf(fewer, u"day=2026-10-01"_s);
    runner.setResult(fewer, filtered, true);
    QTRY_COMPARE(runner.recounted()->result, filtered);
    runner.setResult(store, resultOf(store), true);
    // The worker is through with what it was given, as far as it was given anything.
    RecountRunner other;
    other.setWanted(true);
    other.setResult(store, resultOf(store));
    QTRY_VERIFY(other.recounted());
    QCOMPARE(runner.recounted()->result, filtered);
    QVERIFY(runner.isBusy());
    const auto last = resultOf(store);
    runner.setResult(store, last, false);
    QTRY_COMPARE(runner.recounted()->result, last);
    QCOMPARE(runner.recounted()->recount.total.surplus, 3U);
    QTRY_VERIFY(!runner.isBusy());
}

void TestRecountRunner::unwantedAgain_isForgotten()
{
    RecountRunner runner;
    const SessionStore store = sessions();
    runner.setWanted(true);
    runner.setResult(store, resultOf(store));
    QTRY_VERIFY(runner.recounted());
    runner.setWanted(false);
    QVERIFY(!runner.recounted());
}

QTEST_GUILESS_MAIN(TestRecountRunner)
#include "tst_recountrunner.moc"
