// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "buckettable.h"
#include "reconciliation.h"

#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <vector>

/// The lines of an invoice and the sessions as cells of one grid: dates by what else the invoice tells apart. Refers to
/// a store, which must outlive it.
class InvoiceGrid
{
public:
    static constexpr quint32 NoCell = std::numeric_limits<quint32>::max();

    InvoiceGrid(const SessionStore &store, const ReconcileOrder &order);

    size_t cells() const { return m_invoiced.size(); }
    const std::vector<qint64> &invoiced() const { return m_invoiced; }
    /// A line of the invoice, not only of the sessions.
    bool isInvoiced(size_t cell) const { return m_isInvoiced[cell]; }
    /// What tells the cell's line apart; no numbers.
    ReconciledLine lineOf(size_t cell) const;

    /// Whether a row is of a type that is compared: the one asked for, else those that the invoice lists, else any.
    bool isOfType(quint32 row) const
    {
        return m_isCompared.empty() || m_isCompared[m_store.code(Field::BillingSessionType, row)];
    }
    /// Only one type is compared, so that others may have been added to it.
    bool isOfOneType() const { return m_oneType.has_value(); }
    /// What a row is told apart by, beside its date.
    quint32 kindOf(quint32 row) const { return m_kindOfRow[row]; }
    quint32 kinds() const { return static_cast<quint32>(m_kinds.size()); }
    /// The invoice's days or months in a zone that hold all moments of `from` to `to` (UTC seconds, both inclusive).
    BucketTable bucketsOf(const Zone &zone, qint64 from, qint64 to) const;
    /// For each bucket of such a table its place in the grid; NoCell: a date that no line of it has.
    std::vector<quint32> placesOf(const BucketTable &table) const;
    /// The place of what has no date; where the invoice has no dates either, that of everything.
    quint32 undatedPlace() const
    {
        return m_order.invoice.dates == InvoiceDates::None ? 0 : static_cast<quint32>(m_dates.size()) - 1;
    }
    quint32 cellOf(quint32 place, quint32 kind) const { return place * kinds() + kind; }

private:
    struct Kind
    {
        QString bot;
        QString channel;
        QString type;
        bool operator<(const Kind &other) const
        {
            return std::tie(bot, channel, type) < std::tie(other.bot, other.channel, other.type);
        }
    };

    void addTypes();
    void addDates();
    void addKinds();
    void addInvoice();
    quint32 numberOf(const Kind &kind);
    Bucket bucket() const { return m_order.invoice.dates == InvoiceDates::Month ? Bucket::Month : Bucket::Day; }

    const SessionStore &m_store;
    const ReconcileOrder &m_order;
    /// By code of a type; empty: all are.
    std::vector<bool> m_isCompared;
    /// Raw; the only one that is compared.
    std::optional<QString> m_oneType;
    /// By date (null: all of them), the last one is that of rows without a date.
    std::vector<QDate> m_dates;
    std::map<QDate, quint32> m_placeOfDate;
    std::vector<Kind> m_kinds;
    std::map<Kind, quint32> m_numberOfKind;
    std::vector<quint32> m_kindOfRow;
    std::vector<qint64> m_invoiced;
    std::vector<bool> m_isInvoiced;
};

/// What an invoice means by a type, raw as counted; one that was not fetched stands for itself.
QString invoicedType(const SessionStore &store, const QString &word, const ValueNames &told);
/// The types that the lines of an invoice name, raw as counted.
std::set<QString> invoicedTypes(const SessionStore &store, const Invoice &invoice, const ValueNames &told);
