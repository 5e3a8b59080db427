// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkrunner.h"

#include <QObject>
#include <QPointer>

#include <memory>

class DecisionsDialog;
class FindingStateDialog;
class FindingStateMenu;
class FindingsModel;
class QAction;
class QTableView;

/// Asks what has become of the findings that are selected in a list, and offers what is possible with them; shows all
/// that was decided, on findings that are not listed too.
class FindingDecider : public QObject
{
    Q_OBJECT

public:
    /// `list` shows `findings`; its context menu gets what can be chosen.
    FindingDecider(QTableView *list, const FindingsModel &findings);

    FindingStateMenu *menu() const { return m_menu; }
    /// Shows all that was decided.
    QAction *showAllAction() const { return m_showAll; }
    /// What is decided can be kept.
    void setKept(bool kept);
    /// Other findings are listed; without any sessions what is being asked is of no interest any more.
    void update(const std::shared_ptr<const CheckedSessions> &checked);
    /// All that was decided on findings of what is shown.
    void setDecisions(const FindingDecisions &decisions);

signals:
    /// The state of these findings shall change, and of those that the change names.
    void changeRequested(const FindingChange &change, const std::shared_ptr<const CheckedSessions> &chosen);
    /// Only the sessions that these terms of a filter leave shall be shown.
    void filterRequested(const QStringList &terms);
    /// These decisions shall be written into a file.
    void exportRequested(const std::vector<DecidedFinding> &decided);

private:
    std::vector<Finding> selected() const;
    void fillMenu();
    void ask(FindingState state);
    void showAll();

    QTableView *m_list;
    const FindingsModel &m_findings;
    FindingStateMenu *m_menu;
    QAction *m_showAll;
    QPointer<FindingStateDialog> m_dialog;
    QPointer<DecisionsDialog> m_all;
    /// Never null.
    std::shared_ptr<const CheckedSessions> m_checked;
    FindingDecisions m_decisions;
    bool m_isKept = false;
};
