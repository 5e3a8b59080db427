// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findingdecisions.h"

#include <QDialog>

class DecisionsModel;
class FindingStateMenu;
class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
struct CheckedSessions;

/// All that was decided on findings, also on such as are not found any more; what becomes of it can be said here as on
/// the finding itself.
class DecisionsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DecisionsDialog(QWidget *parent = nullptr);

    void setDecisions(const FindingDecisions &decisions);
    /// What is found in the sessions shown.
    void setChecked(const CheckedSessions &checked);

signals:
    /// With the findings.
    void changeRequested(const FindingChange &change);
    /// Only the sessions that these terms of a filter leave shall be shown.
    void filterRequested(const QStringList &terms);
    /// What is listed shall be written into a file.
    void exportRequested(const std::vector<DecidedFinding> &listed);

private:
    QTableView *makeTable();
    QWidget *makeActionsRow();
    std::vector<FindingKey> selected() const;
    void select(const std::vector<FindingKey> &findings);
    void ask(FindingState state);
    void askToOpen();
    void copy();
    void requestExport();
    void updateActions();
    void fitColumns();

    DecisionsModel *m_decisions;
    QSortFilterProxyModel *m_listed;
    QLineEdit *m_search;
    QTableView *m_table;
    FindingStateMenu *m_menu;
    QAction *m_show;
    QAction *m_copy;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QLabel *m_count;
    QPushButton *m_export = nullptr;
};
