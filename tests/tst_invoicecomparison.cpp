// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoicecomparison.h"

#include "checksamples.h"
#include "query.h"
#include "sessiongenerator.h"

#include <QLocale>
#include <QTest>

#include <algorithm>

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
    void noSessions_areANumberWhereTheyWereFetched();
    void sessionsThatArrive_areNotCompared();
    void noNumber_isTold();
    void otherDays_areNotCompared();
    void withoutPeriod_allDaysAreCompared();
    void terms_leaveTheSessionsOfTheLine_data();
    void terms_leaveTheSessionsOfTheLine();
    void termsOfUndatedSessions_leaveThem();
    void names_areMatchedOrGuessed();
    void toldNames_areCompared();
    void nameTexts_areRead_data();
    void nameTexts_areRead();
    void invoiceZone_cutsItsDays();
    void difference_isToldInMoney();

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
    question.period = question.invoicePeriod = october();
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

void TestInvoiceComparison::noSessions_areANumberWhereTheyWereFetched()
{
    InvoiceQuestion asked = question({.total = 5, .table = {}, .columns = {}});
    asked.isFetched = true;
    const InvoiceAnswer answer = answerOf({}, asked);
    QCOMPARE(answer.problem, QString());
    QVERIFY(answer.comparison);
    QCOMPARE(headlineOf(*answer.comparison), u"The invoice is 5 too high."_s);
    asked.source = {.total = {}, .table = "date,bot,type,count\n2026-10-01,st-1,Conversations,4\n", .columns = {}};
    QCOMPARE(answerOf({}, asked).comparison->difference(), 4);
}

void TestInvoiceComparison::sessionsThatArrive_areNotCompared()
{
    for (const InvoiceSource &source : {InvoiceSource{.total = 5, .table = {}, .columns = {}},
             InvoiceSource{.total = {}, .table = "date,count\n2026-10-01,4\n", .columns = {}}}) {
        InvoiceQuestion asked = question(source);
        asked.isArriving = true;
        const InvoiceAnswer answer = answerOf(m_store, asked);
        QVERIFY(!answer.comparison);
        QVERIFY(answer.isWaiting);
        QVERIFY2(answer.problem.startsWith(u"Sessions are still coming in"_s), qPrintable(answer.problem));
        QCOMPARE(answer.titles.isEmpty(), source.total.has_value());
    }
}

void TestInvoiceComparison::noNumber_isTold()
{
    const InvoiceAnswer answer = answerOf(
        m_store, question({.total = {}, .table = {}, .columns = {}, .noNumber = u"abc"_s}));
    QVERIFY(!answer.comparison && !answer.isWaiting);
    QCOMPARE(answer.problem, u"abc is no whole number of sessions."_s);
}

void TestInvoiceComparison::otherDays_areNotCompared()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    InvoiceQuestion asked = question({.total = 18000, .table = {}, .columns = {}});
    asked.period = Period{QDate(2026, 10, 28), QDate(2026, 11, 26)};
    InvoiceAnswer answer = answerOf(m_store, asked);
    QVERIFY(!answer.comparison && answer.isWaiting);
    const QString given = periodTitle(october());
    const QString shown = periodTitle(*asked.period);
    QVERIFY2(answer.problem.startsWith(
                 u"18,000 was typed for %1; the sessions shown are of %2. Press Return"_s.arg(given, shown)),
        qPrintable(answer.problem));
    asked.period = {};
    QVERIFY(answerOf(m_store, asked).problem.contains(u"are of all days."_s));
    asked.source = {.total = {}, .table = "channel,count\nrtm,4\n", .columns = {}};
    answer = answerOf(m_store, asked);
    QVERIFY(!answer.comparison && answer.isWaiting);
    QVERIFY2(answer.problem.contains(u"opened for "_s + given), qPrintable(answer.problem));
    // It says itself which days it is of.
    asked.source.table = "date,count\n2026-10-01,4\n";
    QVERIFY(answerOf(m_store, asked).comparison);
}

