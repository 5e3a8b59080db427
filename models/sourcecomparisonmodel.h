// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sourcecomparison.h"

#include <QAbstractTableModel>

/// What was fetched, what the vendor's usage summary has, and what was invoiced, a row for each type, then for each
/// bot; those that differ first. Tells how a line compares as ReconciliationModel does.
class SourceComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Bot, Unit, Fetched, Summary, Invoiced, Difference, ColumnCount };

    explicit SourceComparisonModel(QObject *parent = nullptr);

    void setComparison(const SourceComparison &comparison);
    const ComparedLine &line(int row) const { return m_comparison.lines[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ComparedLine &line, int column) const;
    QString tip(const ComparedLine &line, int column) const;

    SourceComparison m_comparison;
};
