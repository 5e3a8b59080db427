// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checksamples.h"
#include "reconciliation.h"
#include "sessiongenerator.h"
#include "splitmix.h"

#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

class TestReconciliation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void right_matchesEveryLine();
    void cause_isAmongThoseOffered_data();
    void cause_isAmongThoseOffered();
    void zoneWithBothChangesOfClocks_isFound();
    void randomDifferences_haveNoCause();
    void twoLines_areNotCertain();
    void noneOnTheInvoice_isNoneFetched();
    void oneNumber_getsNoReason();
    void lines_areToldApart();
    void tolerance_data();
    void tolerance();
    void statedTotal_isCompared();
    void csv_hasALineForEach();
    void undatedSessions_areALineOfTheirOwn();
    void typesThatAreNotListed_areNotCompared();
    void typeAskedFor_restrictsBothSides();
    void severalTypes_areNotAddedUp();

private:
    /// How an invoice was made of the truth.
    struct Making
    {
        qint64 offset = 0;
        qint64 endsEarlier = 0;
        std::string withoutChannel = {};
        bool countsConversations = false;
        bool countsEnds = false;
        qint64 factor = 1;
    };

    /// By day and channel, the sessions of type Conversations in October.
    Invoice made(const Making &making, bool perLine = true) const;
    /// The same, with a column for the type.
    Invoice madeWithType(const Making &making) const;
    /// One number for each of some types, as fetched in October.
    Invoice ofTypes(const QStringList &types) const;
    qint64 fetchedOf(const QString &type) const;
    ReconcileOrder order(const Invoice &invoice) const;

    std::vector<GeneratedSession> m_sessions;
    SessionStore m_store;
};

static Period october()
{
    return {QDate(2026, 10, 1), QDate(2026, 10, 31)};
}

void TestReconciliation::initTestCase()
{
    // With the margin that is asked for.
    m_sessions = SessionGenerator(3, QDate(2026, 9, 30), QDate(2026, 11, 2), 20000).sessions();
    m_store = storeOf(m_sessions);
}

Invoice TestReconciliation::made(const Making &making, bool perLine) const
{
    const qint64 from = utc(u"2026-10-01T00:00:00Z"_s) - making.offset;
    const qint64 to = utc(u"2026-11-01T00:00:00Z"_s) - making.offset - making.endsEarlier;
    std::map<std::pair<QDate, std::string>, qint64> numbers;
    std::set<std::string> conversations;
    for (const GeneratedSession &session : m_sessions) {
        const qint64 moment = making.countsEnds ? session.billingEnd : session.billingStart;
        if (session.billingSessionType != "Conversations" || session.channel == making.withoutChannel || moment < from
            || moment >= to
            || (making.countsConversations && !conversations.insert(session.conversationSessionId).second))
            continue;
        const QDate day = QDateTime::fromSecsSinceEpoch(moment + making.offset, Qt::UTC).date();
        numbers[perLine ? std::pair(day, session.channel) : std::pair(QDate(), std::string())] += making.factor;
    }
    Invoice invoice;
    invoice.dates = perLine ? InvoiceDates::Day : InvoiceDates::None;
    invoice.hasChannels = perLine;
    for (const auto &[key, count] : numbers)
        invoice.lines.push_back({.date = key.first, .channel = QString::fromStdString(key.second), .sessions = count});
    return invoice;
}

ReconcileOrder TestReconciliation::order(const Invoice &invoice) const
{
    ReconcileOrder order;
    order.invoice = invoice;
    order.type = u"Conversations"_s;
    order.period = october();
    return order;
}

void TestReconciliation::right_matchesEveryLine()
{
    for (const bool perLine : {true, false}) {
        const Reconciliation result = reconcile(m_store, order(made({}, perLine)));
        QCOMPARE(result.differing(), 0);
        QCOMPARE(result.invoiced, result.fetched);
        QVERIFY(result.fetched > 8000);
        QCOMPARE(result.tried, 0);
        for (const ReconciledLine &line : result.lines)
            QCOMPARE(line.result, LineResult::Matches);
    }
}

