// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checksamples.h"
#include "findingdecisions.h"
#include "findingsummary.h"
#include "recount.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

/// What becomes of findings, and the rules that look at many sessions at once.
class TestCheckResult : public QObject
{
    Q_OBJECT

private slots:
    void misfit_isToldOnce();
    void misfit_needsSeveralConversations();
    void volume_isComparedWithTheSameWeekday();
    void linesForMany_areOfTheDaysOfTheReport();
    void requested_tellsWhatWasNotAskedFor();
    void newValues_areToldOnce();
    void switchedOff_isNotFound();
    void since_limitsTheUnit();
    void superseded_doesNotCount();
    void undecided_isNoError();
    void undecidedEnd_mayBeAnHourLater();
    void period_keepsWhatIsOfItsDays();
    void surplus_countsDistinctSessions();
    void rules_haveNamesThatAreFound();
    void csv_namesRuleAndSession();
};

void TestCheckResult::misfit_isToldOnce()
{
    std::vector<GeneratedSession> sessions = conversations(20);
    for (size_t index = 0; index < sessions.size(); index += 4)
        sessions[index].billingEnd = sessions[index].billingStart + 950;
    CheckOrder order = checkOrder(u"session"_s);
    order.switchedOff.insert(CheckRule::OverlappingBlocks);
    const SessionStore store = storeOf(sessions);
    const CheckResult result = checkSessions(store, order);
    QCOMPARE(findingsText(result, store),
        u"block-too-long info 0: This rule does not fit these data: it hits 20 of 20 conversations of bot st-1, "
        u"channel "
        "Web/Mobile Client, type Conversations."_s);
    QCOMPARE(result.worst(), std::nullopt);
    QCOMPARE(result.surplus, 0U);
}

void TestCheckResult::misfit_needsSeveralConversations()
{
    std::vector<GeneratedSession> sessions = conversations(9);
    for (size_t index = 3; index < sessions.size(); index += 4) {
        sessions[index].conversationEnd += 100;
        sessions[index].billingEnd = sessions[index].billingStart + 910;
    }
    const CheckResult result = checkSessions(storeOf(sessions), checkOrder(u"session"_s));
    QCOMPARE(std::ranges::count(result.findings, CheckRule::BlockTooLong, &Finding::rule), 9);
    QCOMPARE(result.worst(), Severity::Error);
}

void TestCheckResult::volume_isComparedWithTheSameWeekday()
{
    std::vector<GeneratedSession> sessions;
    const std::vector<GeneratedSession> days = conversations(28);
    for (size_t day = 0; day < 28; ++day) {
        // Sundays have too few to be compared, 18 October among them.
        const bool isSunday = (day + 4) % 7 == 0;
        const int count = day == 19 ? 3 : day == 20 ? 70 : isSunday && day != 17 ? 1 : 20;
        for (int number = 0; number < count; ++number) {
            GeneratedSession session = days[day * 4];
            session.koreUserId = std::to_string(day) + "-" + std::to_string(number);
            session.billingSessionId = session.conversationSessionId = session.koreUserId;
            session.billingEnd = session.conversationEnd = session.billingStart + 60;
            sessions.push_back(session);
        }
    }
    CheckOrder order = checkOrder(u"session"_s);
    order.period = Period{QDate(2026, 10, 1), QDate(2026, 10, 28)};
    const SessionStore store = storeOf(sessions);
    const CheckResult result = checkSessions(store, order);
    QCOMPARE(findingsText(result, store),
        u"volume-jump info 342: 2026-10-20: 3 sessions of bot st-1; usual on that weekday are 20.\n"
        "volume-jump info 345: 2026-10-21: 70 sessions of bot st-1; usual on that weekday are 20."_s);
    QCOMPARE(*result.findings[0].rows, (std::vector<quint32>{342, 343, 344}));
    QCOMPARE(result.findings[1].rows->size(), 70U);
    QCOMPARE(result.findings[1].rows->back(), 414U);
    order.tolerances.lowVolume = 15;
    order.tolerances.highVolume = 350;
    QCOMPARE(findingsText(checkSessions(store, order), store), QString());
}

