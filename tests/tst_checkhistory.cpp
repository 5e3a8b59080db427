// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checksamples.h"
#include "conversationhistory.h"
#include "conversationsofrows.h"
#include "findingsummary.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Billed conversations that the session history calls a developer's or non-interactive.
class TestCheckHistory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void notBillable_data();
    void notBillable();
    void types_thatAreSent_areLeftOut_data();
    void types_thatAreSent_areLeftOut();
    void onlyThoseLookedUp();
    void objectIds_areFound();
    void strongestIsTold();
    void misfit_isToldOnce();
    void lookedUp_isCounted();
    void conversations_areThoseOfRows();
};

static CheckOrder orderWith(const ConversationHistory &history)
{
    CheckOrder order = checkOrder(u"session"_s);
    order.history = std::make_shared<const ConversationHistory>(history);
    return order;
}

static qsizetype found(const CheckResult &result)
{
    return std::ranges::count(result.findings, CheckRule::NotBillable, &Finding::rule);
}

void TestCheckHistory::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestCheckHistory::notBillable_data()
{
    QTest::addColumn<std::optional<bool>>("isDeveloper");
    QTest::addColumn<std::optional<bool>>("isInteractive");
    QTest::addColumn<QString>("evidence");
    const std::optional<bool> yes = true;
    const std::optional<bool> no = false;
    const std::optional<bool> unknown;
    QTest::newRow("a user's") << no << yes << QString();
    QTest::newRow("not told") << unknown << unknown << QString();
    QTest::newRow("a developer's") << yes << yes << u"The session history calls its conversation a developer's."_s;
    QTest::newRow("a developer's, else not told")
        << yes << unknown << u"The session history calls its conversation a developer's."_s;
    QTest::newRow("non-interactive") << no << no << u"The session history calls its conversation non-interactive."_s;
    QTest::newRow("both") << yes << no
                          << u"The session history calls its conversation a developer's, and non-interactive."_s;
}

void TestCheckHistory::notBillable()
{
    QFETCH(const std::optional<bool>, isDeveloper);
    QFETCH(const std::optional<bool>, isInteractive);
    QFETCH(const QString, evidence);
    ConversationHistory history;
    history.add("conversation2", ConversationFacts{.isDeveloper = isDeveloper, .isInteractive = isInteractive});
    const SessionStore store = storeOf(conversations(100));
    const CheckResult result = checkSessions(store, orderWith(history));
    // All four blocks of the conversation.
    QCOMPARE(found(result), evidence.isEmpty() ? 0 : 4);
    QCOMPARE(result.surplus, evidence.isEmpty() ? 0U : 4U);
    for (const Finding &finding : result.findings) {
        QCOMPARE(finding.severity, Severity::Error);
        QVERIFY(finding.row >= 8 && finding.row < 12);
        QCOMPARE(evidenceOf(finding, store, {}), evidence);
    }
}

void TestCheckHistory::types_thatAreSent_areLeftOut_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("findings");
    QTest::newRow("usage") << u"Conversations"_s << 4;
    QTest::newRow("not mapped") << u"Usage Sessions"_s << 4;
    QTest::newRow("alerts") << u"Alert sessions"_s << 0;
    QTest::newRow("proactive") << u"Proactive Messages"_s << 0;
}

void TestCheckHistory::types_thatAreSent_areLeftOut()
{
    QFETCH(const QString, type);
    std::vector<GeneratedSession> sessions = conversations(100);
    for (GeneratedSession &session : sessions)
        session.billingSessionType = type.toStdString();
    ConversationHistory history;
    history.add("conversation2", ConversationFacts{.isInteractive = false});
    QTEST(static_cast<int>(found(checkSessions(storeOf(sessions), orderWith(history)))), "findings");
}

void TestCheckHistory::onlyThoseLookedUp()
{
    ConversationHistory history;
    history.add("conversation2", std::nullopt);
    history.add("another", ConversationFacts{.isDeveloper = true});
    const CheckResult result = checkSessions(storeOf(conversations(100)), orderWith(history));
    QCOMPARE(found(result), 0);
    QCOMPARE(result.lookedUp, 1U);
}

