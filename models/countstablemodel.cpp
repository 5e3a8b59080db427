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
    m_recount.reset();
    endResetModel();
}

void CountsTableModel::setWithRecount(bool with)
{
    beginResetModel();
    m_withRecount = with;
    m_recount.reset();
    endResetModel();
}

void CountsTableModel::setRecount(const Recount &recount)
{
    const size_t values = m_counts.values.size();
    m_recount = recount;
    m_recountTotals.assign(values, {});
    for (size_t cell = 0; cell < recount.cells.size(); ++cell)
        m_recountTotals[cell % values] += recount.cells[cell];
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CountsTableModel::rowCount(const QModelIndex &parent) const
{
    const int buckets = m_counts.bucketCount();
    return parent.isValid() || buckets == 0 ? 0 : buckets + 1;
}

int CountsTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : (static_cast<int>(m_counts.values.size()) + 1) * parts() + 1;
}

quint64 CountsTableModel::number(int row, int column) const
{
    const int bucket = bucketOf(row);
    const int value = valueOf(column);
    if (bucket < 0)
        return value < 0 ? m_counts.total : m_counts.totals[static_cast<size_t>(value)];
    return value < 0 ? m_counts.bucketTotals[static_cast<size_t>(bucket)] : m_counts.at(bucket, value);
}

const Recount::Cell &CountsTableModel::cell(int row, int column) const
{
    const int bucket = bucketOf(row);
    const int value = valueOf(column);
    if (bucket < 0)
        return value < 0 ? m_recount->total : m_recountTotals[static_cast<size_t>(value)];
    if (value < 0)
        return m_recount->bucketTotals[static_cast<size_t>(bucket)];
    return m_recount->cells[static_cast<size_t>(bucket) * m_counts.values.size() + static_cast<size_t>(value)];
}

QString CountsTableModel::text(int row, int column) const
{
    const QLocale locale;
    const Part part = partOf(column);
    if (part == Part::Billed)
        return locale.toString(number(row, column));
    if (!m_recount)
        return u"…"_s;
    const Recount::Cell &cell = this->cell(row, column);
    if (part == Part::Minutes)
        return locale.toString(static_cast<double>(cell.seconds) / 60, 'f', 2);
    // Where it cannot be told of any session, none is no answer.
    return cell.judged == 0 && cell.billed > 0 ? QString() : locale.toString(cell.surplus);
}

QString CountsTableModel::tip(int row, int column) const
{
    const int bucket = bucketOf(row);
    const quint32 open = bucket < 0 ? m_counts.mayChange : m_counts.mayChangeIn(bucket);
    if (m_recount && isTooMany(column)) {
        const Recount::Cell &cell = this->cell(row, column);
        if (cell.judged < cell.billed) {
            return tr("Of %Ln of these sessions this cannot be told: what their type is billed by is not known.",
                nullptr, static_cast<int>(cell.billed - cell.judged));
        }
        return tr("More than their conversations can hold");
    }
    return open > 0 ? tr("%Ln of these sessions may still change.", nullptr, static_cast<int>(open)) : QString();
}

QVariant CountsTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isTitle = index.column() == Title;
    const int bucket = bucketOf(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isTitle ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role == NumberRole && !isTitle)
        return number(index.row(), index.column());
    if (role == TotalRole)
        return bucket < 0 || (!isTitle && valueOf(index.column()) < 0);
    if (role == MayChangeRole)
        return (bucket < 0 ? m_counts.mayChange : m_counts.mayChangeIn(bucket)) > 0;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) {
        const QString told = tip(index.row(), index.column());
        return told.isEmpty() ? QVariant() : told;
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    return isTitle ? rowTitle(index.row()) : text(index.row(), index.column());
}

QVariant CountsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Title ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && valueOf(section) >= 0)
        return m_counts.values[static_cast<size_t>(valueOf(section))];
    if (role != Qt::DisplayRole)
        return {};
    if (section == Title)
        return bucketTitle();
    const QString name = valueOf(section) < 0 ? totalTitle() : valueTitle(valueOf(section));
    if (!m_withRecount)
        return name;
    switch (partOf(section)) {
    case Part::Billed:
        //: %1: a channel, bot or type, or "Total"
        return tr("%1 billed").arg(name);
    case Part::TooMany:
        //: %1: a channel, bot or type, or "Total"; how many more than their conversations can hold
        return tr("%1 surplus").arg(name);
    case Part::Minutes:
        return tr("%1 minutes").arg(name);
    }
    Q_UNREACHABLE();
}

QString CountsTableModel::rowTitle(int row) const
{
    const int bucket = bucketOf(row);
    if (bucket < 0)
        return totalTitle();
    return bucket == m_counts.undatedBucket() ? tr("no date") : bucketName(m_counts, bucket);
}

/// Types are billed differently: their sum is not to pass for the bill.
QString CountsTableModel::totalTitle() const
{
    return m_counts.types.size() > 1 ? tr("All types") : tr("Total");
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
