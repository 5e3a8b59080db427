// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterproposalsmodel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

void FilterProposalsModel::setProposals(const std::vector<FilterProposal> &proposals)
{
    beginResetModel();
    m_proposals = proposals;
    endResetModel();
}

int FilterProposalsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_proposals.size());
}

int FilterProposalsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FilterProposalsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FilterProposal &proposal = m_proposals[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shown(proposal, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == TextColumn ? QVariant(spoken(proposal)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(
            index.column() == SessionsColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString FilterProposalsModel::shown(const FilterProposal &proposal, int column)
{
    if (column != SessionsColumn)
        return column == TextColumn ? proposal.text : proposal.meaning;
    return proposal.sessions == 0 ? QString() : QLocale().toString(proposal.sessions);
}

QString FilterProposalsModel::spoken(const FilterProposal &proposal)
{
    QStringList words = {proposal.text, proposal.meaning};
    if (proposal.sessions != 0)
        words.append(tr("%Ln sessions", nullptr, static_cast<int>(proposal.sessions)));
    words.removeAll(QString());
    return words.join(u", ");
}
