// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QCoreApplication>
#include <QDate>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

/// By what an invoice's lines are told apart, beside bot, channel and type.
enum class InvoiceDates : quint8 { None, Day, Month };

/// A number that was invoiced; what its invoice does not tell apart is empty.
struct InvoiceLine
{
    /// The day, or the first of the month.
    QDate date = {};
    QString bot = {};
    QString channel = {};
    QString type = {};
    qint64 sessions = 0;

    bool operator==(const InvoiceLine &) const = default;
};

/// What a column of an invoice holds.
enum class InvoiceColumn : quint8 {
    Ignored,
    /// A day or a month; slashed dates are told apart by themselves where they can be.
    Date,
    DateDayFirst,
    DateMonthFirst,
    Bot,
    Channel,
    Type,
    Sessions,
};

/// By the column's title, in any case, or by its number from 1 on.
using InvoiceColumns = QMap<QString, InvoiceColumn>;

/// The numbers of an invoice, as typed or read from a table. A value.
struct Invoice
{
    Q_DECLARE_TR_FUNCTIONS(Invoice)

public:
    std::vector<InvoiceLine> lines;
    InvoiceDates dates = InvoiceDates::None;
    bool hasBots = false;
    bool hasChannels = false;
    bool hasTypes = false;
    /// What a line of totals says the lines add up to.
    std::optional<qint64> statedTotal;

    /// One number for everything.
    static Invoice ofTotal(qint64 sessions);
    /// Reads a table: a line of titles, then a line for each number, separated by commas, semicolons or tabs; lines of
    /// one day, bot, channel and type are added up. Titles that are not in `columns` are known by common names. Nothing
    /// and a sentence if it cannot be read.
    static std::optional<Invoice> read(QByteArrayView table, const InvoiceColumns &columns, QString *error);

    bool isOneNumber() const { return dates == InvoiceDates::None && !hasBots && !hasChannels && !hasTypes; }
    /// Of all lines.
    qint64 total() const;
};

/// `date`, `date:dmy`, `date:mdy`, `bot`, `channel`, `type`, `count`, `ignore`.
QLatin1StringView invoiceColumnName(InvoiceColumn column);
std::optional<InvoiceColumn> invoiceColumnFromName(QStringView name);

/// `COLUMN=FIELD,…` as on the command line; fields are date, date:dmy, date:mdy, bot, channel, type, count and ignore.
/// Nothing and a sentence if it cannot be read.
std::optional<InvoiceColumns> invoiceColumnsFromText(const QString &text, QString *error);
