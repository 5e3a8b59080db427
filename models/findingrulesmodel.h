// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findinggroup.h"

#include <QAbstractTableModel>

#include <vector>

/// The rules that have found something, the worst first, and how often.
class FindingRulesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Rule, Count, ColumnCount };
    enum Role {
        /// The severity as a number.
        SeverityRole = Qt::UserRole + 1,
    };

    explicit FindingRulesModel(QObject *parent = nullptr);

    void setGroups(const std::vector<FindingGroup> &groups);
    const std::vector<FindingGroup> &groups() const { return m_groups; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString countText(const FindingGroup &group);

    std::vector<FindingGroup> m_groups;
};
