// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingdecisions.h"

#include "checksamples.h"
#include "findingsummary.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What was decided on findings, and how long it holds.
class TestFindingDecisions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void claim_holdsWhenFoundAgain();
    void otherNumbers_openItAgain();
    void billingId_isClaimedOnce();
    void findingForMany_cannotBeClaimed();
    void answer_needsAClaim();
    void answer_reachesAClaimOfOtherNumbers();
    void openAgain_freesTheBillingId();
    void dismissal_freesTheBillingId();
    void settled_countsNoMore_data();
    void settled_countsNoMore();
    void fieldOfTheRule_tellsFindingsApart();
    void json_isReadBack();
    void damagedJson_holdsNothing();
    void archives_areAddedUp();
    void csv_tellsTheState();
    void stateNames_areFound();
};

namespace {

/// One block of three conversations starts a minute too soon, and one conversation has no length at all.
std::vector<GeneratedSession> sessions(int tooSoon = 60)
{
    std::vector<GeneratedSession> sessions = conversations(3);
    for (const size_t index : {1U, 5U, 9U})
        sessions[index].billingStart -= tooSoon;
    return sessions;
}

struct Checked
{
    explicit Checked(const std::vector<GeneratedSession> &sessions)
        : store(storeOf(sessions))
        , result(checkSessions(store, checkOrder(u"session"_s)))
    { }

    std::vector<FindingKey> keys(CheckRule rule = CheckRule::BlockTooSoon) const
    {
        std::vector<FindingKey> keys;
        for (const Finding &finding : result.findings) {
            if (finding.rule == rule)
                keys.push_back(keyOf(finding, store));
        }
        return keys;
    }

    SessionStore store;
    CheckResult result;
};

FindingChange claim(const std::vector<FindingKey> &keys, const QString &ticket = u"T-1"_s)
{
    return {.state = FindingState::Claimed, .date = QDate(2026, 11, 2), .ticket = ticket, .findings = keys};
}

FindingChange change(FindingState state, const std::vector<FindingKey> &keys)
{
    return {.state = state, .date = QDate(2026, 11, 9), .reason = u"talked about"_s, .findings = keys};
}

} // namespace

void TestFindingDecisions::claim_holdsWhenFoundAgain()
{
    const Checked before(sessions());
    QCOMPARE(before.keys().size(), 3U);
    FindingDecisions decisions;
    QCOMPARE(decisions.change(claim(before.keys())).made.size(), 3U);
    // The same in another order, as another fetch may bring them.
    std::vector<GeneratedSession> others = sessions();
    std::ranges::reverse(others);
    Checked again(others);
    decisions.applyTo(&again.result, again.store);
    QCOMPARE(
        countsByState(again.result.findings), (std::array<size_t, 5>{again.result.findings.size() - 3, 3, 0, 0, 0}));
    QCOMPARE(statesOf(again.result).endsWith(u"3 claimed"), true);
    QCOMPARE(again.result.surplus, 3U);
}

void TestFindingDecisions::otherNumbers_openItAgain()
{
    const Checked before(sessions());
    FindingDecisions decisions;
    decisions.change(claim(before.keys()));
    Checked after(sessions(61));
    decisions.applyTo(&after.result, after.store);
    for (const Finding &finding : after.result.findings) {
        QCOMPARE(finding.state, FindingState::Open);
        QCOMPARE(finding.wasDecided, finding.rule == CheckRule::BlockTooSoon);
    }
    const FindingKey key = after.keys().front();
    QCOMPARE(decisions.of(key), nullptr);
    QVERIFY(decisions.formerOf(key));
    const auto first = std::ranges::find(after.result.findings, CheckRule::BlockTooSoon, &Finding::rule);
    QCOMPARE(describeState(*first, after.store, decisions),
        u"Open again: its numbers have changed (before: Claimed · Nov 2, 2026 · T-1)"_s);
    // Told to the vendor it is all the same.
    const ChangeOutcome outcome = decisions.change(claim(after.keys(), u"T-2"_s));
    QCOMPARE(outcome.made.size(), 0U);
    QCOMPARE(outcome.refused.size(), 3U);
}