void TestReconciliation::cause_isAmongThoseOffered_data()
{
    QTest::addColumn<Making>("making");
    QTest::addColumn<QString>("cause");
    QTest::newRow("zone") << Making{.offset = 19800} << u"Its days were cut in UTC+05:30."_s;
    QTest::newRow("zone west") << Making{.offset = -7 * 3600} << u"Its days were cut in UTC-07:00."_s;
    QTest::newRow("cut-off") << Making{.endsEarlier = 7200} << u"The last 2 hours of the period are missing."_s;
    QTest::newRow("channel") << Making{.withoutChannel = "ivrVoice"} << u"The channel IVR was left out."_s;
    QTest::newRow("conversations") << Making{.countsConversations = true}
                                   << u"Conversations were counted, not sessions."_s;
    QTest::newRow("ends") << Making{.countsEnds = true} << u"Sessions were counted by their end."_s;
    QTest::newRow("factor") << Making{.factor = 2} << u"Each of its numbers is 2 times as high."_s;
    QTest::newRow("odd factor") << Making{.factor = 31} << u"Each of its numbers is 31 times as high."_s;
}

void TestReconciliation::cause_isAmongThoseOffered()
{
    QFETCH(const Making, making);
    QFETCH(const QString, cause);
    const Reconciliation byLine = reconcile(m_store, order(made(making)));
    QVERIFY(byLine.differing() > 0);
    QCOMPARE(byLine.causes, QStringList{cause});
    QVERIFY2(summaryOf(byLine).contains(u"One cause explains every line exactly"_s), qPrintable(summaryOf(byLine)));
    QVERIFY(summaryOf(byLine).contains(cause));

    const Reconciliation total = reconcile(m_store, order(made(making, false)));
    // Of one number there always is an odd one.
    QCOMPARE(total.causes.contains(cause), making.factor != 31);
    if (making.factor == 31)
        return;
    QVERIFY2(!summaryOf(total).contains(u"One cause"_s), qPrintable(summaryOf(total)));
    QVERIFY(summaryOf(total).contains(u"Would explain it exactly"_s));
}

void TestReconciliation::zoneWithBothChangesOfClocks_isFound()
{
    const std::optional<Zone> berlin = Zone::fromName(u"Europe/Berlin");
    const std::vector<GeneratedSession> sessions = SessionGenerator(4, QDate(2026, 2, 28), QDate(2026, 11, 12), 20000)
                                                       .sessions();
    ReconcileOrder order;
    order.type = u"Conversations"_s;
    order.period = {QDate(2026, 3, 1), QDate(2026, 11, 10)};
    std::map<QDate, qint64> numbers;
    for (const GeneratedSession &session : sessions) {
        const qint64 local = berlin->toLocal(session.billingStart);
        const QDate day = QDateTime::fromSecsSinceEpoch(local, Qt::UTC).date();
        if (session.billingSessionType == "Conversations" && day >= order.period.from && day <= order.period.to)
            ++numbers[day];
    }
    order.invoice.dates = InvoiceDates::Day;
    for (const auto &[day, count] : numbers)
        order.invoice.lines.push_back({.date = day, .sessions = count});
    QCOMPARE(reconcile(storeOf(sessions), order).causes, QStringList{u"Its days were cut in Europe/Berlin."_s});
}

void TestReconciliation::twoLines_areNotCertain()
{
    Invoice invoice = made({.factor = 2}, false);
    invoice.hasChannels = true;
    std::map<QString, qint64> byChannel;
    for (const InvoiceLine &line : made({}).lines)
        byChannel[line.channel] += line.sessions;
    const auto asked = [&](size_t channels) {
        invoice.lines.clear();
        std::vector<GeneratedSession> sessions;
        for (const auto &[channel, count] : byChannel) {
            if (invoice.lines.size() == channels)
                break;
            invoice.lines.push_back({.channel = channel, .sessions = 2 * count});
            std::ranges::copy_if(m_sessions, std::back_inserter(sessions),
                [name = channel.toStdString()](const GeneratedSession &session) { return session.channel == name; });
        }
        return summaryOf(reconcile(storeOf(sessions), order(invoice)));
    };
    QVERIFY2(
        !asked(2).contains(u"One cause"_s) && asked(2).contains(u"Would explain it exactly"_s), qPrintable(asked(2)));
    QVERIFY2(asked(3).contains(u"One cause explains every line exactly"_s), qPrintable(asked(3)));
}

void TestReconciliation::noneOnTheInvoice_isNoneFetched()
{
    std::vector<GeneratedSession> sessions = m_sessions;
    for (size_t number = 0; number < sessions.size(); number += 7)
        sessions[number].channel.clear();
    const SessionStore store = storeOf(sessions);
    Invoice invoice;
    invoice.hasChannels = true;
    invoice.lines.push_back({.sessions = 1});
    const Reconciliation fetched = reconcile(store, order(invoice));
    invoice.lines.clear();
    for (const ReconciledLine &line : fetched.lines)
        invoice.lines.push_back(
            {.channel = line.channel.isEmpty() ? u"(none)"_s : line.channel, .sessions = line.fetched});
    QVERIFY(invoice.lines.size() > 3);
    const Reconciliation result = reconcile(store, order(invoice));
    QCOMPARE(result.differing(), 0);
    QCOMPARE(result.lines.size(), invoice.lines.size());
}

