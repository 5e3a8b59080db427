// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingdecisions.h"

#include "period.h"
#include "sessionchecks.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FindingDecisions)
};

/// More is no list of decisions.
constexpr qsizetype LongestText = qsizetype{64} << 20;

} // namespace

FindingDecisions FindingDecisions::fromJson(const QByteArray &text)
{
    FindingDecisions decisions;
    if (text.size() > LongestText)
        return decisions;
    const QJsonArray entries = QJsonDocument::fromJson(text).object()["decisions"_L1].toArray();
    for (const auto &value : entries) {
        const QJsonObject entry = value.toObject();
        const auto textOf = [&entry](QLatin1StringView name) { return entry[name].toString(); };
        const auto dateOf = [&](QLatin1StringView name) { return QDate::fromString(textOf(name), Qt::ISODate); };
        const auto state = stateFromName(textOf("state"_L1));
        const FindingKey key{
            textOf("rule"_L1), textOf("billingSessionId"_L1), textOf("subject"_L1), textOf("evidence"_L1)};
        if (!state || *state == FindingState::Open || key.rule.isEmpty() || key.evidence.isEmpty())
            continue;
        decisions.m_entries.push_back(
            {key, {*state, dateOf("claimedOn"_L1), textOf("ticket"_L1), dateOf("decidedOn"_L1), textOf("reason"_L1)}});
    }
    decisions.index();
    return decisions;
}

QByteArray FindingDecisions::toJson() const
{
    QJsonArray entries;
    for (const auto &[key, decision] : m_entries) {
        entries.append(
            QJsonObject{{u"rule"_s, key.rule}, {u"billingSessionId"_s, key.billingId}, {u"subject"_s, key.subject},
                {u"evidence"_s, key.evidence}, {u"state"_s, QString(stateName(decision.state))},
                {u"claimedOn"_s, decision.claimedOn.toString(Qt::ISODate)}, {u"ticket"_s, decision.ticket},
                {u"decidedOn"_s, decision.decidedOn.toString(Qt::ISODate)}, {u"reason"_s, decision.reason}});
    }
    return QJsonDocument(QJsonObject{{u"decisions"_s, entries}}).toJson(QJsonDocument::Compact);
}

void FindingDecisions::index()
{
    m_byThing.clear();
    m_claims.clear();
    for (size_t place = 0; place < m_entries.size(); ++place) {
        const auto &[key, decision] = m_entries[place];
        m_byThing.insert(key.thing(), static_cast<qsizetype>(place));
        if (isClaim(decision.state) && !key.billingId.isEmpty())
            m_claims.insert(key.billingId, static_cast<qsizetype>(place));
    }
}

const DecidedFinding *FindingDecisions::entryOf(const FindingKey &key) const
{
    const auto [begin, end] = m_byThing.equal_range(key.thing());
    for (auto place = begin; place != end; ++place) {
        const DecidedFinding &entry = m_entries[static_cast<size_t>(*place)];
        if (entry.key.evidence == key.evidence)
            return &entry;
    }
    return nullptr;
}

DecidedFinding *FindingDecisions::formerEntryOf(const FindingKey &key)
{
    qsizetype newest = -1;
    const auto [begin, end] = std::as_const(m_byThing).equal_range(key.thing());
    for (auto place = begin; place != end; ++place) {
        if (m_entries[static_cast<size_t>(*place)].key.evidence != key.evidence)
            newest = std::max(newest, *place);
    }
    return newest < 0 ? nullptr : &m_entries[static_cast<size_t>(newest)];
}

const DecidedFinding *FindingDecisions::claimEntryOf(const QString &billingId) const
{
    const auto found = m_claims.constFind(billingId);
    return found == m_claims.constEnd() ? nullptr : &m_entries[static_cast<size_t>(*found)];
}

const FindingDecision *FindingDecisions::of(const FindingKey &key) const
{
    const DecidedFinding *entry = entryOf(key);
    return entry ? &entry->decision : nullptr;
}

const FindingDecision *FindingDecisions::formerOf(const FindingKey &key) const
{
    const DecidedFinding *entry = const_cast<FindingDecisions *>(this)->formerEntryOf(key);
    return entry ? &entry->decision : nullptr;
}

const FindingDecision *FindingDecisions::claimOf(const QString &billingId) const
{
    const DecidedFinding *entry = claimEntryOf(billingId);
    return entry ? &entry->decision : nullptr;
}

