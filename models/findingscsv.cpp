// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cellbuffer.h"
#include "findingdecisions.h"

using namespace Qt::StringLiterals;

QByteArray findingsCsv(const std::vector<Finding> &findings, const SessionStore &store,
    const FindingDecisions &decisions, const Zone &zone)
{
    const auto idOf = [&store](const Finding &finding, Field field) {
        std::array<char, 24> buffer;
        const std::string_view id = store.bytes(field, finding.row, &buffer);
        return finding.isOfOneSession() ? QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())) : QString();
    };
    CellBuffer csv(',', false);
    csv.plain("rule,severity,billingSessionId,conversationSessionId,evidence,state,claimedOn,ticket,decidedOn,"
              "reason\r\n");
    for (const Finding &finding : findings) {
        const FindingDecision *decided = finding.state == FindingState::Open ? nullptr
                                                                             : decisions.of(keyOf(finding, store));
        const FindingDecision decision = decided ? *decided : FindingDecision();
        csv.line({ruleName(finding.rule), severityName(finding.severity), idOf(finding, Field::BillingSessionId),
            idOf(finding, Field::ConversationSessionId), evidenceOf(finding, store, zone), stateName(finding.state),
            decision.claimedOn.toString(Qt::ISODate), decision.ticket, decision.decidedOn.toString(Qt::ISODate),
            decision.reason});
    }
    return csv.bytes();
}

QByteArray decisionsCsv(std::span<const DecidedFinding> decided)
{
    CellBuffer csv(',', false);
    csv.plain("rule,billingSessionId,state,claimedOn,ticket,decidedOn,reason\r\n");
    for (const auto &[key, decision] : decided)
        csv.line({key.rule, key.billingId, stateName(decision.state), decision.claimedOn.toString(Qt::ISODate),
            decision.ticket, decision.decidedOn.toString(Qt::ISODate), decision.reason});
    return csv.bytes();
}