void TestReconciliation::randomDifferences_haveNoCause()
{
    SplitMix random(5);
    for (int round = 0; round < 3; ++round) {
        Invoice invoice = made({});
        for (InvoiceLine &line : invoice.lines)
            line.sessions += random.chance(20) ? random.between(-3, 3) : 0;
        invoice.lines.front().sessions += 1;
        const Reconciliation result = reconcile(m_store, order(invoice));
        QVERIFY(result.differing() > 0);
        QCOMPARE(result.causes, QStringList());
        QVERIFY(result.tried > 200);
        QVERIFY(summaryOf(result).contains(u"No single cause explains it"_s));
    }
}

void TestReconciliation::oneNumber_getsNoReason()
{
    const Invoice right = made({}, false);
    for (const qint64 difference : {-400, -17, 1, 12, 412}) {
        const Reconciliation result = reconcile(m_store, order(Invoice::ofTotal(right.total() + difference)));
        QCOMPARE(result.difference(), difference);
        QVERIFY(!summaryOf(result).contains(u"One cause"_s));
    }
}

void TestReconciliation::lines_areToldApart()
{
    SessionStore store = storeOf(conversations(3));
    store.setNames(DisplayNames(BotNames{{"st-1", "Order Status"}}));
    QString error;
    const auto invoice = Invoice::read("date,bot,count\n2026-10-01,order status,4\n2026-10-02,ST-1,5\n"
                                       "2026-10-04,st-1,0\n2026-10-05,other,2\n2026-10-06,st-1,1\n",
        {}, &error);
    QVERIFY2(invoice, qPrintable(error));
    const Reconciliation result = reconcile(store, order(*invoice));
    QCOMPARE(QString::fromUtf8(reconciliationCsv(result)).split(u"\r\n"_s),
        (QStringList{u"date,bot,channel,type,invoiced,fetched,difference,result"_s,
            u"2026-10-01,st-1,,,4,4,0,matches"_s, u"2026-10-02,st-1,,,5,4,1,differs"_s,
            u"2026-10-03,st-1,,,0,4,-4,only-here"_s, u"2026-10-04,st-1,,,0,0,0,matches"_s,
            u"2026-10-05,other,,,2,0,2,only-there"_s, u"2026-10-06,st-1,,,1,0,1,only-there"_s, {}}));
    QVERIFY(summaryOf(result).contains(u"4 of 6 lines do not match."_s));
}

void TestReconciliation::tolerance_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("difference");
    QTest::addColumn<bool>("passes");
    QTest::newRow("exact") << u"0"_s << qint64(1) << false;
    QTest::newRow("absolute") << u"5"_s << qint64(-5) << true;
    QTest::newRow("beyond") << u"5"_s << qint64(6) << false;
    QTest::newRow("percent") << u"50%"_s << qint64(6) << true;
    QTest::newRow("beyond the percent") << u"0.5%"_s << qint64(1) << false;
}

void TestReconciliation::tolerance()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, difference);
    QFETCH(const bool, passes);
    ReconcileOrder asked = order(Invoice::ofTotal(12 + difference));
    asked.tolerance = *InvoiceTolerance::fromText(text);
    const Reconciliation result = reconcile(storeOf(conversations(3)), asked);
    QCOMPARE(result.lines.at(0).result, passes ? LineResult::WithinTolerance : LineResult::Differs);
    QCOMPARE(result.differing(), passes ? 0 : 1);
    for (const QString &wrong : {u"-1"_s, u"x"_s, u""_s, u"%"_s, u"101%"_s, u"nan%"_s})
        QVERIFY(!InvoiceTolerance::fromText(wrong));
}

void TestReconciliation::statedTotal_isCompared()
{
    QString error;
    const auto invoice = Invoice::read("month,count\n2026-10,12\ntotal,13\n", {}, &error);
    QVERIFY2(invoice, qPrintable(error));
    const Reconciliation result = reconcile(storeOf(conversations(3)), order(*invoice));
    QCOMPARE(result.differing(), 0);
    QVERIFY(summaryOf(result).contains(u"The invoice's own total is 13, but its lines add up to 12."_s));
    QVERIFY(reconciliationCsv(result).contains("\r\n2026-10,,,,12,12,0,matches\r\n"));
}

