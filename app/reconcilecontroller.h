// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "billingterms.h"
#include "filter.h"
#include "reconcilerunner.h"

#include <QObject>

class ExportController;
class MainWindow;
class QSettings;
class QueryRunner;
class SourceController;

/// Has the sessions of the window compared with an invoice, and shows what comes of it. What the columns of a table
/// hold, and in which zone its days are cut, is kept in the settings by their titles.
class ReconcileController : public QObject
{
    Q_OBJECT

public:
    ReconcileController(MainWindow &window, const QueryRunner &runner, const SourceController &source,
        ExportController &exports, QSettings &settings);

    const ReconcileRunner &comparison() const { return m_reconciler; }
    /// Reads an invoice's table from a file, in another thread.
    void open(const QString &path);
    /// What names on an invoice stand for, as told, and what sessions cost.
    void setTerms(const BillingTerms &terms);

private:
    void openByDialog();
    void takeTable(const QByteArray &table, const QString &name);
    void setTable(const QByteArray &table, const QString &name, const QStringList &titles);
    void setNumber(const InvoiceSource &source);
    void setSource(const InvoiceSource &source);
    void setTitles(const QStringList &titles);
    void setZone(const std::optional<Zone> &zone);
    std::optional<Zone> keptZone() const;
    QString key() const;
    void setColumns(const std::vector<InvoiceColumn> &columns);
    InvoiceColumns keptColumns(const QStringList &titles) const;
    void updateQuestion();
    void showAnswer();
    void showLine(const QStringList &terms, qint64 sessions);
    void tellHidden();
    void exportLines();

    MainWindow &m_window;
    const QueryRunner &m_runner;
    const SourceController &m_source;
    ExportController &m_exports;
    QSettings &m_settings;
    ReconcileRunner m_reconciler;
    InvoiceQuestion m_question;
    /// Of the table that is open.
    QString m_name;
    QStringList m_titles;
    /// It is known for which days the invoice was given: those that are shown next, or were shown then.
    bool m_isOfDays = false;
    /// The line that the table shows: its filter, what it was compared for, and how many sessions it has.
    struct ShownLine
    {
        Filter filter;
        std::optional<Period> period;
        Zone zone;
        Zone invoiceZone;
        qint64 sessions = 0;
    };
    std::optional<ShownLine> m_shownLine;
    /// What was told of its sessions that are not shown.
    QString m_said;
    /// Of tables that are read: only the last one is taken.
    quint64 m_tableNumber = 0;
};
