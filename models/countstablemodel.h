// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recount.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

/// The numbers of the chart as a table: first a row with the totals, then one a bucket; first a column with the totals,
/// then one a value, so that the totals are in sight however many follow. Empty without any bucket. With a recount
/// there are three columns in the place of each: billed, too many, minutes.
class CountsTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        /// The count as a number.
        NumberRole = Qt::UserRole + 1,
        /// Whether it belongs to the totals.
        TotalRole,
        /// Whether the row holds sessions that may still change.
        MayChangeRole,
    };

    explicit CountsTableModel(QObject *parent = nullptr);

    void setCounts(const SessionCounts &counts);
    const SessionCounts &counts() const { return m_counts; }
    /// Whether there are columns of the recount; until its numbers are told they show "…".
    void setWithRecount(bool with);
    bool isWithRecount() const { return m_withRecount; }
    /// Of the same rows as the counts; the next counts forget it.
    void setRecount(const Recount &recount);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The bucket of a row; -1: all of them.
    static int bucketOf(int row) { return row - 1; }
    /// The place of a column's value among those of the counts; -1: all of them, or the titles of the rows.
    int valueOf(int column) const { return column == Title ? -1 : (column - FirstNumber) / parts() - 1; }
    /// The column tells how many are too many.
    bool isTooMany(int column) const { return column != Title && partOf(column) == Part::TooMany; }

private:
    enum Column { Title, FirstNumber };
    enum class Part : quint8 { Billed, TooMany, Minutes };

    int parts() const { return m_withRecount ? 3 : 1; }
    Part partOf(int column) const { return static_cast<Part>((column - FirstNumber) % parts()); }
    const Recount::Cell &cell(int row, int column) const;
    QString text(int row, int column) const;
    QString tip(int row, int column) const;

    quint64 number(int row, int column) const;
    QString rowTitle(int row) const;
    QString totalTitle() const;
    QString bucketTitle() const;
    QString valueTitle(int value) const;

    SessionCounts m_counts;
    bool m_withRecount = false;
    std::optional<Recount> m_recount;
    /// By value, over all buckets.
    std::vector<Recount::Cell> m_recountTotals;
};