/// Each day one user restarts after a minute, and all sessions last no time.
void TestCheckResult::linesForMany_areOfTheDaysOfTheReport()
{
    std::vector<GeneratedSession> sessions;
    const std::vector<GeneratedSession> days = conversations(4);
    for (size_t day = 0; day < 4; ++day) {
        for (int number = 0; number < 2; ++number) {
            GeneratedSession session = days[day * 4];
            session.billingSessionId = session.conversationSessionId = std::to_string(day) + "-"
                + std::to_string(number);
            session.koreUserId = "u";
            session.conversationStart += number * 60;
            session.billingStart = session.billingEnd = session.conversationEnd = session.conversationStart;
            sessions.push_back(session);
        }
    }
    CheckOrder order = checkOrder(u"session"_s);
    const SessionStore store = storeOf(sessions);
    const auto lineOf = [&](CheckRule rule) {
        const CheckResult result = checkSessions(store, order);
        const auto found = std::ranges::find(result.findings, rule, &Finding::rule);
        return found == result.findings.end() ? Finding() : *found;
    };
    const Finding all = lineOf(CheckRule::RestartedEarly);
    QCOMPARE(all.count, 4U);
    QCOMPARE(all.measured, 8);
    QCOMPARE(all.allowed, 4);
    QCOMPARE(*all.rows, (std::vector<quint32>{1, 3, 5, 7}));
    const QDate first = QDate(1970, 1, 1).addDays(order.zone.dayOf(store.effectiveStart(0)));
    order.period = Period{first.addDays(1), first.addDays(2)};
    const Finding some = lineOf(CheckRule::RestartedEarly);
    QCOMPARE(some.count, 2U);
    QCOMPARE(some.measured, 4);
    QCOMPARE(some.allowed, 2);
    QCOMPARE(*some.rows, (std::vector<quint32>{3, 5}));
    QCOMPARE(*lineOf(CheckRule::ZeroLength).rows, (std::vector<quint32>{2, 3, 4, 5}));
}

void TestCheckResult::requested_tellsWhatWasNotAskedFor()
{
    const std::vector<GeneratedSession> sessions = conversations(3);
    CheckOrder order = checkOrder(u"session"_s);
    const SessionStore store = storeOf(sessions);
    order.requested = RequestedSessions{utc(u"2026-10-01T00:00:00Z"_s), utc(u"2026-10-03T00:00:00Z"_s), {}};
    CheckResult result = checkSessions(store, order);
    QCOMPARE(result.findings.size(), 4U);
    QCOMPARE(result.findings.front().row, 8U);
    QCOMPARE(ruleName(result.findings.front().rule), "not-requested"_L1);
    order.requested->to = utc(u"2026-10-04T00:00:00Z"_s);
    QCOMPARE(checkSessions(store, order).findings.size(), 0U);
    order.requested->bots = {"st-2"};
    order.tolerances.leastMisfits = 100;
    QCOMPARE(checkSessions(store, order).findings.size(), 12U);
}

void TestCheckResult::newValues_areToldOnce()
{
    const SessionStore store = storeOf(conversations(3));
    CheckOrder order = checkOrder(u"session"_s);
    order.knownTypes = {"Alerts"};
    order.knownChannels = {"rtm"};
    QCOMPARE(findingsText(checkSessions(store, order), store),
        u"new-value info 0: Billing Session Type “Conversations” was not there before: 12 sessions."_s);
}

void TestCheckResult::switchedOff_isNotFound()
{
    std::vector<GeneratedSession> sessions = conversations(1);
    sessions.back().billingSessionId = sessions.front().billingSessionId;
    CheckOrder order = checkOrder(u"session"_s);
    QCOMPARE(checkSessions(storeOf(sessions), order).findings.size(), 1U);
    order.switchedOff.insert(CheckRule::DuplicateBillingId);
    QCOMPARE(checkSessions(storeOf(sessions), order).findings.size(), 0U);
}

void TestCheckResult::since_limitsTheUnit()
{
    std::vector<GeneratedSession> sessions = conversations(2);
    for (size_t index : {3U, 7U}) {
        sessions[index].billingEnd = sessions[index].billingStart + 1000;
        sessions[index].conversationEnd = sessions[index].billingEnd;
    }
    CheckOrder order = checkOrder(u"session"_s);
    QCOMPARE(checkSessions(storeOf(sessions), order).findings.size(), 2U);
    order.units.begin()->second.front().since = utc(u"2026-10-02T00:00:00Z"_s);
    const CheckResult result = checkSessions(storeOf(sessions), order);
    QCOMPARE(result.findings.size(), 1U);
    QCOMPARE(result.findings.front().row, 7U);
}

void TestCheckResult::superseded_doesNotCount()
{
    SessionBuilder builder;
    const std::vector<GeneratedSession> sessions = conversations(1);
    builder.add(testSession(sessions[0])).add(testSession(sessions[0])).supersede(0);
    QCOMPARE(checkSessions(builder.store(), checkOrder(u"session"_s)).findings.size(), 0U);
}

void TestCheckResult::undecided_isNoError()
{
    std::vector<GeneratedSession> sessions = conversations(1);
    sessions[0].billingEnd = sessions[0].billingStart - 60;
    SessionBuilder builder;
    builder.add(testSession(sessions[0]));
    QCOMPARE(checkSessions(builder.store(), checkOrder(u"session"_s)).findings.size(), 1U);
    builder.undecided(0, Field::BillingEnd);
    QCOMPARE(checkSessions(builder.store(), checkOrder(u"session"_s)).findings.size(), 0U);
}

