// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapi.h"
#include "loopbackserver.h"
#include "programrun.h"
#include "sessiongenerator.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

/// `billscope reconcile --summary` and `billscope check --history`, from the server to the exit code.
class TestHeadlessLookups : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void summary_isComparedAlone();
    void summary_standsBesideAnInvoice();
    void summary_isOfTheBotsAskedFor();
    void summary_knowsTheTypesOfAnInvoice();
    void history_findsDevelopers();
    void missingScope_endsWith3();
    void wrongUsage_data();
    void wrongUsage();

private:
    ProgramRun run(const QString &verb, const LoopbackServer &server, const QStringList &more) const
    {
        return runBillscope(
            QStringList{verb, u"--from"_s, u"2026-09-04"_s, u"--to"_s, u"2026-09-16"_s} + hostOptions(server) + more);
    }

    std::vector<GeneratedSession> m_sessions;
};

void TestHeadlessLookups::initTestCase()
{
    m_sessions = SessionGenerator(7, QDate(2026, 9, 1), QDate(2026, 9, 20), 500).sessions();
}

void TestHeadlessLookups::summary_isComparedAlone()
{
    KoreApi api(m_sessions, {.summaryPolls = 0, .summaryExtra = 7});
    const LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const ProgramRun asked = run(u"reconcile"_s, server, {u"--fresh"_s, u"--summary"_s});
    QVERIFY2(asked.code == 1, (asked.output + asked.error).constData());
    QVERIFY(
        asked.output.startsWith("bot,type,unit,fetched,summary,invoiced,difference\r\n,Alerts,alert_notifications,"));
    QVERIFY2(asked.error.contains("the summary has 7 more."), asked.error.constData());
    QVERIFY2(asked.error.contains("2 requests"), asked.error.constData());
    // The same from what is kept.
    const qsizetype before = server.requests().size();
    const ProgramRun kept = run(u"reconcile"_s, server, {u"--offline"_s, u"--summary"_s});
    QVERIFY2(kept.code == 1, (kept.output + kept.error).constData());
    QCOMPARE(kept.output, asked.output);
    QCOMPARE(server.requests().size(), before);
}

void TestHeadlessLookups::summary_standsBesideAnInvoice()
{
    KoreApi api(m_sessions, {.summaryPolls = 0});
    const LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const ProgramRun outcome = run(
        u"reconcile"_s, server, {u"--fresh"_s, u"--summary"_s, u"--total"_s, u"1"_s, u"--type"_s, u"Alerts"_s});
    QVERIFY2(outcome.code == 1, (outcome.output + outcome.error).constData());
    QVERIFY(outcome.output.startsWith("date,bot,channel,type,invoiced,fetched,difference,result\r\n"));
    QVERIFY2(outcome.error.contains("and as many in the vendor's usage summary."), outcome.error.constData());
}

void TestHeadlessLookups::summary_isOfTheBotsAskedFor()
{
    KoreApi api(m_sessions, {.summaryPolls = 0});
    const LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const QString bot = QString::fromStdString(m_sessions.front().botId);
    const ProgramRun outcome = run(u"reconcile"_s, server, {u"--fresh"_s, u"--summary"_s, u"--bot"_s, bot});
    QVERIFY2(outcome.code == 0, (outcome.output + outcome.error).constData());
    QVERIFY2(outcome.error.contains("and as many in the vendor's usage summary."), outcome.error.constData());
}

void TestHeadlessLookups::summary_knowsTheTypesOfAnInvoice()
{
    KoreApi api(m_sessions, {.summaryPolls = 0});
    const LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const auto count = std::ranges::count_if(m_sessions, [](const GeneratedSession &session) {
        return session.billingSessionType == "Conversations"
            && session.billingStart >= QDate(2026, 9, 4).startOfDay(Qt::UTC).toSecsSinceEpoch()
            && session.billingStart < QDate(2026, 9, 17).startOfDay(Qt::UTC).toSecsSinceEpoch();
    });
    const QTemporaryDir folder;
    const QString invoice = folder.filePath(u"invoice.csv"_s);
    QFile file(invoice);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Type,Sessions\nConversation," + QByteArray::number(qint64(count)) + '\n');
    file.close();
    const ProgramRun outcome = run(u"reconcile"_s, server,
        {u"--fresh"_s, u"--summary"_s, u"--invoice"_s, invoice, u"--value"_s, u"type:Conversation=Conversations"_s});
    QVERIFY2(outcome.code == 0, (outcome.output + outcome.error).constData());
    QVERIFY2(!outcome.error.contains("Conversation:"), outcome.error.constData());
}

