// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "displaynames.h"
#include "invoicevalues.h"
#include "reconciliation.h"

#include <QByteArray>

#include <optional>
#include <vector>

/// An invoice as it came: a number that was typed, or the bytes of a table. A value.
struct InvoiceSource
{
    std::optional<qint64> total;
    QByteArray table;
    /// Of the table, as told.
    InvoiceColumns columns;
    /// What was typed as the number and is none.
    QString noNumber = {};

    bool isGiven() const { return total.has_value() || !table.isEmpty() || !noNumber.isEmpty(); }
    bool operator==(const InvoiceSource &) const = default;
};

/// An invoice, and how it is to be compared with the sessions received. A value.
struct InvoiceQuestion
{
    InvoiceSource source;
    /// Raw, of which the numbers of an invoice without types are; another one is taken where there is no such type.
    QString type;
    InvoiceTolerance tolerance;
    /// What was typed as the tolerance and is none.
    QString noTolerance = {};
    /// Nothing: all days.
    std::optional<Period> period;
    /// For which days the invoice was given; nothing: all. One that tells no days itself is compared with no others.
    std::optional<Period> invoicePeriod;
    /// More sessions are to come.
    bool isArriving = false;
    /// They were asked for to the end, so that none is a number too.
    bool isFetched = false;
    /// In which the invoice cuts its days; nothing: that of the report.
    std::optional<Zone> invoiceZone;
    /// Of the report.
    Zone zone;
    std::vector<Zone> zones;
    /// What the invoice's words stand for, as told.
    ValueNames names;
    TypePrices prices;

    bool operator==(const InvoiceQuestion &) const = default;
};

/// What comes of it.
struct InvoiceAnswer
{
    Q_DECLARE_TR_FUNCTIONS(InvoiceAnswer)

public:
    /// The types of the period.
    QStringList types;
    /// The one whose sessions were compared; empty: the invoice has types, or there is only one.
    QString type;
    /// Of a table, with what each column holds.
    QStringList titles;
    std::vector<InvoiceColumn> columns;
    bool hasBots = false;
    bool hasChannels = false;
    bool hasTypes = false;
    /// Why it cannot be compared, a sentence.
    QString problem;
    /// The problem is not the invoice: it waits for sessions to be compared with.
    bool isWaiting = false;
    std::optional<Reconciliation> comparison;
    /// In which its days are cut, and in which a filter means days.
    Zone zone;
    Zone reportZone;
    /// Of the sessions.
    DisplayNames names;
    /// What the invoice names, those without a value first; and what can be chosen for them, raw.
    std::vector<InvoiceValue> values;
    QMap<Field, QStringList> fetched;
};

/// Reads the invoice and compares it. May run in any thread.
InvoiceAnswer answerOf(const SessionStore &snapshot, const InvoiceQuestion &question);

/// The terms of a filter that leave the sessions of a line, and nothing else of the period. `type` as in the answer.
QStringList termsOf(const ReconciledLine &line, const InvoiceAnswer &answer);
