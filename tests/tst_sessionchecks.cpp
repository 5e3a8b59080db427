// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checksamples.h"
#include "sessiongenerator.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSessionChecks : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void clean_findsNothing_data();
    void clean_findsNothing();
    void planted_isFoundOnceEach();
    void inParts_findsTheSame_data();
    void inParts_findsTheSame();
};

void TestSessionChecks::finds_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("expected");

    // The rest of a line: bot, user, channel and type are the same in all of them.
    const auto row = [](const char *name, const QString &plan, const QByteArray &lines, const QString &expected) {
        QTest::newRow(name) << plan << lines << expected;
    };
    const QString session = u"session"_s;
    const QString standard = u"standard"_s;

    row("blocks of a conversation", session,
        "conversation=a billing=1 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:31:00 start=2026-10-01T10:00:00 "
        "end=2026-10-01T10:15:00\n"
        "conversation=a billing=2 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:31:00 start=2026-10-01T10:15:00 "
        "end=2026-10-01T10:30:00\n"
        "conversation=a billing=3 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:31:00 start=2026-10-01T10:30:00 "
        "end=2026-10-01T10:31:00",
        {});
    row("truncated seconds", session,
        "conversation=a billing=1 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:30:00 start=2026-10-01T10:00:00 "
        "end=2026-10-01T10:15:04\n"
        "conversation=a billing=2 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:30:00 start=2026-10-01T10:15:03 "
        "end=2026-10-01T10:30:00",
        {});
    row("duplicate id", session,
        "conversation=a billing=1 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:10:00 start=2026-10-01T10:00:00 "
        "end=2026-10-01T10:10:00\n"
        "conversation=b billing=1 cstart=2026-10-02T10:00:00 cend=2026-10-02T10:10:00 start=2026-10-02T10:00:00 "
        "end=2026-10-02T10:10:00",
        u"duplicate-billing-id error 1: Another session has this id. Conversation Session Id: b here, a there; "
        "Conversation Session Start Date Time: 2026-10-02 10:00:00 here, 2026-10-01 10:00:00 there; "
        "Conversation Session End Date Time: 2026-10-02 10:10:00 here, 2026-10-01 10:10:00 there. "
        "They also differ in Billing Session Start Date Time, Billing Session End Date Time."_s);
    row("duplicate id, named and missing", session,
        "conversation=a billing=1 channel=ivrVoice cstart=2026-10-01T10:00:00 cend=2026-10-01T10:10:00 "
        "start=2026-10-01T10:00:00 end=2026-10-01T10:10:00\n"
        "conversation=b billing=1 channel=sms cstart=2026-10-01T10:00:00 cend=soon start=2026-10-01T10:00:00 "
        "end=2026-10-01T10:10:00",
        u"duplicate-billing-id error 1: Another session has this id. Channel: SMS here, IVR there; "
        "Conversation Session Id: b here, a there; "
        "Conversation Session End Date Time: soon here, 2026-10-01 10:10:00 there.\n"
        "unreadable-time warning 1: Conversation Session End Date Time is “soon”."_s);
    row("missing ids are no duplicates", session,
        "conversation=a cstart=2026-10-01T10:00:00 cend=2026-10-01T10:10:00 start=2026-10-01T10:00:00 "
        "end=2026-10-01T10:10:00\n"
        "conversation=b cstart=2026-10-02T10:00:00 cend=2026-10-02T10:10:00 start=2026-10-02T10:00:00 "
        "end=2026-10-02T10:10:00",
        {});
    row("block too soon", session,
        "conversation=a billing=1 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:40:00 start=2026-10-01T10:00:00 "
        "end=2026-10-01T10:04:00\n"
        "conversation=a billing=2 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:40:00 start=2026-10-01T10:04:10 "
        "end=2026-10-01T10:15:00\n"
        "conversation=a billing=3 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:40:00 start=2026-10-01T10:15:00 "
        "end=2026-10-01T10:30:00",
        u"block-too-soon error 1: Starts 4:10 after the start of the block of 10:00:00, which counts for 15:00."_s);
    row("several blocks too soon", session,
        "conversation=a billing=1 cstart=2026-10-12T09:00:00 cend=2026-10-12T09:20:00 start=2026-10-12T09:00:00 "
        "end=2026-10-12T09:04:00\n"
        "conversation=a billing=2 cstart=2026-10-12T09:00:00 cend=2026-10-12T09:20:00 start=2026-10-12T09:04:00 "
        "end=2026-10-12T09:08:00\n"
        "conversation=a billing=3 cstart=2026-10-12T09:00:00 cend=2026-10-12T09:20:00 start=2026-10-12T09:08:00 "
        "end=2026-10-12T09:12:00\n"
        "conversation=a billing=4 cstart=2026-10-12T09:00:00 cend=2026-10-12T09:20:00 start=2026-10-12T09:12:00 "
        "end=2026-10-12T09:16:00\n"
        "conversation=a billing=5 cstart=2026-10-12T09:00:00 cend=2026-10-12T09:20:00 start=2026-10-12T09:16:00 "
        "end=2026-10-12T09:20:00",
        u"block-too-soon error 1: Starts 4:00 after the start of the block of 09:00:00, which counts for 15:00.\n"
        "block-too-soon error 2: Starts 8:00 after the start of the block of 09:00:00, which counts for 15:00.\n"
        "block-too-soon error 3: Starts 12:00 after the start of the block of 09:00:00, which counts for 15:00."_s);
    row("overlapping and too long", session,
        "conversation=a billing=1 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:40:00 start=2026-10-01T10:00:00 "
        "end=2026-10-01T10:15:05\n"
        "conversation=a billing=2 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:40:00 start=2026-10-01T10:15:00 "
        "end=2026-10-01T10:30:00\n"
        "conversation=b billing=3 cstart=2026-10-02T10:00:00 cend=2026-10-02T10:40:00 start=2026-10-02T10:00:00 "
        "end=2026-10-02T10:17:20",
        u"block-too-long error 2: Lasts 17:20; a block lasts 15:00.\n"
        "overlapping-blocks error 1: Starts 0:05 before the block of 10:00:00 has ended."_s);
    row("too many blocks", session,
        "conversation=a billing=1 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:31:00 start=2026-10-01T09:50:00 "
        "end=2026-10-01T10:00:00\n"
        "conversation=a billing=2 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:31:00 start=2026-10-01T10:05:00 "
        "end=2026-10-01T10:15:00\n"
        "conversation=a billing=3 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:31:00 start=2026-10-01T10:20:00 "
        "end=2026-10-01T10:30:00\n"
        "conversation=a billing=4 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:31:00 start=2026-10-01T10:35:00 "
        "end=2026-10-01T10:36:00",
        u"too-many-blocks error 3: 4 billed, at most 3 possible in 31:00.\n"
        "starts-outside-conversation warning 0: Starts 10:00 before its conversation.\n"
        "starts-outside-conversation warning 3: Starts 4:00 after its conversation ended."_s);
    row("units", standard,
        "conversation=a billing=1 cstart=2026-10-01T10:00:00 cend=2026-10-01T12:00:00 start=2026-10-01T10:00:00 "
        "end=2026-10-01T10:50:00\n"
        "conversation=a billing=2 cstart=2026-10-01T10:00:00 cend=2026-10-01T12:00:00 start=2026-10-01T11:10:00 "
        "end=2026-10-01T11:20:00\n"
        "conversation=a billing=3 cstart=2026-10-01T10:00:00 cend=2026-10-01T12:00:00 start=2026-10-01T11:24:10 "
        "end=2026-10-01T11:30:00",
        u"several-units error 2: Starts 4:10 after the session of 11:10:00 ended; 15:00 are due."_s);
    row("same times", session,
        "conversation=a billing=1 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:10:00 start=2026-10-01T10:00:00 "
        "end=2026-10-01T10:10:00\n"
        "conversation=b billing=2 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:10:00 start=2026-10-01T10:00:00 "
        "end=2026-10-01T10:10:00",
        u"same-times warning 1: Same bot, user, channel, type and times as 1."_s);
    row("end before start", session,
        "conversation=a billing=1 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:10:00 start=2026-10-01T10:08:00 "
        "end=2026-10-01T10:06:00\n"
        "conversation=b billing=2 cstart=2026-10-02T10:00:00 cend=2026-10-02T09:00:00 start=2026-10-02T10:08:00 "
        "end=2026-10-02T10:09:00",
        u"end-before-start error 0: The billing session ends 2:00 before it starts.\n"
        "end-before-start error 1: The conversation ends 1:00:00 before it starts."_s);
    row("unreadable and missing", session,
        "conversation=a billing=1 cstart=soon cend=2026-10-01T10:10:00 start=2026-10-01T10:00:00 "
        "end=2026-10-01T10:06:00\n"
        "conversation=b billing=2 cstart=2026-10-02T10:00:00 cend=2026-10-02T10:30:00 start=2026-10-02T10:08:00\n"
        "conversation=c billing=3 cstart=2026-11-02T10:00:00 start=2026-11-02T10:00:00",
        u"unreadable-time warning 0: Conversation Session Start Date Time is “soon”.\n"
        "missing-end info 1: Billing Session End Date Time is missing."_s);
    row("outside", session,
        "conversation=a billing=1 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:10:00 start=2026-10-01T09:59:00 "
        "end=2026-10-01T10:11:00\n"
        "conversation=b billing=2 cstart=2026-10-02T10:00:00 cend=2026-10-02T10:10:00 start=2026-10-02T10:01:00 "
        "end=2026-10-02T10:12:00",
        u"ends-outside-conversation info 1: Ends 2:00 after its conversation."_s);
    row("mixed", session,
        "conversation=a billing=1 bot=st-1 channel=sms cstart=2026-10-01T10:00:00 cend=2026-10-01T10:30:00 "
        "start=2026-10-01T10:00:00 end=2026-10-01T10:15:00\n"
        "conversation=a billing=2 bot=st-1 channel=rtm cstart=2026-10-01T10:00:00 cend=2026-10-01T10:30:00 "
        "start=2026-10-01T10:15:00 end=2026-10-01T10:30:00\n"
        "conversation=b billing=3 bot=st-1 channel=rtm cstart=2026-10-02T10:00:00 cend=2026-10-02T10:30:00 "
        "start=2026-10-02T10:00:00 end=2026-10-02T10:05:00\n"
        "conversation=b billing=4 bot=st-2 channel=rtm cstart=2026-10-02T10:00:00 cend=2026-10-02T10:30:00 "
        "start=2026-10-02T10:05:00 end=2026-10-02T10:10:00",
        u"mixed-conversation warning 1: Channels: 2, users: 1, bots: 1.\n"
        "mixed-conversation info 3: Channels: 1, users: 1, bots: 2."_s);
    row("restarts", session,
        "conversation=a billing=1 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:01:00 start=2026-10-01T10:00:00 "
        "end=2026-10-01T10:01:00\n"
        "conversation=b billing=2 cstart=2026-10-01T10:02:00 cend=2026-10-01T10:03:00 start=2026-10-01T10:02:00 "
        "end=2026-10-01T10:03:00\n"
        "conversation=c billing=3 cstart=2026-10-01T10:30:00 cend=2026-10-01T10:31:00 start=2026-10-01T10:30:00 "
        "end=2026-10-01T10:31:00",
        u"restarted-early info 1: Billed 3; 2 if one block were counted per user and quarter of an hour. Bot st-1, "
        "channel Web/Mobile Client: 1 conversations began under 15:00 after the last one of the same user."_s);
    row("other users on other channels", session,
        "conversation=a billing=1 channel=rtm user=u-1 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:08:00 "
        "start=2026-10-01T10:00:00 end=2026-10-01T10:08:00\n"
        "conversation=b billing=2 channel=sms user=u-2 cstart=2026-10-01T10:10:00 cend=2026-10-01T10:18:00 "
        "start=2026-10-01T10:10:00 end=2026-10-01T10:18:00",
        u""_s);
    row("ids of other times", session,
        "conversation=68dcfd200000000000000001 billing=1 cstart=2025-10-01T10:06:24 cend=2025-10-01T10:20:00 "
        "start=2025-10-01T10:06:24 end=2025-10-01T10:10:00\n"
        "conversation=68de4ea00000000000000002 billing=2 cstart=2025-10-02T10:06:24 cend=2025-10-02T10:20:00 "
        "start=2025-10-02T10:06:24 end=2025-10-02T10:10:00\n"
        "conversation=68de4ea00000000000000003 billing=3 cstart=2025-10-03T10:06:24 cend=2025-10-03T10:20:00 "
        "start=2025-10-03T10:06:24 end=2025-10-03T10:10:00",
        u"id-time-mismatch info 2: Its id is 24:00:00 older than its start."_s);
    row("zero length", session,
        "conversation=a billing=1 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:01:00 start=2026-10-01T10:00:00 "
        "end=2026-10-01T10:00:00\n"
        "conversation=b billing=2 cstart=2026-10-02T10:02:00 cend=2026-10-02T10:03:00 start=2026-10-02T10:02:00 "
        "end=2026-10-02T10:02:00",
        u"zero-length info 0: Bot st-1, channel Web/Mobile Client: 2 sessions end in the second in which they start."_s);
    row("no unit", {},
        "conversation=a billing=1 cstart=2026-10-01T10:00:00 cend=2026-10-01T10:31:00 start=2026-10-01T10:00:00 "
        "end=2026-10-01T10:31:00",
        u"unmapped-type info 0: Type “Conversations”: 1 sessions, whose unit is not known."_s);
}

