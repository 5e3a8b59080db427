// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "displaynames.h"
#include "volumechange.h"

#include <QAbstractTableModel>

/// How many sessions of each bot, channel and type there were and are, a row each; can be sorted by each column.
class VolumesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Bot, Channel, Type, Then, Now, Difference, ColumnCount };

    explicit VolumesModel(QObject *parent = nullptr);

    /// The largest difference comes first.
    void setVolumes(const std::vector<VolumeChange> &volumes, const DisplayNames &names);
    const VolumeChange &volume(int row) const { return m_volumes[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void order();
    QString text(const VolumeChange &volume, int column) const;

    std::vector<VolumeChange> m_volumes;
    /// What the lines are sorted by; negative: by the size of the difference.
    int m_column = -1;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    DisplayNames m_names;
};