void TestInvoiceComparison::withoutPeriod_allDaysAreCompared()
{
    InvoiceQuestion asked = question({.total = 8, .table = {}, .columns = {}});
    asked.period = asked.invoicePeriod = {};
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

/// Two channels, whose codes are not what an invoice calls them.
static SessionStore channels()
{
    std::vector<GeneratedSession> sessions = conversations(3);
    for (size_t number = 0; number < sessions.size(); ++number)
        sessions[number].channel = number < 4 ? "whatsapp" : "ivrVoice";
    return storeOf(sessions);
}

void TestInvoiceComparison::names_areMatchedOrGuessed()
{
    const QByteArray table = "channel,count\nPhone,1\nWhatsApp Business,4\nIVRVOICE,7\nTelex,3\n";
    const InvoiceAnswer answer = answerOf(channels(), question({.total = {}, .table = table, .columns = {}}));
    QStringList values;
    for (const InvoiceValue &value : answer.values)
        values << u"%1 %2 %3 %4"_s.arg(value.word, value.value, value.guess).arg(value.sessions);
    // Those without a value first, then by their number.
    QCOMPARE(values,
        (QStringList{u"WhatsApp Business  whatsapp 4"_s, u"Telex   3"_s, u"Phone   1"_s, u"IVRVOICE ivrVoice  7"_s}));
    QCOMPARE(unmatchedText(answer.values),
        u"3 names on the invoice are none of what was fetched: WhatsApp Business (channel), Telex (channel), "
        "Phone (channel)."_s);
    QCOMPARE(answer.fetched.value(Field::Channel).size(), 2);
    QCOMPARE(answer.comparison->differing(), 5);
}

void TestInvoiceComparison::toldNames_areCompared()
{
    const QByteArray table = "channel,count\nPhone,1\nWhatsApp Business,4\nIVRVOICE,7\n";
    InvoiceQuestion asked = question({.total = {}, .table = table, .columns = {}});
    asked.names[Field::Channel] = {{u"whatsapp business"_s, u"whatsapp"_s}, {u"phone"_s, u"ivrVoice"_s}};
    const InvoiceAnswer answer = answerOf(channels(), asked);
    QVERIFY(unmatchedText(answer.values).isEmpty());
    QVERIFY(answer.values.back().isTold);
    // Two names of one channel are added up.
    QCOMPARE(answer.comparison->lines.size(), size_t(2));
    QCOMPARE(answer.comparison->lines.front().channel, u"ivrVoice"_s);
    QCOMPARE(answer.comparison->lines.front().invoiced, 8);
    QCOMPARE(answer.comparison->lines.back().difference(), 0);
}

void TestInvoiceComparison::nameTexts_areRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("value");
    QTest::newRow("channel") << u"channel:WhatsApp Business=whatsapp"_s << u"WhatsApp Business"_s << u"whatsapp"_s;
    QTest::newRow("signs in it") << u"bot:A=B: c=st-1"_s << u"A=B: c"_s << u"st-1"_s;
    QTest::newRow("another field") << u"user:A=b"_s << QString() << QString();
    QTest::newRow("no field") << u"A=b"_s << QString() << QString();
    QTest::newRow("no value") << u"type:A="_s << QString() << QString();
    QTest::newRow("no name") << u"type:=A"_s << QString() << QString();
}

void TestInvoiceComparison::nameTexts_areRead()
{
    QFETCH(const QString, text);
    const auto read = invoiceValueFromText(text);
    QTEST(read ? read->word : QString(), "word");
    QTEST(read ? read->value : QString(), "value");
}

void TestInvoiceComparison::invoiceZone_cutsItsDays()
{
    InvoiceQuestion asked = question({.total = {}, .table = "date,count\n2026-10-03,7\n", .columns = {}});
    asked.invoiceZone = Zone::fromOffset(-7 * 3600);
    const InvoiceAnswer answer = answerOf(m_store, asked);
    const auto line = std::ranges::find(answer.comparison->lines, QDate(2026, 10, 3), &ReconciledLine::date);
    QVERIFY(line != answer.comparison->lines.end());
    const QStringList terms = termsOf(*line, answer);
    // In Berlin that is two hours ahead of UTC.
    QCOMPARE(terms.first(2), (QStringList{u"day>=2026-10-03T09:00"_s, u"day<2026-10-04T09:00"_s}));
    Query query;
    query.filter = Filter::parse(terms.join(u' ')).value_or(Filter());
    query.zone = asked.zone;
    QueryCache cache;
    QCOMPARE(qint64(runQuery(m_store, query, cache).rows.size()), line->fetched);
    QVERIFY(line->fetched > 0);
    asked.invoiceZone = {};
    const InvoiceAnswer other = answerOf(m_store, asked);
    QCOMPARE(termsOf(other.comparison->lines[2], other).constFirst(), u"day=2026-10-03"_s);
}

void TestInvoiceComparison::difference_isToldInMoney()
{
    InvoiceQuestion asked = question(
        {.total = {}, .table = "date,count\n2026-10-01,5\n2026-10-02,2\n2026-10-03,4\n", .columns = {}});
    asked.prices = {{u"Conversations"_s, 50000, u"USD"_s, {}, QDate(2026, 10, 1)},
        {u"Conversations"_s, 70000, u"USD"_s, QDate(2026, 10, 2)}};
    const InvoiceAnswer answer = answerOf(storeOf(conversations(3)), asked);
    // One too many at 0.05, two too few at 0.07.
    QCOMPARE(moneyText(answer.comparison->cost), u"-0.09 USD"_s);
    QVERIFY(reasonsOf(*answer.comparison).contains(u"In money the difference is -0.09 USD."_s));
    const QByteArray csv = reconciliationCsv(*answer.comparison);
    QVERIFY2(csv.contains("result,cost,currency\r\n"), csv.constData());
    QVERIFY2(csv.contains("2026-10-02,,,,2,4,-2,differs,-0.14,USD\r\n"), csv.constData());
    asked.prices.clear();
    const QByteArray plain = reconciliationCsv(*answerOf(storeOf(conversations(3)), asked).comparison);
    QVERIFY2(plain.contains("difference,result\r\n"), plain.constData());
}

QTEST_GUILESS_MAIN(TestInvoiceComparison)
#include "tst_invoicecomparison.moc"