void TestReconciliation::csv_hasALineForEach()
{
    const Reconciliation result = reconcile(m_store, order(made({})));
    QCOMPARE(reconciliationCsv(result).count("\r\n"), qsizetype(result.lines.size()) + 1);
    qint64 sum = 0;
    for (const ReconciledLine &line : result.lines)
        sum += line.fetched;
    QCOMPARE(sum, result.fetched);
}

void TestReconciliation::undatedSessions_areALineOfTheirOwn()
{
    std::vector<GeneratedSession> sessions = conversations(2);
    sessions[0].billingStart = sessions[0].conversationStart = 0;
    sessions[0].billingSessionId = sessions[0].conversationSessionId = "x";
    const auto invoice = Invoice::read("date,count\n2026-10-01,4\n2026-10-02,4\n", {}, nullptr);
    const Reconciliation result = reconcile(storeOf(sessions), order(*invoice));
    QVERIFY2(reconciliationCsv(result).contains("\r\n(none),,,,0,1,-1,only-here\r\n"),
        reconciliationCsv(result).constData());
    QCOMPARE(result.fetched, 8);
}

Invoice TestReconciliation::madeWithType(const Making &making) const
{
    Invoice invoice = made(making);
    invoice.hasTypes = true;
    for (InvoiceLine &line : invoice.lines)
        line.type = u"conversations"_s;
    return invoice;
}

qint64 TestReconciliation::fetchedOf(const QString &type) const
{
    ReconcileOrder asked = order(Invoice::ofTotal(0));
    asked.type = type;
    return reconcile(m_store, asked).fetched;
}

Invoice TestReconciliation::ofTypes(const QStringList &types) const
{
    Invoice invoice;
    invoice.hasTypes = true;
    for (const QString &type : types)
        invoice.lines.push_back({.type = type, .sessions = fetchedOf(type)});
    return invoice;
}

void TestReconciliation::typesThatAreNotListed_areNotCompared()
{
    ReconcileOrder asked = order(madeWithType({}));
    asked.type.clear();
    const Reconciliation right = reconcile(m_store, asked);
    QCOMPARE(right.differing(), 0);
    QCOMPARE(right.fetched, fetchedOf(u"Conversations"_s));
    QCOMPARE(right.lines.at(0).type, u"Conversations"_s);
    const qint64 alerts = fetchedOf(u"Alerts"_s);
    QVERIFY(alerts > 1);
    QVERIFY2(summaryOf(right).contains(u"not compared, because the invoice does not list their type: "_s)
            && summaryOf(right).contains(u"Alerts (%1)"_s.arg(alerts)),
        qPrintable(summaryOf(right)));

    asked.invoice = madeWithType({.offset = 19800});
    QCOMPARE(reconcile(m_store, asked).causes, QStringList{u"Its days were cut in UTC+05:30."_s});

    asked.invoice = ofTypes({u"Conversations"_s});
    for (const TypeCount &type : right.unlisted)
        asked.invoice.lines.front().sessions += type.sessions;
    QVERIFY(reconcile(m_store, asked).causes.contains(u"All types were added up."_s));
}

void TestReconciliation::typeAskedFor_restrictsBothSides()
{
    ReconcileOrder asked = order(ofTypes({u"Alerts"_s, u"Conversations"_s}));
    asked.invoice.lines.front().sessions += 7;
    const Reconciliation conversations = reconcile(m_store, asked);
    QCOMPARE(conversations.differing(), 0);
    QCOMPARE(conversations.lines.size(), size_t(1));
    QCOMPARE(conversations.invoiced, fetchedOf(u"Conversations"_s));
    asked.type = u"Alerts"_s;
    QCOMPARE(reconcile(m_store, asked).difference(), 7);
}

void TestReconciliation::severalTypes_areNotAddedUp()
{
    ReconcileOrder asked = order(ofTypes({u"Alerts"_s, u"Conversations"_s}));
    asked.type.clear();
    asked.invoice.lines.front().sessions += 7;
    const QString told = summaryOf(reconcile(m_store, asked));
    QVERIFY2(
        told.contains(u"Alerts: Invoiced: "_s) && told.contains(u"\nConversations: Invoiced: "_s), qPrintable(told));
    QVERIFY2(told.contains(u"\nAlerts: The invoice is 7 too high.\n"_s), qPrintable(told));
    QVERIFY2(!told.startsWith(u"Invoiced: "_s), qPrintable(told));

    asked.invoice.statedTotal = asked.invoice.total();
    QVERIFY(summaryOf(reconcile(m_store, asked)).startsWith(u"Invoiced: "_s));
}

QTEST_GUILESS_MAIN(TestReconciliation)
#include "tst_reconciliation.moc"
