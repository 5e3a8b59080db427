// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filtercompletion.h"

#include <QAbstractTableModel>
#include <QCoreApplication>

/// The proposals of a completion, a row each: as written, in words, visible sessions.
class FilterProposalsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TextColumn, MeaningColumn, SessionsColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProposals(const std::vector<FilterProposal> &proposals);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    static QString shown(const FilterProposal &proposal, int column);
    static QString spoken(const FilterProposal &proposal);

    std::vector<FilterProposal> m_proposals;
};
