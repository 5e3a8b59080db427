// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkrunner.h"
#include "findinggroup.h"

#include <QWidget>

#include <memory>
#include <optional>

class FindingRulesModel;
class FindingsModel;
class QAction;
class QLabel;
class QStackedWidget;
class QTableView;
class PlanButton;
class RulesMenu;

/// What the checks have found: the rules with their counts, the worst first, and the findings of the one that is
/// chosen. Goes from finding to finding, across the rules.
class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget *parent = nullptr);

    /// The row of what can be done: stands above the list unless it is taken into a title.
    QWidget *actionsRow() const { return m_actionsRow; }
    RulesMenu *rules() const { return m_rulesMenu; }
    PlanButton *plan() const { return m_plan; }
    /// Shows what was found; the rule and the finding that are chosen stay so.
    void setChecked(const std::shared_ptr<const CheckedSessions> &checked);
    /// A check is going on.
    void setBusy(bool busy);
    /// In which times are shown.
    void setZone(const Zone &zone);
    /// The keyboard goes to the findings; the first one is chosen if none is.
    void focusList();

public slots:
    void showNext();
    void showPrevious();

signals:
    /// Someone has gone to it.
    void findingChosen(const Finding &finding);
    /// Only the sessions of a finding shall be shown: those that these terms of a filter leave.
    void filterRequested(const QStringList &terms);

private:
    QAction *addAction(const QString &name, const QString &text, const QString &tip, void (FindingsPanel::*act)());
    QWidget *makeBar();
    QWidget *makeLists();
    void fitColumns();
    void showRule();
    void noteChosen();
    void requestFilter();
    void updateSummary();
    /// Goes to the finding in that place of all findings.
    void choose(size_t place);
    /// The place of the finding that is chosen among all of them.
    std::optional<size_t> chosenPlace() const;
    const FindingGroup *chosenGroup() const;

    std::shared_ptr<const CheckedSessions> m_checked;
    FindingRulesModel *m_rules;
    FindingsModel *m_findings;
    QTableView *m_ruleList;
    QTableView *m_list;
    QStackedWidget *m_pages;
    RulesMenu *m_rulesMenu;
    PlanButton *m_plan;
    QAction *m_previous;
    QAction *m_next;
    QAction *m_only;
    QWidget *m_actionsRow = nullptr;
    QLabel *m_summary;
    QLabel *m_empty;
    Zone m_zone;
    bool m_isBusy = false;
    /// What is chosen is being put back, and nobody goes anywhere.
    bool m_isRestoring = false;
};