void TestCheckHistory::objectIds_areFound()
{
    std::vector<GeneratedSession> sessions = conversations(100);
    for (size_t row = 8; row < 12; ++row)
        sessions[row].conversationSessionId = "5f9d88b92f8fb814b56fa181";
    ConversationHistory history;
    history.add("5f9d88b92f8fb814b56fa181", ConversationFacts{.isDeveloper = true});
    QCOMPARE(found(checkSessions(storeOf(sessions), orderWith(history))), 4);
}

void TestCheckHistory::strongestIsTold()
{
    std::vector<GeneratedSession> sessions = conversations(100);
    // The second block of a conversation begins too soon.
    sessions[9].billingStart -= 100;
    const CheckResult before = checkSessions(storeOf(sessions), checkOrder(u"session"_s));
    QCOMPARE(std::ranges::count(before.findings, CheckRule::BlockTooSoon, &Finding::rule), 1);
    ConversationHistory history;
    history.add("conversation2", ConversationFacts{.isDeveloper = true});
    const CheckResult result = checkSessions(storeOf(sessions), orderWith(history));
    QCOMPARE(std::ranges::count(result.findings, CheckRule::BlockTooSoon, &Finding::rule), 0);
    QCOMPARE(found(result), 4);
    QCOMPARE(result.surplus, 4U);
}

void TestCheckHistory::misfit_isToldOnce()
{
    ConversationHistory history;
    for (int number = 0; number < 100; ++number)
        history.add("conversation" + std::to_string(number), ConversationFacts{.isInteractive = false});
    const CheckResult result = checkSessions(storeOf(conversations(100)), orderWith(history));
    QCOMPARE(found(result), 1);
    QVERIFY(result.findings.front().isMisfit);
    QCOMPARE(result.surplus, 0U);
}

void TestCheckHistory::lookedUp_isCounted()
{
    ConversationHistory history;
    for (int number = 0; number < 30; ++number)
        history.add("conversation" + std::to_string(number), ConversationFacts{.isDeveloper = false});
    CheckOrder order = orderWith(history);
    CheckResult result = checkSessions(storeOf(conversations(60)), order);
    QCOMPARE(result.lookedUp, 30U);
    QCOMPARE(result.conversations, 60U);
    QVERIFY2(summaryOf(result).contains(u"30 of 60 conversations were looked up in the session history."_s),
        qPrintable(summaryOf(result)));
    QVERIFY(headlineOf(result).contains(u"30 of 60 conversations looked up"_s));
    // One conversation a day from 1 October on.
    order.period = Period{QDate(2026, 10, 21), QDate(2026, 10, 31)};
    result = checkSessions(storeOf(conversations(60)), order);
    QCOMPARE(result.lookedUp, 10U);
    QCOMPARE(result.conversations, 11U);
    order.history = nullptr;
    QVERIFY(!summaryOf(checkSessions(storeOf(conversations(60)), order)).contains(u"looked up"_s));
}

void TestCheckHistory::conversations_areThoseOfRows()
{
    std::vector<GeneratedSession> sessions = conversations(3);
    sessions[4].botId = "st-2";
    sessions[8].conversationSessionId.clear();
    const SessionStore store = storeOf(sessions);
    const std::vector<quint32> all = rowsOfPeriod(store, {}, Zone());
    QCOMPARE(all.size(), size_t(12));
    using Conversations = QMap<QString, QStringList>;
    QCOMPARE(conversationsOf(store, all),
        (Conversations{{u"st-1"_s, {u"conversation0"_s, u"conversation2"_s}}, {u"st-2"_s, {u"conversation1"_s}}}));
    ConversationHistory known;
    known.add("conversation0", std::nullopt);
    QCOMPARE(conversationsOf(store, std::vector<quint32>{0, 1, 4}, &known),
        (Conversations{{u"st-2"_s, {u"conversation1"_s}}}));
    QCOMPARE(rowsOfPeriod(store, Period{QDate(2026, 10, 2), QDate(2026, 10, 2)}, Zone()).size(), size_t(4));
    QCOMPARE(rowsOfFindings({{.rule = CheckRule::BlockTooLong, .severity = Severity::Error, .row = 3},
                 {.rule = CheckRule::MissingEnd, .severity = Severity::Info, .row = 5}}),
        std::vector<quint32>{3});
}

QTEST_GUILESS_MAIN(TestCheckHistory)
#include "tst_checkhistory.moc"
