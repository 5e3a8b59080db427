// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingrulesmodel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

FindingRulesModel::FindingRulesModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void FindingRulesModel::setGroups(const std::vector<FindingGroup> &groups)
{
    if (m_groups == groups)
        return;
    beginResetModel();
    m_groups = groups;
    endResetModel();
}

int FindingRulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int FindingRulesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static Qt::Alignment alignment(int column)
{
    return (column == FindingRulesModel::Count ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter;
}

/// Those that are open, where some are not.
QString FindingRulesModel::countText(const FindingGroup &group)
{
    const QLocale locale;
    const QString all = locale.toString(group.count);
    return group.settled == 0 ? all : tr("%1 of %2 open").arg(locale.toString(group.count - group.settled), all);
}

QVariant FindingRulesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FindingGroup &group = m_groups[static_cast<size_t>(index.row())];
    const bool isRule = index.column() == Rule;
    switch (role) {
    case Qt::DisplayRole:
        return isRule ? titleOf(group) : countText(group);
    case Qt::ToolTipRole:
        return u"%1\n%2: %3"_s.arg(titleOf(group), severityTitle(group.severity), ruleName(group.rule));
    case Qt::AccessibleTextRole:
        return isRule ? u"%1: %2"_s.arg(severityTitle(group.severity), titleOf(group))
                      : tr("%Ln findings", nullptr, static_cast<int>(group.count));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(index.column()));
    case SeverityRole:
        return static_cast<int>(group.severity);
    default:
        return {};
    }
}

QVariant FindingRulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignment(section));
    if (role == Qt::DisplayRole)
        return section == Rule ? tr("Rule") : tr("Findings");
    return {};
}
