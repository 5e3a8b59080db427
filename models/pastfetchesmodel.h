// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pastfetch.h"

#include <QAbstractTableModel>

/// Past fetches of one or several connections as a table, a row a fetch, in the order in which they are handed over.
class PastFetchesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { AskedAt, Connection, Days, Rows, Completeness, Size, KeptUntil, ColumnCount };
    enum Role {
        /// Its verdict as a number.
        VerdictRole = Qt::UserRole + 1,
    };

    explicit PastFetchesModel(QObject *parent = nullptr);

    /// `zone`: in which times are shown; `shown`: the fetches that the window shows.
    void setFetches(const std::vector<PastFetch> &fetches, const Zone &zone, const QList<FetchKey> &shown = {});
    const std::vector<PastFetch> &fetches() const { return m_fetches; }
    /// -1 if it is not there.
    int rowOf(const FetchKey &key) const;
    /// Not all of them are of the one connection that is chosen.
    bool hasSeveralConnections() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const PastFetch &fetch, int column) const;
    QString toolTip(const PastFetch &fetch, int column) const;

    std::vector<PastFetch> m_fetches;
    Zone m_zone;
    QList<FetchKey> m_shown;
};
