// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findingkey.h"
#include "findingstate.h"

#include <QByteArray>
#include <QDate>
#include <QHash>

#include <optional>
#include <span>
#include <vector>

struct CheckResult;

/// What an admin has decided on a finding. A value.
struct FindingDecision
{
    FindingState state = FindingState::Open;
    /// When the vendor was told, and under which ticket; of one that was never claimed not valid, and empty.
    QDate claimedOn;
    QString ticket;
    /// When it was credited, rejected or dismissed.
    QDate decidedOn;
    /// Why it was dismissed, or what the vendor says.
    QString reason;

    bool operator==(const FindingDecision &) const = default;
};

/// A finding as it was when something was decided on it, and what.
struct DecidedFinding
{
    FindingKey key;
    FindingDecision decision;

    bool operator==(const DecidedFinding &) const = default;
};

/// What findings shall become.
struct FindingChange
{
    FindingState state = FindingState::Open;
    /// Of the claim, or of what was decided.
    QDate date = {};
    QString ticket = {};
    QString reason = {};
    std::vector<FindingKey> findings = {};
};

/// A finding that a change was not made of, since its billing session is claimed already.
struct RefusedClaim
{
    QString billingId;
    /// The claim that there is, and the rule of its finding.
    FindingDecision claim;
    QString rule;

    bool operator==(const RefusedClaim &) const = default;
};

/// Of which findings a change was made, and of which not.
struct ChangeOutcome
{
    std::vector<FindingKey> made;
    std::vector<RefusedClaim> refused;
};

/// All that was decided on the findings of one account, of all periods. A value.
///
/// A decision holds for one finding as it was: the version of its rule, its ids and its numbers. When these change the
/// finding is open again; the decision stays, so that no billing session is claimed twice.
class FindingDecisions
{
public:
    /// Of toJson(); what is damaged in it is left out.
    static FindingDecisions fromJson(const QByteArray &text);
    /// {"decisions":[{"rule":"too-many-blocks","billingSessionId":"…","subject":"","evidence":"…","state":"claimed",
    /// "claimedOn":"2026-11-02","ticket":"T-1","decidedOn":"","reason":""}]}
    QByteArray toJson() const;

    bool isEmpty() const { return m_entries.empty(); }
    size_t size() const { return m_entries.size(); }
    /// All of them, as they came. Valid until the next change.
    std::span<const DecidedFinding> entries() const { return m_entries; }
    /// What was decided on that finding as it is, or null.
    const FindingDecision *of(const FindingKey &key) const;
    /// What was decided on it when its evidence was another one, the last if there are several, or null.
    const FindingDecision *formerOf(const FindingKey &key) const;
    /// Of all months; null: that billing session is not claimed.
    const FindingDecision *claimOf(const QString &billingId) const;

    /// Makes the change, but for what it must not be made of. A finding can be claimed if it is about one session with
    /// an id that no other claim names; credited and rejected if it is claimed; open takes back what was decided.
    ChangeOutcome change(const FindingChange &change);
    /// Adds what the other one has, of another archive; what both have stays as it is here.
    void add(const FindingDecisions &other);
    /// Sets the state of each finding, and counts anew what is too many.
    void applyTo(CheckResult *result, const SessionStore &store) const;

    bool operator==(const FindingDecisions &other) const { return m_entries == other.m_entries; }

private:
    const DecidedFinding *entryOf(const FindingKey &key) const;
    DecidedFinding *formerEntryOf(const FindingKey &key);
    const DecidedFinding *claimEntryOf(const QString &billingId) const;
    std::optional<FindingDecision> answered(const FindingKey &key, const FindingChange &change);
    void set(const FindingKey &key, const FindingDecision &decision);
    void reopen(const std::vector<FindingKey> &findings);
    void index();

    std::vector<DecidedFinding> m_entries;
    /// Places of entries by the finding's thing(), and of claims by billing id.
    QMultiHash<QString, qsizetype> m_byThing;
    QHash<QString, qsizetype> m_claims;
};

/// In one line for the screen: *Claimed · 2 Nov 2026 · T-1*; of one that is open again also what it was.
QString describeState(const Finding &finding, const SessionStore &store, const FindingDecisions &decisions);
/// Why a claim was refused: a sentence that names when it was claimed, and under which ticket.
QString sentenceOf(const RefusedClaim &refused);

/// `rule,severity,billingSessionId,conversationSessionId,evidence,state,claimedOn,ticket,decidedOn,reason`; RFC 4180,
/// CRLF. Rows are those of the store; times of the evidence are in `zone`.
QByteArray findingsCsv(const std::vector<Finding> &findings, const SessionStore &store,
    const FindingDecisions &decisions, const Zone &zone);
/// Of decisions, wherever their findings are: `rule,billingSessionId,state,claimedOn,ticket,decidedOn,reason`.
QByteArray decisionsCsv(std::span<const DecidedFinding> decided);
