// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "countstablemodel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

CountsTableModel::CountsTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void CountsTableModel::setCounts(const SessionCounts &counts)
{
    beginResetModel();
    m_counts = counts;
    endResetModel();
}

int CountsTableModel::rowCount(const QModelIndex &parent) const
{
    const int buckets = m_counts.bucketCount();
    return parent.isValid() || buckets == 0 ? 0 : buckets + 1;
}

int CountsTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_counts.values.size()) + 2;
}

quint64 CountsTableModel::number(int row, int column) const
{
    const bool isTotalRow = row == m_counts.bucketCount();
    const bool isTotalColumn = column == columnCount() - 1;
    if (isTotalRow)
        return isTotalColumn ? m_counts.total : m_counts.totals[static_cast<size_t>(column - 1)];
    return isTotalColumn ? m_counts.bucketTotals[static_cast<size_t>(row)] : m_counts.at(row, column - 1);
}

QVariant CountsTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isName = index.column() == 0;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isName ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role == NumberRole && !isName)
        return number(index.row(), index.column());
    const quint32 open = index.row() < m_counts.bucketCount() ? m_counts.mayChangeIn(index.row()) : m_counts.mayChange;
    if ((role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) && open > 0)
        return tr("%Ln of these sessions may still change.", nullptr, static_cast<int>(open));
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (isName && role == Qt::DisplayRole && open > 0)
        return rowTitle(index.row()) + u" …"_s;
    if (!isName)
        return QLocale().toString(number(index.row(), index.column()));
    return rowTitle(index.row());
}

QVariant CountsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const bool isValue = section > 0 && section < columnCount() - 1;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == 0 ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && isValue)
        return m_counts.values[static_cast<size_t>(section - 1)];
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return bucketTitle();
    return isValue ? valueTitle(section - 1) : tr("Total");
}

QString CountsTableModel::rowTitle(int row) const
{
    if (row == m_counts.bucketCount())
        return tr("Total");
    return row == m_counts.undatedBucket() ? tr("no date") : bucketName(m_counts, row);
}

QString CountsTableModel::bucketTitle() const
{
    const QString zone = m_counts.zone.name();
    switch (m_counts.spec.bucket) {
    case Bucket::Hour:
        return tr("Hour (%1)").arg(zone);
    case Bucket::Day:
        return tr("Day (%1)").arg(zone);
    case Bucket::Week:
        return tr("Week (%1)").arg(zone);
    case Bucket::Month:
        return tr("Month (%1)").arg(zone);
    }
    Q_UNREACHABLE();
}

QString CountsTableModel::valueTitle(int value) const
{
    return m_counts.names.of(m_counts.spec.by, m_counts.values[static_cast<size_t>(value)].toStdString());
}
