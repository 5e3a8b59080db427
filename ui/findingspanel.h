// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkrunner.h"
#include "findinggroup.h"

#include <QWidget>

#include <memory>
#include <optional>

class FindingDecider;
class FindingRulesModel;
class FindingsModel;
class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTableView;
class PlanButton;
class RulesMenu;
class StateChooser;
class UnitProposal;

/// What the checks have found: the rules with their counts, the worst first, and the findings of the one that is
/// chosen. Goes from finding to finding, across the rules, and asks what has become of them.
class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget *parent = nullptr);

    /// The row of what can be done: stands above the list unless it is taken into a title.
    QWidget *actionsRow() const { return m_actionsRow; }
    RulesMenu *rules() const { return m_rulesMenu; }
    PlanButton *plan() const { return m_plan; }
    UnitProposal *proposal() const { return m_proposal; }
    /// Shows what was found; the rule and the finding that are chosen stay so.
    void setChecked(const std::shared_ptr<const CheckedSessions> &checked);
    /// All that was found, whichever of it is listed.
    const CheckedSessions &checked() const { return *m_all; }
    /// What becomes of the findings that are selected.
    FindingDecider *decider() const { return m_decider; }
    /// A check is going on.
    void setBusy(bool busy);
    bool isBusy() const { return m_isBusy; }
    /// In which times are shown.
    void setZone(const Zone &zone);
    /// The keyboard goes to the findings; the first one is chosen if none is.
    void focusList();
    /// The same, at the first session that is too many.
    void focusSurplus();

public slots:
    void showNext();
    void showPrevious();

signals:
    void busyChanged(bool busy);
    /// Someone has gone to it.
    void findingChosen(const Finding &finding);
    /// Only the sessions of a finding shall be shown: those that these terms of a filter leave.
    void filterRequested(const QStringList &terms);
    /// The state of these findings shall change, and of those that the change names.
    void changeRequested(const FindingChange &change, const std::shared_ptr<const CheckedSessions> &chosen);
    /// What is listed shall be written into a file.
    void exportRequested(const std::shared_ptr<const CheckedSessions> &listed);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QAction *addAction(const QString &name, const QString &text, const QString &tip, void (FindingsPanel::*act)());
    QWidget *makeBar();
    QSplitter *makeLists();
    void list();
    /// While sessions arrive columns get wider only: what jumps cannot be read.
    void fitColumns(bool mayShrink = true);
    /// The rules take the room that they need, the findings all other.
    void fitLists(bool mayShrink);
    void requestExport();
    void showRule();
    void noteChosen();
    void requestFilter();
    void updateSummary();
    /// Goes to the finding in that place of all findings.
    void choose(size_t place);
    /// The place of the finding that is chosen among all of them.
    std::optional<size_t> chosenPlace() const;
    const FindingGroup *chosenGroup() const;

    std::shared_ptr<const CheckedSessions> m_all;
    /// Those that are listed.
    std::shared_ptr<const CheckedSessions> m_checked;
    FindingRulesModel *m_rules;
    FindingsModel *m_findings;
    QTableView *m_ruleList;
    QTableView *m_list;
    QSplitter *m_lists;
    QStackedWidget *m_pages;
    RulesMenu *m_rulesMenu;
    PlanButton *m_plan;
    UnitProposal *m_proposal;
    QAction *m_previous;
    QAction *m_next;
    QAction *m_only;
    QAction *m_export;
    FindingDecider *m_decider;
    StateChooser *m_listed;
    QWidget *m_actionsRow = nullptr;
    QLabel *m_summary;
    QLabel *m_empty;
    Zone m_zone;
    bool m_isBusy = false;
    /// Someone has given the lists other widths.
    bool m_isSplit = false;
    /// What is chosen is being put back, and nobody goes anywhere.
    bool m_isRestoring = false;
    /// A rule or a finding, rather than the first of all that is shown by itself.
    bool m_hasChosen = false;
};
