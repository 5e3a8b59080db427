// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkrunner.h"

#include <QAbstractTableModel>

#include <vector>

/// All that was decided on findings of one account, of all periods, what was decided last first; and whether the
/// finding is among those shown. Texts are made when they are shown.
class DecisionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Rule, BillingSession, State, ClaimedOn, Ticket, DecidedOn, Here, Reason, ColumnCount };
    /// By what a column is sorted: dates as dates, states and presence in their order.
    static constexpr int SortRole = Qt::UserRole;

    /// Whether a finding that something was decided on is found in the sessions shown.
    enum class Presence : quint8 {
        Found,
        /// It is found with other numbers, and open again.
        HasChanged,
        NotFound,
    };

    explicit DecisionsModel(QObject *parent = nullptr);

    /// Rows stay what they are as long as only states change.
    void setDecisions(const FindingDecisions &decisions);
    /// What is found in the sessions shown, with what was decided on it.
    void setChecked(const CheckedSessions &checked);
    const DecidedFinding &decided(int row) const { return m_decided[static_cast<size_t>(row)]; }
    const std::vector<DecidedFinding> &all() const { return m_decided; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    Presence presence(const FindingKey &key) const;
    QString text(int row, int column) const;
    QVariant sortValue(int row, int column) const;

    std::vector<DecidedFinding> m_decided;
    /// What is told of each finding shown that something was decided on, by its thing.
    QMultiHash<QString, QString> m_evidence;
};
