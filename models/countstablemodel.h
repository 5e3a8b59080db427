// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessioncounts.h"

#include <QAbstractTableModel>

/// The numbers of the chart as a table: a row a bucket, a column a value, total last; and a last row with the totals.
/// Empty without any bucket.
class CountsTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        /// The count as a number.
        NumberRole = Qt::UserRole + 1,
    };

    explicit CountsTableModel(QObject *parent = nullptr);

    void setCounts(const SessionCounts &counts);
    const SessionCounts &counts() const { return m_counts; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    quint64 number(int row, int column) const;
    QString rowTitle(int row) const;
    QString bucketTitle() const;
    QString valueTitle(int value) const;

    SessionCounts m_counts;
};
