// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decisionsmodel.h"

#include "period.h"

#include <algorithm>

using namespace Qt::StringLiterals;

DecisionsModel::DecisionsModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void DecisionsModel::setDecisions(const FindingDecisions &decisions)
{
    const auto entries = decisions.entries();
    std::vector<DecidedFinding> decided(entries.rbegin(), entries.rend());
    if (decided == m_decided)
        return;
    if (std::ranges::equal(decided, m_decided, {}, &DecidedFinding::key, &DecidedFinding::key)) {
        m_decided = std::move(decided);
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_decided = std::move(decided);
    endResetModel();
}

void DecisionsModel::setChecked(const CheckedSessions &checked)
{
    QMultiHash<QString, QString> evidence;
    for (const Finding &finding : checked.result.findings) {
        if (finding.state == FindingState::Open && !finding.wasDecided)
            continue;
        const FindingKey key = keyOf(finding, checked.store);
        evidence.insert(key.thing(), key.evidence);
    }
    if (evidence == m_evidence)
        return;
    m_evidence = std::move(evidence);
    if (rowCount() > 0)
        emit dataChanged(index(0, Here), index(rowCount() - 1, Here));
}

int DecisionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_decided.size());
}

int DecisionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

DecisionsModel::Presence DecisionsModel::presence(const FindingKey &key) const
{
    const QString thing = key.thing();
    if (!m_evidence.contains(thing))
        return Presence::NotFound;
    return m_evidence.contains(thing, key.evidence) ? Presence::Found : Presence::HasChanged;
}

static QString titleOf(const FindingKey &key)
{
    const auto rule = ruleFromName(key.rule);
    return rule ? ruleTitle(*rule) : key.rule;
}

QString DecisionsModel::text(int row, int column) const
{
    const auto &[key, decision] = decided(row);
    switch (column) {
    case State:
        return stateTitle(decision.state);
    case Rule:
        return titleOf(key);
    case BillingSession:
        return key.billingId;
    case ClaimedOn:
        return periodTitle({decision.claimedOn, decision.claimedOn});
    case Ticket:
        return decision.ticket;
    case DecidedOn:
        return periodTitle({decision.decidedOn, decision.decidedOn});
    case Reason:
        return decision.reason;
    default:
        break;
    }
    switch (presence(key)) {
    case Presence::Found:
        return tr("Yes");
    case Presence::HasChanged:
        return tr("With other numbers");
    case Presence::NotFound:
        break;
    }
    return tr("No");
}

QVariant DecisionsModel::sortValue(int row, int column) const
{
    const auto &[key, decision] = decided(row);
    switch (column) {
    case State:
        return static_cast<int>(decision.state);
    case ClaimedOn:
        return decision.claimedOn;
    case DecidedOn:
        return decision.decidedOn;
    case Here:
        return static_cast<int>(presence(key));
    default:
        return text(row, column);
    }
}

QVariant DecisionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const int column = index.column();
    if (role == Qt::DisplayRole)
        return text(row, column);
    if (role == SortRole)
        return sortValue(row, column);
    if (role != Qt::ToolTipRole)
        return {};
    if (column == Rule)
        return decided(row).key.rule;
    // About many sessions, or one without an id.
    if (column == BillingSession && decided(row).key.billingId.isEmpty())
        return decided(row).key.subject;
    return text(row, column);
}

QVariant DecisionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeading | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Here)
        return tr("Whether the finding is among those of the sessions shown");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Rule:
        return tr("Rule");
    case BillingSession:
        return tr("Billing session");
    case ClaimedOn:
        return tr("Claimed on");
    case Ticket:
        return tr("Ticket");
    case DecidedOn:
        return tr("Decided on");
    case Here:
        return tr("Found here");
    default:
        return tr("Reason");
    }
}
