// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changegroup.h"

#include <QAbstractTableModel>

/// What kinds of changes there are, and how many sessions of each.
class ChangeGroupsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Change, Count, ColumnCount };

    explicit ChangeGroupsModel(QObject *parent = nullptr);

    void setGroups(const std::vector<ChangeGroup> &groups);
    const std::vector<ChangeGroup> &groups() const { return m_groups; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<ChangeGroup> m_groups;
};
