// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checksamples.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

CheckOrder checkOrder(const QString &plan)
{
    CheckOrder order;
    order.units = typeUnits(unitsOfPlan(plan).value_or(UnitSpans()), {});
    // What is not mapped is told in a test of its own.
    if (!plan.isEmpty())
        order.switchedOff.insert(CheckRule::UnmappedType);
    return order;
}

QString findingsText(const CheckResult &result, const SessionStore &store)
{
    QStringList lines;
    for (const Finding &finding : result.findings) {
        lines.append(u"%1 %2 %3: %4"_s.arg(ruleName(finding.rule), severityName(finding.severity))
                         .arg(finding.row)
                         .arg(evidenceOf(finding, store, {})));
    }
    return lines.join(u'\n');
}

UtcSecond utc(const QString &text)
{
    return static_cast<UtcSecond>(QDateTime::fromString(text, Qt::ISODate).toSecsSinceEpoch());
}

static std::string isoOf(std::int64_t seconds)
{
    return seconds == 0 ? std::string()
                        : QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate).toStdString();
}

TestSession testSession(const GeneratedSession &session)
{
    return {.bot = session.botId,
        .channel = session.channel,
        .user = session.koreUserId,
        .contact = session.channelUserId,
        .type = session.billingSessionType,
        .conversation = session.conversationSessionId,
        .cstart = isoOf(session.conversationStart),
        .cend = isoOf(session.conversationEnd),
        .billing = session.billingSessionId,
        .start = isoOf(session.billingStart),
        .end = isoOf(session.billingEnd)};
}

SessionStore storeOf(const std::vector<GeneratedSession> &sessions)
{
    SessionBuilder builder;
    for (const GeneratedSession &session : sessions)
        builder.add(testSession(session));
    return builder.store();
}

std::shared_ptr<const CheckedSessions> checkedSessions(
    const std::vector<GeneratedSession> &sessions, const CheckOrder &order)
{
    auto checked = std::make_shared<CheckedSessions>();
    checked->store = storeOf(sessions);
    checked->result = checkSessions(checked->store, order);
    checked->sessions = checked->store.liveCount();
    return checked;
}

std::vector<GeneratedSession> conversations(int count)
{
    constexpr std::int64_t october = 1790812800;
    std::vector<GeneratedSession> sessions;
    for (int number = 0; number < count; ++number) {
        const std::int64_t start = october + number * 86400 + 36000;
        for (int block = 0; block < 4; ++block) {
            GeneratedSession session;
            session.botId = "st-1";
            session.channel = "rtm";
            session.koreUserId = "u-" + std::to_string(number);
            session.channelUserId = "c-" + std::to_string(number);
            session.billingSessionType = "Conversations";
            session.conversationSessionId = "conversation" + std::to_string(number);
            session.conversationStart = start;
            session.conversationEnd = start + 3540;
            session.billingSessionId = std::to_string(number) + "-" + std::to_string(block);
            session.billingStart = start + block * 900;
            session.billingEnd = std::min(session.billingStart + 900, session.conversationEnd);
            sessions.push_back(session);
        }
    }
    return sessions;
}