void TestSessionChecks::finds()
{
    QFETCH(const QString, plan);
    QFETCH(const QByteArray, lines);
    QFETCH(const QString, expected);

    SessionBuilder builder;
    for (const QByteArray &line : lines.split('\n')) {
        QByteArray whole = line;
        for (const QByteArray &usual : {"bot=st-1"_ba, "channel=rtm"_ba, "user=u-1"_ba, "type=Conversations"_ba}) {
            if (!line.contains(usual.left(usual.indexOf('=') + 1)))
                whole += ' ' + usual;
        }
        builder.add(whole.toStdString());
    }
    const SessionStore &store = builder.store();
    CheckOrder order = checkOrder(plan);
    order.settledUntil = utc(u"2026-11-01T00:00:00Z"_s);
    QCOMPARE(findingsText(checkSessions(store, order), store), expected);
}

void TestSessionChecks::clean_findsNothing_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestSessionChecks::clean_findsNothing()
{
    QFETCH(const int, seed);

    const SessionStore store = storeOf(
        SessionGenerator(static_cast<quint64>(seed), QDate(2026, 9, 1), QDate(2026, 10, 31), 20000).sessions());
    const CheckResult result = checkSessions(store, checkOrder(u"session"_s));
    QVERIFY2(
        result.worst().value_or(Severity::Info) == Severity::Info, qPrintable(findingsText(result, store).left(2000)));
    QCOMPARE(result.surplus, 0U);
    QVERIFY(std::ranges::none_of(result.findings, &Finding::isMisfit));
}