void TestHeadlessLookups::history_findsDevelopers()
{
    const KoreApi::Options options{.developerEvery = 40};
    KoreApi api(m_sessions, options);
    const LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    std::set<std::string> conversations;
    qsizetype expected = 0;
    for (const GeneratedSession &session : m_sessions) {
        const bool isInside = session.billingStart >= QDate(2026, 9, 4).startOfDay(Qt::UTC).toSecsSinceEpoch()
            && session.billingStart < QDate(2026, 9, 17).startOfDay(Qt::UTC).toSecsSinceEpoch();
        if (!isInside)
            continue;
        conversations.insert(session.conversationSessionId);
        const bool isDeveloper = KoreLookups::isDeveloper(
            QByteArray::fromStdString(session.conversationSessionId), options);
        expected += isDeveloper && session.billingSessionType == "Conversations" ? 1 : 0;
    }
    QVERIFY(expected > 0);
    const ProgramRun asked = run(u"check"_s, server, {u"--fresh"_s, u"--history"_s, u"all"_s});
    QVERIFY2(asked.code == 1, (asked.output + asked.error).constData());
    QCOMPARE(asked.output.count("not-billable,error,"), expected);
    const QByteArray number = QByteArray::number(conversations.size());
    QVERIFY2(asked.error.contains(number + " of " + number + " conversations were looked up"), asked.error.constData());
    // What was looked up counts from then on, without asking again.
    const ProgramRun kept = run(u"check"_s, server, {u"--offline"_s});
    QCOMPARE(kept.output.count("not-billable,error,"), expected);
    const qsizetype before = server.requests().size();
    const ProgramRun again = run(u"check"_s, server, {u"--offline"_s, u"--history"_s, u"all"_s});
    QCOMPARE(again.output, kept.output);
    QCOMPARE(server.requests().size(), before);
}

void TestHeadlessLookups::missingScope_endsWith3()
{
    KoreApi api(m_sessions, {.hasSummaryScope = false, .hasHistoryScope = false});
    const LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const ProgramRun summary = run(u"reconcile"_s, server, {u"--fresh"_s, u"--summary"_s});
    QCOMPARE(summary.code, 3);
    QVERIFY(summary.output.isEmpty());
    QVERIFY2(summary.error.contains("Billing > Usage > Billing Sessions"), summary.error.constData());
    const ProgramRun history = run(u"check"_s, server, {u"--fresh"_s, u"--history"_s, u"all"_s});
    QCOMPARE(history.code, 3);
    QVERIFY(history.output.isEmpty());
    QVERIFY2(history.error.contains("Bot Analytics > Bot Sessions"), history.error.constData());
}

void TestHeadlessLookups::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("history of a file") << QStringList{u"check"_s, u"--file"_s, u"x.json"_s, u"--history"_s, u"all"_s}
                                       << u"not a file"_s;
    QTest::newRow("history of whom") << QStringList{u"check"_s, u"--profile"_s, u"A"_s, u"--period"_s, u"last-month"_s,
        u"--history"_s, u"some"_s} << u"findings or all"_s;
    QTest::newRow("summary of a file") << QStringList{u"reconcile"_s, u"--file"_s, u"x.json"_s, u"--from"_s,
        u"2026-10-01"_s, u"--summary"_s}
                                       << u"not a file"_s;
    QTest::newRow("nothing to compare with")
        << QStringList{u"reconcile"_s, u"--profile"_s, u"A"_s, u"--period"_s, u"last-month"_s} << u"--summary alone"_s;
    QTest::newRow("tolerance of nothing") << QStringList{u"reconcile"_s, u"--profile"_s, u"A"_s, u"--period"_s,
        u"last-month"_s, u"--summary"_s, u"--tolerance"_s, u"3"_s}
                                          << u"--invoice"_s;
    QTest::newRow("zone of nothing") << QStringList{u"reconcile"_s, u"--profile"_s, u"A"_s, u"--period"_s,
        u"last-month"_s, u"--summary"_s, u"--invoice-zone"_s, u"UTC"_s}
                                     << u"--invoice"_s;
}

void TestHeadlessLookups::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, says);
    const ProgramRun outcome = runBillscope(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY2(QString::fromUtf8(outcome.error).contains(says), outcome.error.constData());
}

QTEST_GUILESS_MAIN(TestHeadlessLookups)
#include "tst_headlesslookups.moc"
