// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invoice.h"

#include <QStringList>

/// The table of an invoice as text cells, and what its columns are. One that lists single sessions needs no column of
/// numbers: they are counted.
class InvoiceTable
{
    Q_DECLARE_TR_FUNCTIONS(Invoice)

public:
    /// UTF-8, with a BOM or without; what is no UTF-8 is taken for Windows' Western encoding. Must outlive this.
    explicit InvoiceTable(QByteArrayView table);

    const QStringList &titles() const { return m_titles; }
    /// What each column holds: as it is told, else as its title says where nothing that is told holds the same.
    std::vector<InvoiceColumn> columns(const InvoiceColumns &told) const;
    /// On error nothing and a sentence; hint() may say how to mend it on the command line.
    std::optional<Invoice> read(const InvoiceColumns &told, QString *error);
    const QString &hint() const { return m_hint; }

private:
    /// Where a line's number stands in the file, for a sentence.
    struct Row
    {
        int line = 0;
        QStringList cells;
    };

    void readTitles(QByteArrayView table);
    std::optional<Invoice> countSessions(const InvoiceColumns &told, QString *error) const;
    bool isTold(const InvoiceColumns &told, qsizetype number) const;
    bool knowsAll(const InvoiceColumns &told);
    bool chooseColumns(const InvoiceColumns &told);
    bool isTotal(const Row &row) const;
    bool readRow(const Row &row, Invoice *invoice);
    bool readDate(const QString &cell, int line, Invoice *invoice, QDate *date);
    bool chooseDateOrder();
    bool fail(const QString &sentence, const QString &hint = {});
    QString cell(const Row &row, qsizetype column) const { return column < 0 ? QString() : row.cells.value(column); }

    QStringList m_titles;
    /// Of a list of sessions, which has no rows here: the column of its days.
    QByteArrayView m_table;
    std::optional<size_t> m_dayOfSession;
    std::vector<Row> m_rows;
    qsizetype m_date = -1;
    qsizetype m_bot = -1;
    qsizetype m_channel = -1;
    qsizetype m_type = -1;
    qsizetype m_sessions = -1;
    InvoiceColumn m_dateOrder = InvoiceColumn::Date;
    QString m_error;
    QString m_hint;
};

/// A whole number as invoices write it, with or without marks between groups of three digits and with zeros behind a
/// decimal sign; nothing if it is something else.
std::optional<qint64> invoiceNumber(const QString &text);
