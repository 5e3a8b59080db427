// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changegroupsmodel.h"

#include <QLocale>

ChangeGroupsModel::ChangeGroupsModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void ChangeGroupsModel::setGroups(const std::vector<ChangeGroup> &groups)
{
    beginResetModel();
    m_groups = groups;
    endResetModel();
}

int ChangeGroupsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int ChangeGroupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static Qt::Alignment alignment(int column)
{
    return (column == ChangeGroupsModel::Count ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter;
}

QVariant ChangeGroupsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChangeGroup &group = m_groups[static_cast<size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignment(index.column()));
    if (role == Qt::AccessibleTextRole && index.column() == Count)
        return tr("%Ln sessions", nullptr, static_cast<int>(group.places.size()));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return index.column() == Change ? titleOf(group) : QLocale().toString(group.places.size());
    return {};
}

QVariant ChangeGroupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignment(section));
    if (role == Qt::DisplayRole)
        return section == Change ? tr("Change") : tr("Sessions");
    return {};
}
