// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checksamples.h"
#include "query.h"
#include "recount.h"
#include "sessiongenerator.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestRecount : public QObject
{
    Q_OBJECT

private slots:
    void clean_hasNoSurplus_data();
    void clean_hasNoSurplus();
    void blocks_beyondTheConversation_areTheLatest();
    void conversations_thatBeginTooSoon();
    void unknownUnit_isLeftEmpty();
    void everyCell_isTheCountOfItsRows();
    void filteredRows_areJudgedByAll();
    void noRows_areNothing();
};

/// The answer to the query and the recount of its rows.
struct Recounted
{
    Recounted(const SessionStore &store, const QString &plan, const Query &query = {})
        : units(typeUnits(unitsOfPlan(plan).value_or(UnitSpans()), {}))
        , answer(runQuery(store, query, cache))
        , surplus(surplusRows(store, units))
        , numbers(recount(store, answer.rows, answer.counts, surplus))
    { }

    QByteArrayList csv() const { return recountCsv(answer.counts, numbers).split('\n'); }

    QueryCache cache;
    TypeUnits units;
    QueryResult answer;
    SurplusRows surplus;
    Recount numbers;
};

void TestRecount::clean_hasNoSurplus_data()
{
    QTest::addColumn<QString>("plan");
    QTest::newRow("blocks") << u"session"_s;
    QTest::newRow("nothing is known") << QString();
}

void TestRecount::clean_hasNoSurplus()
{
    QFETCH(const QString, plan);
    const auto sessions = SessionGenerator(11, QDate(2026, 9, 1), QDate(2026, 10, 31), 20000).sessions();
    const Recounted recounted(storeOf(sessions), plan);
    QCOMPARE(recounted.numbers.total.billed, quint32(sessions.size()));
    QCOMPARE(recounted.numbers.total.surplus, 0U);
    QCOMPARE(recounted.numbers.total.judged > 0, !plan.isEmpty());
}

void TestRecount::blocks_beyondTheConversation_areTheLatest()
{
    std::vector<GeneratedSession> sessions = conversations(3);
    // 31 minutes from 23:40 on: at most three blocks are possible, the fourth begins on the next day.
    for (int block = 0; block < 4; ++block) {
        GeneratedSession &session = sessions[4 + static_cast<size_t>(block)];
        session.conversationStart = utc(u"2026-10-02T23:40:00Z"_s);
        session.conversationEnd = session.conversationStart + 1860;
        session.billingStart = session.conversationStart + block * 450;
        session.billingEnd = session.billingStart + 450;
    }
    const Recounted recounted(storeOf(sessions), u"session"_s);
    QCOMPARE(recounted.csv(),
        (QByteArrayList{"bucket,rtm billed,rtm surplus,rtm minutes,total billed,total surplus,total minutes\r",
            "2026-10-01,4,0,59.00,4,0,59.00\r", "2026-10-02,3,0,22.50,3,0,22.50\r", "2026-10-03,5,1,66.50,5,1,66.50\r",
            ""}));
    QVERIFY(recounted.surplus.surplus.test(7));
    QCOMPARE(summaryOf(recounted.numbers, recounted.answer.counts, recounted.units),
        u"12 sessions billed, 1 more than their conversations can hold."_s);
}

void TestRecount::conversations_thatBeginTooSoon()
{
    std::vector<GeneratedSession> sessions = conversations(1);
    for (size_t unit = 0; unit < sessions.size(); ++unit) {
        sessions[unit].billingStart = sessions[0].conversationStart + static_cast<std::int64_t>(unit) * 1200;
        sessions[unit].billingEnd = sessions[unit].billingStart + 300;
    }
    sessions[2].billingStart -= 1;
    const Recounted recounted(storeOf(sessions), u"standard"_s);
    QCOMPARE(recounted.numbers.total.surplus, 1U);
    QVERIFY(recounted.surplus.surplus.test(2));
}

void TestRecount::unknownUnit_isLeftEmpty()
{
    std::vector<GeneratedSession> sessions = conversations(1);
    sessions[3].billingSessionType = "Voice";
    sessions[3].channel = "ivr";
    // Without a start nothing tells where in its conversation it lies.
    sessions[2].billingStart = 0;
    const Recounted recounted(storeOf(sessions), u"session"_s);
    QCOMPARE(recounted.csv().at(1), QByteArray("2026-10-01,3,0,30.00,1,,14.00,4,0,44.00\r"));
    QCOMPARE(recounted.numbers.total.judged, 2U);
    QCOMPARE(summaryOf(recounted.numbers, recounted.answer.counts, recounted.units),
        u"4 sessions billed, 0 more than their conversations can hold. Of 2 sessions this cannot be told. Types whose "
        "unit is not known: Voice."_s);
    const Recounted unjudged(storeOf(sessions), QString());
    QCOMPARE(summaryOf(unjudged.numbers, unjudged.answer.counts, unjudged.units),
        u"4 sessions billed; whether any is too many cannot be told. Types whose unit is not known: Conversations, "
        "Voice."_s);
}

void TestRecount::everyCell_isTheCountOfItsRows()
{
    const auto sessions = SessionGenerator(5, QDate(2026, 9, 1), QDate(2026, 9, 30), 5000).sessions();
    for (const Bucket bucket : {Bucket::Hour, Bucket::Day, Bucket::Week, Bucket::Month}) {
        Query query;
        query.counting = {.bucket = bucket, .by = Field::BillingSessionType};
        query.zone = *Zone::fromName(u"Asia/Kolkata"_s);
        query.period = Period{QDate(2026, 8, 20), QDate(2026, 10, 4)};
        const Recounted recounted(storeOf(sessions), u"session"_s, query);
        const SessionCounts &counts = recounted.answer.counts;
        quint32 all = 0;
        for (int number = 0; number < counts.bucketCount(); ++number) {
            const auto index = static_cast<size_t>(number);
            QCOMPARE(recounted.numbers.bucketTotals[index].billed, counts.bucketTotals[index]);
            for (int value = 0; value < static_cast<int>(counts.codes.size()); ++value) {
                const size_t cell = index * counts.codes.size() + static_cast<size_t>(value);
                QCOMPARE(recounted.numbers.cells[cell].billed, counts.at(number, value));
            }
            all += counts.bucketTotals[index];
        }
        QCOMPARE(recounted.numbers.total.billed, all);
    }
}

void TestRecount::noRows_areNothing()
{
    Query query;
    query.period = Period{QDate(2026, 7, 1), QDate(2026, 7, 2)};
    const Recounted recounted(storeOf(conversations(1)), u"session"_s, query);
    QCOMPARE(recounted.csv(),
        (QByteArrayList{"bucket,total billed,total surplus,total minutes\r", "2026-07-01,0,0,0.00\r",
            "2026-07-02,0,0,0.00\r", ""}));
}

void TestRecount::filteredRows_areJudgedByAll()
{
    std::vector<GeneratedSession> sessions = conversations(1);
    for (GeneratedSession &session : sessions)
        session.conversationEnd = session.conversationStart + 1000;
    Query query;
    // Of four blocks two are possible; the filter leaves the last alone, which is one too many all the same.
    query.filter = *Filter::parse(u"billing=0-3"_s);
    const Recounted recounted(storeOf(sessions), u"session"_s, query);
    QCOMPARE(recounted.numbers.total.billed, 1U);
    QCOMPARE(recounted.numbers.total.surplus, 1U);
}

QTEST_GUILESS_MAIN(TestRecount)
#include "tst_recount.moc"