void TestFindingDecisions::billingId_isClaimedOnce()
{
    const Checked checked(sessions());
    FindingDecisions decisions;
    FindingKey key = checked.keys().front();
    decisions.change(claim({key}));
    // By another rule, in another month.
    key.rule = u"same-times"_s;
    key.evidence = u"1: other"_s;
    const ChangeOutcome outcome = decisions.change(claim({key, checked.keys().back()}, u"T-2"_s));
    QCOMPARE(outcome.made, std::vector{checked.keys().back()});
    QCOMPARE(outcome.refused.size(), 1U);
    QCOMPARE(sentenceOf(outcome.refused.front()),
        u"Billing session 0-1 was claimed on Nov 2, 2026 under ticket T-1 (A 15-minute block starts less than 15 "
        "minutes after an earlier one)."_s);
    QCOMPARE(decisions.claimOf(u"0-1"_s)->ticket, u"T-1"_s);
    QCOMPARE(decisions.claimOf(u"2-1"_s)->ticket, u"T-2"_s);
    QCOMPARE(decisions.claimOf(u"1-1"_s), nullptr);
    // Two findings about one session in one claim.
    FindingKey one = checked.keys()[1];
    FindingKey two = one;
    two.rule = u"same-times"_s;
    QCOMPARE(decisions.change(claim({one, two})).refused.size(), 1U);
}

void TestFindingDecisions::findingForMany_cannotBeClaimed()
{
    std::vector<GeneratedSession> odd = conversations(2);
    for (const size_t index : {3U, 7U})
        odd[index].billingEnd = odd[index].billingStart;
    const Checked checked(odd);
    const std::vector<FindingKey> keys = checked.keys(CheckRule::ZeroLength);
    QCOMPARE(keys.size(), 1U);
    QCOMPARE(keys.front().billingId, QString());
    FindingDecisions decisions;
    QCOMPARE(decisions.change(claim(keys)).made.size(), 0U);
    QCOMPARE(decisions.change(change(FindingState::Dismissed, keys)).made.size(), 1U);
    QCOMPARE(decisions.of(keys.front())->state, FindingState::Dismissed);
}

void TestFindingDecisions::answer_needsAClaim()
{
    const Checked checked(sessions());
    FindingDecisions decisions;
    decisions.change(claim({checked.keys().front()}));
    QCOMPARE(decisions.change(change(FindingState::Credited, checked.keys())).made.size(), 1U);
    const FindingDecision *credited = decisions.of(checked.keys().front());
    QCOMPARE(credited->state, FindingState::Credited);
    QCOMPARE(credited->claimedOn, QDate(2026, 11, 2));
    QCOMPARE(credited->ticket, u"T-1"_s);
    QCOMPARE(credited->decidedOn, QDate(2026, 11, 9));
    // What was paid back cannot be claimed once more.
    QCOMPARE(decisions.change(claim({checked.keys().front()})).refused.size(), 1U);
}

void TestFindingDecisions::answer_reachesAClaimOfOtherNumbers()
{
    FindingDecisions decisions;
    decisions.change(claim(Checked(sessions()).keys()));
    const std::vector<FindingKey> keys = Checked(sessions(61)).keys();
    QCOMPARE(decisions.change(change(FindingState::Rejected, keys)).made.size(), 3U);
    QCOMPARE(decisions.size(), 3U);
    QCOMPARE(decisions.of(keys.front())->state, FindingState::Rejected);
    QCOMPARE(decisions.of(keys.front())->ticket, u"T-1"_s);
}

void TestFindingDecisions::openAgain_freesTheBillingId()
{
    FindingDecisions decisions;
    decisions.change(claim(Checked(sessions()).keys()));
    // Also of what was decided on other numbers.
    const std::vector<FindingKey> keys = Checked(sessions(61)).keys();
    decisions.change({.findings = keys});
    QVERIFY(decisions.isEmpty());
    QCOMPARE(decisions.change(claim(keys, u"T-2"_s)).made.size(), 3U);
}

void TestFindingDecisions::dismissal_freesTheBillingId()
{
    const std::vector<FindingKey> keys = Checked(sessions()).keys();
    FindingDecisions decisions;
    decisions.change(claim(keys));
    decisions.change(change(FindingState::Dismissed, {keys.front()}));
    QCOMPARE(decisions.claimOf(keys.front().billingId), nullptr);
    QCOMPARE(decisions.size(), 3U);
}

void TestFindingDecisions::settled_countsNoMore_data()
{
    QTest::addColumn<FindingState>("state");
    QTest::addColumn<bool>("counts");
    QTest::newRow("claimed") << FindingState::Claimed << true;
    QTest::newRow("credited") << FindingState::Credited << false;
    QTest::newRow("rejected") << FindingState::Rejected << true;
    QTest::newRow("dismissed") << FindingState::Dismissed << false;
}

void TestFindingDecisions::settled_countsNoMore()
{
    QFETCH(FindingState, state);
    QFETCH(bool, counts);
    Checked checked(sessions());
    // What overlaps is another finding of the same sessions.
    std::erase_if(checked.result.findings, [](const Finding &f) { return f.rule != CheckRule::BlockTooSoon; });
    FindingDecisions decisions;
    decisions.change(claim(checked.keys()));
    decisions.change(change(state, checked.keys()));
    decisions.applyTo(&checked.result, checked.store);
    QCOMPARE(checked.result.worst().has_value(), counts);
    QCOMPARE(checked.result.surplus, counts ? 3U : 0U);
    QCOMPARE(headlineOf(checked.result).isEmpty(), !counts);
}

