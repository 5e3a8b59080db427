// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ledgerline.h"
#include "zone.h"

#include <QAbstractTableModel>

#include <vector>

/// The parts of a fetch as a table, a row a part: what was asked, what came, and what follows.
class LedgerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 {
        From,
        To,
        Bot,
        Completeness,
        FirstTotal,
        LastTotal,
        Distinct,
        Received,
        Repeats,
        Updated,
        Outside,
        NotReadable,
        Pages,
        ColumnCount
    };
    enum Role {
        /// Its verdict as a number.
        VerdictRole = Qt::UserRole + 1,
    };

    explicit LedgerModel(QObject *parent = nullptr);

    /// `zone`: in which times are shown.
    void setLines(const std::vector<LedgerLine> &lines, const Zone &zone);
    /// Whether any line names a bot.
    bool hasBots() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<LedgerLine> m_lines;
    Zone m_zone;
};