void TestSessionChecks::planted_isFoundOnceEach()
{
    std::vector<GeneratedSession> sessions = SessionGenerator(9, QDate(2026, 10, 1), QDate(2026, 10, 31), 20000)
                                                 .sessions();
    std::erase_if(
        sessions, [](const GeneratedSession &session) { return session.billingSessionType != "Conversations"; });
    QStringList expected;
    const auto plant = [&](size_t index, CheckRule rule, auto change) {
        GeneratedSession added = sessions[index];
        added.billingSessionId = "planted" + std::to_string(index);
        change(&added);
        expected.append(u"%1 %2"_s.arg(ruleName(rule)).arg(sessions.size()));
        sessions.push_back(added);
    };
    const auto alone = [](GeneratedSession *session, const char *conversation) {
        session->conversationSessionId = conversation;
        session->koreUserId = std::string("u-") + conversation;
    };
    plant(100, CheckRule::DuplicateBillingId, [&](GeneratedSession *added) {
        added->billingSessionId = sessions[100].billingSessionId;
        alone(added, "one");
    });
    plant(200, CheckRule::BlockTooSoon, [](GeneratedSession *added) {
        added->billingStart += 120;
        added->billingEnd = std::min(added->billingStart + 60, added->conversationEnd);
        added->conversationEnd = std::max(added->conversationEnd, added->billingEnd);
    });
    plant(300, CheckRule::BlockTooLong, [&](GeneratedSession *added) {
        alone(added, "two");
        added->conversationStart = added->billingStart;
        added->conversationEnd = added->billingEnd = added->billingStart + 1000;
    });
    plant(400, CheckRule::EndBeforeStart, [&](GeneratedSession *added) {
        alone(added, "three");
        added->conversationEnd = added->conversationStart + 900;
        added->billingStart = added->conversationStart + 600;
        added->billingEnd = added->billingStart - 60;
    });
    plant(500, CheckRule::SameTimes, [](GeneratedSession *added) { added->conversationSessionId = "four"; });
    expected.sort();

    const SessionStore store = storeOf(sessions);
    const CheckResult result = checkSessions(store, checkOrder(u"session"_s));
    QStringList found;
    for (const Finding &finding : result.findings) {
        if (finding.severity != Severity::Info)
            found.append(u"%1 %2"_s.arg(ruleName(finding.rule)).arg(finding.row));
    }
    found.sort();
    QCOMPARE(found.join(u'\n'), expected.join(u'\n'));
    QCOMPARE(result.surplus, 3U);
}

