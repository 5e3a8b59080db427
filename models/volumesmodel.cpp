// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volumesmodel.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

VolumesModel::VolumesModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

static bool isNumber(int column)
{
    return column >= VolumesModel::Then;
}

static qint64 numberOf(const VolumeChange &volume, int column)
{
    return column == VolumesModel::Then ? volume.before
        : column == VolumesModel::Now   ? volume.now
                                        : volume.difference();
}

void VolumesModel::setVolumes(const std::vector<VolumeChange> &volumes, const DisplayNames &names)
{
    beginResetModel();
    m_volumes = volumes;
    m_names = names;
    std::ranges::stable_sort(
        m_volumes, std::greater(), [](const VolumeChange &volume) { return std::abs(volume.difference()); });
    order();
    endResetModel();
}

int VolumesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_volumes.size());
}

int VolumesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString VolumesModel::text(const VolumeChange &volume, int column) const
{
    if (isNumber(column)) {
        const qint64 number = numberOf(volume, column);
        return (column == Difference && number > 0 ? u"+"_s : QString()) + QLocale().toString(number);
    }
    const auto [field, value] = column == Bot ? std::pair(Field::BotId, volume.bot)
        : column == Channel                   ? std::pair(Field::Channel, volume.channel)
                                              : std::pair(Field::BillingSessionType, volume.type);
    return value.isEmpty() ? tr("(none)") : m_names.of(field, value.toStdString());
}

static Qt::Alignment alignment(int column)
{
    return (isNumber(column) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter;
}

QVariant VolumesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignment(index.column()));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(volume(index.row()), index.column());
    return {};
}

QVariant VolumesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignment(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Bot:
        return tr("Bot");
    case Channel:
        return tr("Channel");
    case Type:
        return tr("Type");
    case Then:
        return tr("Then");
    case Now:
        return tr("Now");
    default:
        return tr("Difference");
    }
}

/// As chosen; what came by the size of the difference stays so among equals.
void VolumesModel::order()
{
    if (m_column < 0 || m_column >= ColumnCount)
        return;
    const auto less = [this](const VolumeChange &left, const VolumeChange &right) {
        return isNumber(m_column) ? numberOf(left, m_column) < numberOf(right, m_column)
                                  : QString::localeAwareCompare(text(left, m_column), text(right, m_column)) < 0;
    };
    std::ranges::stable_sort(m_volumes, [&](const VolumeChange &left, const VolumeChange &right) {
        return m_order == Qt::AscendingOrder ? less(left, right) : less(right, left);
    });
}

void VolumesModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    if (column < 0 || column >= ColumnCount)
        return;
    emit layoutAboutToBeChanged();
    const std::vector<VolumeChange> before = m_volumes;
    this->order();
    const QModelIndexList moved = persistentIndexList();
    for (const QModelIndex &index : moved) {
        const auto place = std::ranges::find(m_volumes, before[static_cast<size_t>(index.row())]);
        changePersistentIndex(index, this->index(static_cast<int>(place - m_volumes.begin()), index.column()));
    }
    emit layoutChanged();
}