void TestFindingDecisions::fieldOfTheRule_tellsFindingsApart()
{
    std::vector<GeneratedSession> odd = conversations(1);
    odd[3].billingEnd = odd[3].billingStart - 5;
    odd[3].conversationEnd = odd[3].conversationStart - 5;
    const Checked checked(odd);
    const std::vector<FindingKey> keys = checked.keys(CheckRule::EndBeforeStart);
    QCOMPARE(keys.size(), 2U);
    FindingDecisions decisions;
    decisions.change(change(FindingState::Dismissed, {keys[0]}));
    QVERIFY(decisions.of(keys[0]));
    QVERIFY(!decisions.of(keys[1]));
    QVERIFY(!decisions.formerOf(keys[1]));
}

void TestFindingDecisions::json_isReadBack()
{
    const std::vector<FindingKey> keys = Checked(sessions()).keys();
    FindingDecisions decisions;
    decisions.change(claim(keys, u"Ticket \"42\", Zürich"_s));
    decisions.change(change(FindingState::Credited, {keys[0]}));
    decisions.change(change(FindingState::Dismissed, {keys[2]}));
    const FindingDecisions read = FindingDecisions::fromJson(decisions.toJson());
    QCOMPARE(read, decisions);
    QCOMPARE(*read.of(keys[0]), *decisions.of(keys[0]));
    QCOMPARE(FindingDecisions::fromJson({}), FindingDecisions());
}

void TestFindingDecisions::damagedJson_holdsNothing()
{
    FindingDecisions decisions;
    decisions.change(claim(Checked(sessions()).keys()));
    const QByteArray text = decisions.toJson();
    QRandomGenerator random(5);
    for (int round = 0; round < 500; ++round) {
        QByteArray damaged = text;
        for (int byte = 0; byte < 4; ++byte)
            damaged[random.bounded(static_cast<int>(damaged.size()))] = static_cast<char>(random.bounded(256));
        // Whatever is read is whole, and can be written.
        const FindingDecisions read = FindingDecisions::fromJson(damaged.left(random.bounded(int(text.size()) * 2)));
        QVERIFY(read.size() <= 3);
        QCOMPARE(FindingDecisions::fromJson(read.toJson()), read);
    }
    QVERIFY(FindingDecisions::fromJson("{\"decisions\":[{\"rule\":\"a\",\"evidence\":\"b\",\"state\":\"open\"},4]}")
                .isEmpty());
}

void TestFindingDecisions::archives_areAddedUp()
{
    const std::vector<FindingKey> keys = Checked(sessions()).keys();
    FindingDecisions one;
    one.change(claim({keys[0]}));
    FindingDecisions two;
    two.change(claim({keys[0], keys[1]}, u"T-2"_s));
    one.add(two);
    QCOMPARE(one.size(), 2U);
    QCOMPARE(one.claimOf(keys[0].billingId)->ticket, u"T-1"_s);
    QCOMPARE(one.claimOf(keys[1].billingId)->ticket, u"T-2"_s);
}

void TestFindingDecisions::csv_tellsTheState()
{
    std::vector<GeneratedSession> odd = conversations(1);
    odd.back().billingEnd = odd.back().conversationEnd = odd.back().billingStart + 1000;
    Checked checked(odd);
    FindingDecisions decisions;
    decisions.change(claim(checked.keys(CheckRule::BlockTooLong), u"T-1, again"_s));
    decisions.change(change(FindingState::Rejected, checked.keys(CheckRule::BlockTooLong)));
    decisions.applyTo(&checked.result, checked.store);
    QCOMPARE(findingsCsv(checked.result.findings, checked.store, decisions, {}),
        "rule,severity,billingSessionId,conversationSessionId,evidence,state,claimedOn,ticket,decidedOn,reason\r\n"
        "block-too-long,error,0-3,conversation0,Lasts 16:40; a block lasts 15:00.,rejected,2026-11-02,"
        "\"T-1, again\",2026-11-09,talked about\r\n"_ba);
}

void TestFindingDecisions::stateNames_areFound()
{
    for (const FindingState state : AllFindingStates) {
        QCOMPARE(stateFromName(QString(stateName(state))), state);
        QVERIFY(!stateTitle(state).isEmpty());
    }
    QCOMPARE(stateFromName(u"Claimed"), FindingState::Claimed);
    QCOMPARE(stateFromName(u"closed"), std::nullopt);
}

QTEST_APPLESS_MAIN(TestFindingDecisions)
#include "tst_findingdecisions.moc"
