// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invoicecomparison.h"

#include <QWidget>

#include <memory>

class InvoiceMapping;
class InvoiceSentence;
class InvoiceZoneButton;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QToolButton;
class ReconciliationModel;
class SourcesView;
struct SourceComparison;

/// What was fetched beside what was invoiced: one number that is typed, or a table that is opened or pasted. Says what
/// the difference is and what would explain it, and leads from each line to its sessions.
class InvoicePanel : public QWidget
{
    Q_OBJECT

public:
    explicit InvoicePanel(QWidget *parent = nullptr);

    /// The row of what can be done: stands above the lines unless it is taken into a title.
    QWidget *actionsRow() const { return m_actionsRow; }
    /// `name`: of the table; empty for a number. `caveat`: what is not certain about the sessions, a sentence.
    void setAnswer(const std::shared_ptr<const InvoiceAnswer> &answer, const QString &name, const QString &caveat);
    /// The vendor's usage summary beside both; nothing: there is none.
    void setSources(const std::optional<SourceComparison> &comparison, const Zone &zone);
    SourcesView *sources() const { return m_sources; }
    /// A comparison is going on.
    void setBusy(bool busy);
    /// In which the invoice cuts its days.
    InvoiceZoneButton *zone() const { return m_zone; }
    /// The keyboard goes to the number.
    void focusNumber();
    /// Only if none is there.
    void focusMissingNumber();

public slots:
    /// Takes the table that the clipboard holds.
    void paste();

signals:
    void numberTyped(qint64 number);
    /// What was typed as the number is none.
    void noNumberTyped(const QString &text);
    void tablePasted(const QByteArray &table);
    void openRequested();
    void summaryRequested();
    void columnsChosen(const std::vector<InvoiceColumn> &columns);
    void typeChosen(const QString &type);
    void toleranceChosen(const InvoiceTolerance &tolerance);
    /// What was typed as the tolerance is none.
    void noToleranceTyped(const QString &text);
    void clearRequested();
    /// What names on the invoice stand for was chosen; an empty value forgets it.
    void namesChosen(const std::vector<InvoiceValue> &values);
    void exportRequested();
    /// A filter that leaves the sessions of a line, and how many of them were compared.
    void rowsRequested(const QStringList &terms, qint64 sessions);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeComparison();
    QLineEdit *addField(const QString &name, const QString &placeholder, int characters);
    QToolButton *addButton(const QString &name, const QString &text, const QString &tip);
    void takeNumber();
    void takeTolerance();
    void putAway();
    void showTypes();
    void showNames();
    void editNames();
    void showLine(const QModelIndex &index);
    void updateSummary();

    std::shared_ptr<const InvoiceAnswer> m_answer;
    ReconciliationModel *m_lines;
    QWidget *m_actionsRow;
    QLineEdit *m_number;
    QComboBox *m_type;
    QLineEdit *m_tolerance;
    InvoiceZoneButton *m_zone;
    QToolButton *m_open;
    QToolButton *m_paste;
    QToolButton *m_names;
    QToolButton *m_askSummary;
    QToolButton *m_export;
    QToolButton *m_clear;
    QLabel *m_summary;
    QLabel *m_empty;
    QStackedWidget *m_pages;
    SourcesView *m_sources;
    InvoiceSentence *m_sentence;
    InvoiceMapping *m_mapping;
    QTableView *m_list;
    QString m_name;
    bool m_isBusy = false;
    bool m_hadAnswer = false;
};
