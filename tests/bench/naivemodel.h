// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"

#include <QAbstractTableModel>
#include <QList>
#include <QSortFilterProxyModel>
#include <QString>

#include <array>
#include <functional>

/// A session as one would write it down first: a QString a field, in the order of the API.
using NaiveRow = std::array<QString, 11>;

/// Seconds of one of the lengths, from the texts of its times.
qint64 naiveLength(const NaiveRow &row, Field length);

/// Parses a page with QJsonDocument and appends its sessions.
void appendNaiveRows(const QByteArray &page, QList<NaiveRow> *rows);

/// The rows as a table of QVariants, with the columns of the program.
class NaiveModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit NaiveModel(QList<NaiveRow> rows);
    /// Fills the columns of the lengths, which are empty before.
    void computeLengths();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    const QList<NaiveRow> &rows() const { return m_rows; }

private:
    QList<NaiveRow> m_rows;
    QList<std::array<qint64, FieldCount - ApiFieldCount>> m_lengths;
};

/// Sorts and filters a NaiveModel with what Qt offers.
class NaiveProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using Filter = std::function<bool(const NaiveRow &)>;

    explicit NaiveProxy(NaiveModel *model);

    void setFilter(const Filter &filter);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    const NaiveModel &m_model;
    Filter m_filter;
};
