// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoicecomparison.h"

#include "checksamples.h"
#include "query.h"
#include "sessiongenerator.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// From an invoice as it came to what is said of it.
class TestInvoiceComparison : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void withoutInvoice_onlyTypesAreTold();
    void number_isOfTheTypeOfMostSessions();
    void number_isOfTheTypeAskedFor();
    void table_tellsWhatItsColumnsHold();
    void table_thatCannotBeRead_keepsItsTitles();
    void withoutSessions_thereIsNothingToCompare();
    void withoutPeriod_allDaysAreCompared();
    void terms_leaveTheSessionsOfTheLine_data();
    void terms_leaveTheSessionsOfTheLine();
    void termsOfUndatedSessions_leaveThem();

private:
    InvoiceQuestion question(const InvoiceSource &source) const;

    SessionStore m_store;
};

static Period october()
{
    return {QDate(2026, 10, 1), QDate(2026, 10, 31)};
}

void TestInvoiceComparison::initTestCase()
{
    m_store = storeOf(SessionGenerator(5, QDate(2026, 9, 30), QDate(2026, 11, 2), 3000).sessions());
}

InvoiceQuestion TestInvoiceComparison::question(const InvoiceSource &source) const
{
    InvoiceQuestion question;
    question.source = source;
    question.period = october();
    question.zone = *Zone::fromName(u"Europe/Berlin");
    return question;
}

void TestInvoiceComparison::withoutInvoice_onlyTypesAreTold()
{
    const InvoiceAnswer answer = answerOf(m_store, question({}));
    QVERIFY(!answer.comparison);
    QCOMPARE(answer.problem, QString());
    QVERIFY(answer.types.size() > 1);
    QVERIFY(answer.types.contains(u"Conversations"_s));
}

void TestInvoiceComparison::number_isOfTheTypeOfMostSessions()
{
    const InvoiceAnswer answer = answerOf(m_store, question({.total = 5, .table = {}, .columns = {}}));
    QVERIFY(answer.comparison);
    QCOMPARE(answer.type, answer.types.constFirst());
    QCOMPARE(answer.comparison->invoiced, 5);
    const auto types = typeCounts(m_store, october(), question({}).zone);
    QCOMPARE(answer.comparison->fetched, qint64(types.front().sessions));
    QVERIFY(types.front().sessions >= types.back().sessions);
}

void TestInvoiceComparison::number_isOfTheTypeAskedFor()
{
    InvoiceQuestion asked = question({.total = 5, .table = {}, .columns = {}});
    const auto types = typeCounts(m_store, october(), asked.zone);
    asked.type = types.back().type;
    const InvoiceAnswer answer = answerOf(m_store, asked);
    QCOMPARE(answer.type, types.back().type);
    QCOMPARE(answer.comparison->fetched, qint64(types.back().sessions));
    // One type needs no name.
    QCOMPARE(answerOf(storeOf(conversations(2)), asked).type, QString());
}

void TestInvoiceComparison::table_tellsWhatItsColumnsHold()
{
    const InvoiceSource source{.total = {},
        .table = "When,Kanal,Sessions,Price\n2026-10-01,IVR,3,1.50\n",
        .columns = {{u"when"_s, InvoiceColumn::Date}}};
    const InvoiceAnswer answer = answerOf(m_store, question(source));
    QCOMPARE(answer.titles, (QStringList{u"When"_s, u"Kanal"_s, u"Sessions"_s, u"Price"_s}));
    QCOMPARE(answer.columns,
        (std::vector{InvoiceColumn::Date, InvoiceColumn::Channel, InvoiceColumn::Sessions, InvoiceColumn::Ignored}));
    QVERIFY(answer.hasChannels && !answer.hasBots && !answer.hasTypes);
    QCOMPARE(answer.comparison->dates, InvoiceDates::Day);
}

void TestInvoiceComparison::table_thatCannotBeRead_keepsItsTitles()
{
    const InvoiceSource source{.total = {}, .table = "When,Paid\n2026-10-01,3\n", .columns = {}};
    const InvoiceAnswer answer = answerOf(m_store, question(source));
    QVERIFY(!answer.comparison);
    QCOMPARE(answer.titles.size(), 2);
    QVERIFY2(answer.problem.startsWith(u"No column is known to hold"_s), qPrintable(answer.problem));
    QVERIFY(!answer.problem.contains(u"--map"_s));
}

void TestInvoiceComparison::withoutSessions_thereIsNothingToCompare()
{
    const InvoiceAnswer answer = answerOf({}, question({.total = 5, .table = {}, .columns = {}}));
    QVERIFY(!answer.comparison);
    QVERIFY(answer.problem.startsWith(u"There is nothing to compare it with"_s));
}

void TestInvoiceComparison::withoutPeriod_allDaysAreCompared()
{
    InvoiceQuestion asked = question({.total = 8, .table = {}, .columns = {}});
    asked.period = {};
    QCOMPARE(answerOf(storeOf(conversations(2)), asked).comparison->difference(), 0);
}

void TestInvoiceComparison::terms_leaveTheSessionsOfTheLine_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("a number") << QByteArray("count\n7\n");
    QTest::newRow("days") << QByteArray("date,count\n2026-10-03,7\n");
    QTest::newRow("months") << QByteArray("month,count\n2026-10,7\n");
    QTest::newRow("days and channels") << QByteArray("date,channel,count\n2026-10-03,IVR,7\n");
    QTest::newRow("bots and types") << QByteArray("bot,type,count\nsome bot,Conversations,7\n");
}

void TestInvoiceComparison::terms_leaveTheSessionsOfTheLine()
{
    QFETCH(const QByteArray, table);
    const InvoiceQuestion asked = question({.total = {}, .table = table, .columns = {}});
    const InvoiceAnswer answer = answerOf(m_store, asked);
    QVERIFY2(answer.comparison, qPrintable(answer.problem));
    qint64 sum = 0;
    QueryCache cache;
    for (const ReconciledLine &line : answer.comparison->lines) {
        Query query;
        const auto filter = Filter::parse(termsOf(line, answer).join(u' '));
        QVERIFY(filter);
        query.filter = *filter;
        query.period = october();
        query.zone = asked.zone;
        QCOMPARE(qint64(runQuery(m_store, query, cache).rows.size()), line.fetched);
        sum += line.fetched;
    }
    QCOMPARE(sum, answer.comparison->fetched);
    QVERIFY(sum > 100);
}

void TestInvoiceComparison::termsOfUndatedSessions_leaveThem()
{
    std::vector<GeneratedSession> sessions = conversations(2);
    sessions[0].billingStart = sessions[0].conversationStart = 0;
    sessions[0].billingSessionId = sessions[0].conversationSessionId = "x";
    const SessionStore store = storeOf(sessions);
    const InvoiceAnswer answer = answerOf(
        store, question({.total = {}, .table = "date,count\n2026-10-01,4\n", .columns = {}}));
    QVERIFY(answer.comparison->lines.back().isUndated);
    QCOMPARE(termsOf(answer.comparison->lines.back(), answer), QStringList{u"day=\"\""_s});
}

QTEST_GUILESS_MAIN(TestInvoiceComparison)
#include "tst_invoicecomparison.moc"
