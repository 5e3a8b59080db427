// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invoicegrid.h"
#include "rowgroups.h"

#include <QCoreApplication>

#include <map>
#include <vector>

/// Counts the sessions as an invoice may have counted them, and tells which single way gives its numbers. Refers to all
/// that it is made from.
class DifferenceCauses
{
    Q_DECLARE_TR_FUNCTIONS(DifferenceCauses)

public:
    DifferenceCauses(const SessionStore &store, const ReconcileOrder &order, const InvoiceGrid &grid);

    /// Cell by cell, as this program counts.
    const std::vector<qint64> &fetched() const { return m_fetched; }
    /// Goes through all possibilities.
    void search();
    /// Those that give every number of the invoice; sentences.
    const QStringList &found() const { return m_found; }
    int tried() const { return m_tried; }

private:
    /// One way to count; what is not said is as this program does it.
    struct Way
    {
        Field moment = Field::Day;
        Zone zone;
        /// Seconds by which the period begins and ends later.
        qint64 beginsLater = 0;
        qint64 endsLater = 0;
        bool ofAllTypes = false;
        /// How often each row of the store counts; nothing: once.
        const std::vector<quint8> *weights = nullptr;
    };

    /// A row that counts, as most ways need it.
    struct Row
    {
        UtcSecond start;
        quint32 kind;
        quint32 row;
        bool isOfType;
    };

    /// How many rows of the compared types start in a quarter of an hour and are of one kind. Zones and hours cut time
    /// at quarters, so these serve for most ways in the place of the rows.
    struct Quarter
    {
        /// MissingTime: they have no date.
        UtcSecond start;
        quint32 kind;
        quint32 rows;
    };

    std::vector<Quarter> quartersOf() const;
    /// Whether a way asks for no more than the quarter of a row.
    static bool isByQuarters(const Way &way, qint64 from, qint64 to);
    /// Calls visit(code, cells with the rows that count usually and have this code of a text field).
    template <typename Visit> void forEachCode(Field field, Visit visit) const;
    static std::vector<Row> rowsOf(const SessionStore &store, const InvoiceGrid &grid);
    Way usual() const;
    std::vector<qint64> counts(const Way &way) const;
    void attempt(const Way &way, const QString &sentence);
    void note(bool fits, const QString &sentence);
    void tryZones();
    void tryMoments();
    void tryCutOffs();
    void tryCycles();
    void tryCyclesOfMonth();
    bool isHeld(const Period &cycle) const;
    void tryValues();
    void tryWeights();
    void tryFactors();
    /// Calls visit(std::span<const GroupedRow>) for all rows of the period, as they are counted usually, that share an
    /// id; from several threads.
    template <typename Visit> void forEachShared(Field id, Visit visit) const;
    std::vector<quint8> once() const { return std::vector<quint8>(m_store.rowCount(), 1); }

    const SessionStore &m_store;
    const ReconcileOrder &m_order;
    const InvoiceGrid &m_grid;
    const std::vector<Row> m_rows;
    /// Made by search().
    std::vector<Quarter> m_quarters;
    std::vector<qint64> m_fetched;
    QStringList m_found;
    int m_tried = 0;
};
