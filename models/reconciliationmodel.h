// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invoicecomparison.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

/// The lines of an invoice beside what was fetched, those that differ first unless another order is asked for. Texts
/// are made when they are shown.
class ReconciliationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Result, Date, Bot, Channel, Type, Invoiced, Fetched, Difference, Cost, ColumnCount };
    enum Role {
        /// The LineResult as a number.
        ResultRole = Qt::UserRole + 1,
    };

    explicit ReconciliationModel(QObject *parent = nullptr);

    /// Shared, never changed; without a comparison nothing is shown.
    void setAnswer(const std::shared_ptr<const InvoiceAnswer> &answer);
    /// The invoice tells its lines apart by it, or it is a column of every invoice.
    bool isTold(int column) const;
    const ReconciledLine &line(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    QString text(const ReconciledLine &line, int column) const;
    QString tip(const ReconciledLine &line, int column) const;
    QString dateText(const ReconciledLine &line) const;
    QString shown(Field field, const QString &value) const;
    void order();

    std::shared_ptr<const InvoiceAnswer> m_answer;
    /// The line of each row.
    std::vector<size_t> m_order;
    int m_column = Result;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};