void FindingDecisions::set(const FindingKey &key, const FindingDecision &decision)
{
    if (const DecidedFinding *entry = entryOf(key)) {
        const auto place = static_cast<size_t>(entry - m_entries.data());
        if (isClaim(entry->decision.state) && !isClaim(decision.state))
            m_claims.remove(key.billingId);
        m_entries[place].decision = decision;
    } else {
        m_entries.push_back({key, decision});
        m_byThing.insert(key.thing(), static_cast<qsizetype>(m_entries.size()) - 1);
    }
    if (isClaim(decision.state))
        m_claims.insert(key.billingId, static_cast<qsizetype>(entryOf(key) - m_entries.data()));
}

void FindingDecisions::reopen(const std::vector<FindingKey> &findings)
{
    QSet<QString> things;
    for (const FindingKey &key : findings)
        things.insert(key.thing());
    std::erase_if(m_entries, [&things](const DecidedFinding &entry) { return things.contains(entry.key.thing()); });
    index();
}

/// What becomes of a claim: of that on the finding as it is or, its numbers having changed, as it was.
std::optional<FindingDecision> FindingDecisions::answered(const FindingKey &key, const FindingChange &change)
{
    const DecidedFinding *present = entryOf(key);
    DecidedFinding *claim = present ? &m_entries[static_cast<size_t>(present - m_entries.data())] : formerEntryOf(key);
    if (!claim || !isClaim(claim->decision.state))
        return std::nullopt;
    claim->key = key;
    FindingDecision decision = claim->decision;
    decision.state = change.state;
    decision.decidedOn = change.date;
    decision.reason = change.reason;
    return decision;
}

ChangeOutcome FindingDecisions::change(const FindingChange &change)
{
    ChangeOutcome outcome;
    if (change.state == FindingState::Open) {
        reopen(change.findings);
        outcome.made = change.findings;
        return outcome;
    }
    for (const FindingKey &key : change.findings) {
        std::optional<FindingDecision> decision;
        if (change.state == FindingState::Dismissed) {
            decision = {FindingState::Dismissed, {}, {}, change.date, change.reason};
        } else if (change.state != FindingState::Claimed) {
            decision = answered(key, change);
        } else if (const DecidedFinding *claim = key.billingId.isEmpty() ? nullptr : claimEntryOf(key.billingId)) {
            outcome.refused.push_back({key.billingId, claim->decision, claim->key.rule});
        } else if (!key.billingId.isEmpty()) {
            decision = {FindingState::Claimed, change.date, change.ticket, {}, {}};
        }
        if (!decision)
            continue;
        set(key, *decision);
        outcome.made.push_back(key);
    }
    return outcome;
}

void FindingDecisions::add(const FindingDecisions &other)
{
    for (const auto &[key, decision] : other.m_entries) {
        if (!entryOf(key) && !(isClaim(decision.state) && claimEntryOf(key.billingId)))
            set(key, decision);
    }
}

void FindingDecisions::applyTo(CheckResult *result, const SessionStore &store) const
{
    for (Finding &finding : result->findings) {
        finding.state = FindingState::Open;
        finding.wasDecided = false;
        if (isEmpty())
            continue;
        const FindingKey key = keyOf(finding, store);
        if (const FindingDecision *decision = of(key))
            finding.state = decision->state;
        else
            finding.wasDecided = formerOf(key) != nullptr;
    }
    result->countSurplus();
}

/// *Claimed · 2 Nov 2026 · T-1*.
static QString describe(const FindingDecision &decision)
{
    QStringList parts{stateTitle(decision.state)};
    if (decision.claimedOn.isValid())
        parts << periodTitle({decision.claimedOn, decision.claimedOn});
    parts << decision.ticket;
    if (decision.decidedOn.isValid())
        parts << periodTitle({decision.decidedOn, decision.decidedOn});
    parts << decision.reason;
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString describeState(const Finding &finding, const SessionStore &store, const FindingDecisions &decisions)
{
    if (finding.state == FindingState::Open && !finding.wasDecided)
        return stateTitle(FindingState::Open);
    const FindingKey key = keyOf(finding, store);
    if (const FindingDecision *decision = decisions.of(key))
        return describe(*decision);
    const FindingDecision *former = decisions.formerOf(key);
    return former ? Text::tr("Open again: its numbers have changed (before: %1)").arg(describe(*former))
                  : stateTitle(FindingState::Open);
}

QString sentenceOf(const RefusedClaim &refused)
{
    const auto rule = ruleFromName(refused.rule);
    return Text::tr("Billing session %1 was claimed on %2 under ticket %3 (%4).")
        .arg(refused.billingId, periodTitle({refused.claim.claimedOn, refused.claim.claimedOn}), refused.claim.ticket,
            rule ? ruleTitle(*rule) : refused.rule);
}
