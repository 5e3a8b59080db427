// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation.h"

#include "checksamples.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestConversation : public QObject
{
    Q_OBJECT

private slots:
    void blocks_areThoseOfTheConversation();
    void blocks_thatOverlapHaveLanes();
    void superseded_isLeftOut();
    void withoutAnId_itIsOneByItself();
    void withoutTimes_thereAreNoBlocks();
    void findings_standAtTheirBlock();
};

/// Each block as row, minute of its start, minutes and lane; in order.
static QString textOf(const Conversation &conversation)
{
    QStringList blocks;
    for (const ConversationBlock &block : conversation.blocks) {
        blocks << u"%1: %2+%3 in %4"_s.arg(block.row)
                      .arg((qint64(block.start) - conversation.from()) / 60)
                      .arg(isTime(block.end) ? (qint64(block.end) - qint64(block.start)) / 60 : -1)
                      .arg(block.lane);
    }
    return blocks.join(u", "_s);
}

void TestConversation::blocks_areThoseOfTheConversation()
{
    std::vector<GeneratedSession> sessions = conversations(3);
    std::swap(sessions[4], sessions[7]);
    const Conversation conversation = conversationOf(storeOf(sessions), 5);
    QCOMPARE(textOf(conversation), u"7: 0+15 in 0, 5: 15+15 in 0, 6: 30+15 in 0, 4: 45+14 in 0"_s);
    QCOMPARE(conversation.lanes, 1);
    QCOMPARE(conversation.sessions, 4U);
    QCOMPARE(conversation.to() - conversation.from(), 3540);
    QCOMPARE(conversation.blockOf(6)->start, utc(u"2026-10-02T10:30:00Z"_s));
    QVERIFY(!conversation.blockOf(1));
}

void TestConversation::blocks_thatOverlapHaveLanes()
{
    std::vector<GeneratedSession> sessions = conversations(1);
    sessions[1].billingStart -= 300;
    sessions[2].billingEnd = sessions[2].billingStart - 1200;
    const Conversation conversation = conversationOf(storeOf(sessions), 0);
    QCOMPARE(textOf(conversation), u"0: 0+15 in 0, 1: 10+20 in 1, 2: 30+-20 in 0, 3: 45+14 in 0"_s);
    QCOMPARE(conversation.lanes, 2);
}

void TestConversation::superseded_isLeftOut()
{
    const std::vector<GeneratedSession> sessions = conversations(1);
    SessionBuilder builder;
    builder.add(testSession(sessions[0])).add(testSession(sessions[0])).supersede(0);
    QCOMPARE(textOf(conversationOf(builder.store(), 1)), u"1: 0+15 in 0"_s);
}

void TestConversation::withoutAnId_itIsOneByItself()
{
    std::vector<GeneratedSession> sessions = conversations(1);
    sessions[0].conversationSessionId.clear();
    sessions[1].conversationSessionId.clear();
    const Conversation conversation = conversationOf(storeOf(sessions), 1);
    QCOMPARE(conversation.sessions, 1U);
    QCOMPARE(conversation.blocks.front().row, 1U);
}

void TestConversation::withoutTimes_thereAreNoBlocks()
{
    SessionBuilder builder;
    builder.add({.conversation = "c", .billing = "b", .start = "soon", .end = "later"});
    const Conversation conversation = conversationOf(builder.store(), 0);
    QCOMPARE(conversation.sessions, 1U);
    QVERIFY(conversation.blocks.empty());
    QCOMPARE(conversation.lanes, 0);
}

void TestConversation::findings_standAtTheirBlock()
{
    std::vector<GeneratedSession> sessions = conversations(2);
    sessions[5].billingStart -= 60;
    const SessionStore store = storeOf(sessions);
    std::vector<Finding> findings = checkSessions(store, checkOrder(u"session"_s)).findings;
    QVERIFY(!findings.empty());
    findings.push_back({.rule = CheckRule::ZeroLength, .row = 6, .count = 3});
    findings.push_back({.rule = CheckRule::ZeroLength, .row = 6, .isMisfit = true});
    findings.push_back({.rule = CheckRule::ZeroLength});
    Conversation conversation = conversationOf(store, 4);
    addFindings(findings, &conversation);
    QVERIFY(!conversation.blockOf(5)->findings.empty());
    QCOMPARE(conversation.blockOf(5)->findings.front().row, 5U);
    QVERIFY(conversation.blockOf(6)->findings.empty());
    Conversation other = conversationOf(store, 0);
    addFindings(findings, &other);
    for (const ConversationBlock &block : other.blocks)
        QVERIFY(block.findings.empty());
}

QTEST_APPLESS_MAIN(TestConversation)
#include "tst_conversation.moc"