void TestSessionChecks::inParts_findsTheSame_data()
{
    QTest::addColumn<size_t>("repeated");
    QTest::addColumn<bool>("isMisfit");
    QTest::newRow("few that are repeated") << size_t(60) << false;
    QTest::newRow("so many that the rules do not fit") << size_t(2100) << true;
}

/// What is found must not depend on how much is sorted at once, nor on how many threads look at it.
void TestSessionChecks::inParts_findsTheSame()
{
    QFETCH(const size_t, repeated);
    QFETCH(const bool, isMisfit);
    std::vector<GeneratedSession> sessions = SessionGenerator(9, QDate(2026, 10, 1), QDate(2026, 10, 31), 5000)
                                                 .sessions();
    // Some with the same ids, and some with the same times.
    for (size_t index = 0; index < repeated; ++index) {
        sessions.push_back(sessions[index * (4200 / repeated)]);
        if (index % 3 == 0) {
            sessions.back().billingSessionId = "again" + std::to_string(index);
            sessions.back().conversationSessionId = "another" + std::to_string(index);
        }
    }
    const SessionStore store = storeOf(sessions);
    const CheckOrder order = checkOrder(u"session"_s);
    const CheckResult whole = checkSessions(store, order);
    const auto hasRule = [&](CheckRule rule) {
        return std::ranges::any_of(whole.findings, [rule](const Finding &finding) { return finding.rule == rule; });
    };
    for (const CheckRule rule : {CheckRule::DuplicateBillingId, CheckRule::SameTimes, CheckRule::RestartedEarly})
        QVERIFY(hasRule(rule));
    QCOMPARE(std::ranges::any_of(whole.findings, &Finding::isMisfit), isMisfit);
    QVERIFY(store.rowCount() < CheckParts().fewestOfThread);
    for (const CheckParts &division : {CheckParts{.mostAtOnce = 4000}, CheckParts{.mostAtOnce = 300},
             CheckParts{.fewestOfThread = 100}, CheckParts{4000, 1000}}) {
        const CheckResult parts = checkSessions(store, order, division);
        QCOMPARE(parts.findings.size(), whole.findings.size());
        for (size_t index = 0; index < whole.findings.size(); ++index) {
            Finding found = parts.findings[index];
            const Finding &expected = whole.findings[index];
            QCOMPARE(found.rows ? *found.rows : std::vector<quint32>(),
                expected.rows ? *expected.rows : std::vector<quint32>());
            found.rows = expected.rows;
            QCOMPARE(found, expected);
        }
        QCOMPARE(parts.surplus, whole.surplus);
    }
}

QTEST_APPLESS_MAIN(TestSessionChecks)
#include "tst_sessionchecks.moc"