void TestCheckResult::undecidedEnd_mayBeAnHourLater()
{
    // An hour and seven minutes in five blocks, its end read as the one an hour before.
    std::vector<GeneratedSession> sessions = conversations(2);
    sessions.erase(sessions.begin() + 5, sessions.end());
    for (size_t block = 0; block < sessions.size(); ++block) {
        GeneratedSession &session = sessions[block];
        session = sessions.front();
        session.billingSessionId = sessions.front().billingSessionId + std::to_string(block);
        session.billingStart = session.conversationStart + static_cast<std::int64_t>(block) * 900;
        session.billingEnd = session.billingStart + 400;
        session.conversationEnd = session.conversationStart + 400;
    }
    CheckOrder order = checkOrder(u"session"_s);
    order.tolerances.leastMisfits = 1000;
    order.switchedOff.insert(CheckRule::IdTimeMismatch);
    SessionBuilder builder;
    for (const GeneratedSession &session : sessions)
        builder.add(testSession(session));
    QVERIFY(checkSessions(builder.store(), order).surplus > 0);
    QCOMPARE(surplusRows(builder.store(), order.units).surplus.count(), 4U);
    for (quint32 row = 0; row < sessions.size(); ++row)
        builder.undecided(row, Field::ConversationEnd);
    QCOMPARE(findingsText(checkSessions(builder.store(), order), builder.store()), QString());
    QCOMPARE(surplusRows(builder.store(), order.units).surplus.count(), 0U);
}

void TestCheckResult::period_keepsWhatIsOfItsDays()
{
    // Of no length are all of the first day; nobody has asked for those of the third.
    std::vector<GeneratedSession> sessions = conversations(3);
    for (size_t number = 0; number < 4; ++number)
        sessions[number].billingEnd = sessions[number].billingStart;
    const SessionStore store = storeOf(sessions);
    CheckOrder order = checkOrder(QString());
    order.requested = RequestedSessions{utc(u"2026-10-01T00:00:00Z"_s), utc(u"2026-10-03T00:00:00Z"_s), {}};
    order.period = Period{QDate(2026, 10, 2), QDate(2026, 10, 2)};
    CheckResult result = checkSessions(store, order);
    keepPeriod(*order.period, order.zone, store, &result);
    QCOMPARE(std::ranges::count(result.findings, CheckRule::ZeroLength, &Finding::rule), 0);
    QCOMPARE(std::ranges::count(result.findings, CheckRule::NotRequested, &Finding::rule), 4);
    const auto unit = std::ranges::find(result.findings, CheckRule::UnmappedType, &Finding::rule);
    QVERIFY(unit != result.findings.end());
    QCOMPARE(unit->count, 4U);
}

void TestCheckResult::surplus_countsDistinctSessions()
{
    std::vector<GeneratedSession> sessions = conversations(1);
    // One session that is too many by two rules, and told by one: it has the id of another, and starts too soon.
    GeneratedSession added = sessions[0];
    added.billingStart += 60;
    sessions.push_back(added);
    const CheckResult result = checkSessions(storeOf(sessions), checkOrder(u"session"_s));
    QCOMPARE(result.findings.size(), 1U);
    QCOMPARE(result.findings.front().rule, CheckRule::DuplicateBillingId);
    QCOMPARE(result.surplus, 1U);
    // The severer one of two.
    added.billingSessionId = "another";
    added.billingStart -= 60;
    sessions.back() = added;
    const CheckResult same = checkSessions(storeOf(sessions), checkOrder(u"session"_s));
    QCOMPARE(same.findings.size(), 1U);
    QCOMPARE(same.findings.front().rule, CheckRule::BlockTooSoon);
}

void TestCheckResult::rules_haveNamesThatAreFound()
{
    for (const CheckRule rule : allCheckRules()) {
        QCOMPARE(ruleFromName(QString(ruleName(rule))), rule);
        QVERIFY(ruleVersion(rule) > 0);
        QVERIFY(!ruleTitle(rule).isEmpty());
    }
    QCOMPARE(ruleFromName(u"no-rule"), std::nullopt);
}

void TestCheckResult::csv_namesRuleAndSession()
{
    std::vector<GeneratedSession> sessions = conversations(1);
    sessions.back().billingEnd = sessions.back().conversationEnd = sessions.back().billingStart + 1000;
    sessions.back().conversationSessionId = "a \"quoted\" id";
    const SessionStore store = storeOf(sessions);
    QCOMPARE(findingsCsv(checkSessions(store, checkOrder(u"session"_s)).findings, store, {}, {}),
        "rule,severity,billingSessionId,conversationSessionId,evidence,state,claimedOn,ticket,decidedOn,reason\r\n"
        "block-too-long,error,0-3,\"a \"\"quoted\"\" id\",Lasts 16:40; a block lasts 15:00.,open,,,,\r\n"_ba);
}

QTEST_APPLESS_MAIN(TestCheckResult)
#include "tst_checkresult.moc"
