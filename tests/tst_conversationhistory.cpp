// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversationhistory.h"
#include "mangledbytes.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The vendor's session history: what it says of a conversation, and that nothing else of it is kept.
class TestConversationHistory : public QObject
{
    Q_OBJECT

private slots:
    void facts_data();
    void facts();
    void noAnswer_data();
    void noAnswer();
    void reduced_saysTheSame();
    void reduced_holdsNobody();
    void history_keepsWhatItKnows();
    void anyBytes_areRead();
};

static QByteArray wholeAnswer()
{
    return R"({"total":2,"moreAvailable":false,"sessions":[
        {"sessionId":"c1","botId":"st-1","channel":"rtm","userId":"u-ada","start_time":"2026-10-01T11:27:25.977Z",
         "end_time":"2026-10-01T11:27:26.145Z","sessionType":"interactive","containmentType":"dropOff",
         "isDeveloper":false,"tags":{"userTags":[{"name":"ada@example.org","value":"x"}]}},
        {"sessionId":"c2","sessionType":"non-interactive","containmentType":"selfService","isDeveloper":true}]})"_ba;
}

/// "id developer=… interactive=… containment", sorted.
static QString textOf(const HistoryAnswer &answer)
{
    const auto word = [](const std::optional<bool> &flag) { return flag ? (*flag ? u"yes"_s : u"no"_s) : u"?"_s; };
    QStringList lines;
    for (const auto &[id, facts] : answer.conversations)
        lines << u"%1 developer=%2 interactive=%3 %4"_s
                     .arg(QString::fromStdString(id), word(facts.isDeveloper), word(facts.isInteractive),
                         QString::fromStdString(facts.containment))
                     .trimmed();
    lines.sort();
    if (answer.oddEntries > 0)
        lines << u"odd %1"_s.arg(answer.oddEntries);
    return lines.join(u"; "_s);
}

void TestConversationHistory::facts_data()
{
    QTest::addColumn<QByteArray>("sessions");
    QTest::addColumn<QString>("read");
    QTest::newRow("none") << ""_ba << QString();
    QTest::newRow("a user's") << R"({"sessionId":"c","sessionType":"interactive","isDeveloper":false})"_ba
                              << u"c developer=no interactive=yes"_s;
    QTest::newRow("a developer's") << R"({"sessionId":"c","isDeveloper":true})"_ba
                                   << u"c developer=yes interactive=?"_s;
    QTest::newRow("spelled otherwise")
        << R"({"sessionId":"c","sessionType":"Non Interactive","isDeveloper":"False"})"_ba
        << u"c developer=no interactive=no"_s;
    QTest::newRow("numbers") << R"({"sessionId":"c","isDeveloper":1})"_ba << u"c developer=yes interactive=?"_s;
    QTest::newRow("not told") << R"({"sessionId":"c","sessionType":null,"isDeveloper":"perhaps"})"_ba
                              << u"c developer=? interactive=?"_s;
    QTest::newRow("other names of the id") << R"({"_id":"c1"},{"conversationSessionId":"c2"})"_ba
                                           << u"c1 developer=? interactive=?; c2 developer=? interactive=?"_s;
    QTest::newRow("without an id") << R"({"isDeveloper":true},7,null)"_ba << u"odd 3"_s;
}

void TestConversationHistory::facts()
{
    QFETCH(const QByteArray, sessions);
    const auto answer = readHistoryAnswer("{\"sessions\":[" + sessions + "]}");
    QVERIFY(answer);
    QTEST(textOf(*answer), "read");
}

void TestConversationHistory::noAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a web page") << "<html>Sign in</html>"_ba;
    QTest::newRow("an error") << R"({"errors":[{"msg":"Rate limit","code":429}]})"_ba;
    QTest::newRow("no list") << R"({"sessions":{"sessionId":"c"}})"_ba;
    QTest::newRow("cut off") << wholeAnswer().chopped(3);
}

void TestConversationHistory::noAnswer()
{
    QFETCH(const QByteArray, answer);
    QVERIFY(!readHistoryAnswer(answer));
}

void TestConversationHistory::reduced_saysTheSame()
{
    const auto answer = readHistoryAnswer(wholeAnswer());
    QVERIFY(answer);
    const auto again = readHistoryAnswer(reducedHistoryAnswer(*answer));
    QVERIFY(again);
    QCOMPARE(again->conversations.size(), size_t(2));
    QVERIFY(again->conversations == answer->conversations);
    QVERIFY(!again->conversations.at("c1").isNotBillable());
    QVERIFY(again->conversations.at("c2").isNotBillable());
    QCOMPARE(again->conversations.at("c1").end - again->conversations.at("c1").start, 1U);
}

void TestConversationHistory::reduced_holdsNobody()
{
    const QByteArray reduced = reducedHistoryAnswer(*readHistoryAnswer(wholeAnswer()));
    for (const QByteArray &private_ : {"ada"_ba, "u-"_ba, "tags"_ba, "userId"_ba, "channel"_ba})
        QVERIFY2(!reduced.contains(private_), private_.constData());
}

void TestConversationHistory::history_keepsWhatItKnows()
{
    ConversationHistory history;
    history.add("c1", ConversationFacts{.isDeveloper = true});
    history.add("c2", std::nullopt);
    history.add("c1", std::nullopt);
    QVERIFY(history.find("c1"));
    QVERIFY(history.find("c1")->isNotBillable());
    QVERIFY(!history.find("c2"));
    QVERIFY(history.wasAsked("c2"));
    QVERIFY(!history.wasAsked("c3"));
    QCOMPARE(history.size(), size_t(1));
    ConversationHistory other;
    other.add("c2", ConversationFacts{.isInteractive = false});
    history.add(other);
    QCOMPARE(history.size(), size_t(2));
    QVERIFY(history.find("c2")->isNotBillable());
}

void TestConversationHistory::anyBytes_areRead()
{
    std::mt19937 random(7);
    for (int round = 0; round < 20000; ++round) {
        const auto answer = readHistoryAnswer(mangled(wholeAnswer(), "{}[]\",:\\sid\xff\xc3 0t", &random));
        if (!answer)
            continue;
        const auto again = readHistoryAnswer(reducedHistoryAnswer(*answer));
        QVERIFY(again);
        QVERIFY(again->conversations == answer->conversations);
    }
}

QTEST_GUILESS_MAIN(TestConversationHistory)
#include "tst_conversationhistory.moc"
