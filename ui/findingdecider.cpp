// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingdecider.h"

#include "decisionsdialog.h"
#include "findingsmodel.h"
#include "findingstatedialog.h"
#include "findingstatemenu.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QTableView>

using namespace Qt::StringLiterals;

FindingDecider::FindingDecider(QTableView *list, const FindingsModel &findings)
    : QObject(list)
    , m_list(list)
    , m_findings(findings)
    , m_menu(new FindingStateMenu(list))
    , m_showAll(new QAction(tr("&All decisions…"), this))
    , m_checked(std::make_shared<const CheckedSessions>())
{
    m_showAll->setObjectName(u"allDecisions"_s);
    m_showAll->setToolTip(tr("All that was claimed or dismissed, whatever its month, also what is not found any more"));
    m_menu->addSeparator();
    m_menu->addAction(m_showAll);
    list->addActions(m_menu->actions());
    connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FindingDecider::fillMenu);
    connect(m_menu, &FindingStateMenu::stateChosen, this, &FindingDecider::ask);
    connect(m_showAll, &QAction::triggered, this, &FindingDecider::showAll);
    setKept(false);
}

void FindingDecider::setKept(bool kept)
{
    m_isKept = kept;
    m_showAll->setEnabled(kept);
    if (!kept && m_all)
        m_all->close();
    fillMenu();
}

void FindingDecider::update(const std::shared_ptr<const CheckedSessions> &checked)
{
    m_checked = checked;
    if (checked->store.rowCount() == 0 && m_dialog)
        m_dialog->reject();
    if (m_all)
        m_all->setChecked(*checked);
    fillMenu();
}

void FindingDecider::setDecisions(const FindingDecisions &decisions)
{
    m_decisions = decisions;
    if (m_all)
        m_all->setDecisions(decisions);
}

std::vector<Finding> FindingDecider::selected() const
{
    std::vector<Finding> findings;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        findings.push_back(m_findings.finding(index.row()));
    return findings;
}

void FindingDecider::fillMenu()
{
    m_menu->setFindings(selected(), m_isKept);
}

void FindingDecider::ask(FindingState state)
{
    auto chosen = std::make_shared<CheckedSessions>();
    chosen->store = m_checked->store;
    chosen->result.findings = selected();
    if (state == FindingState::Open)
        return emit changeRequested({}, chosen);
    m_dialog = FindingStateDialog::ask(state, chosen->result.findings.size(), m_list);
    connect(m_dialog, &QDialog::accepted, this,
        [this, chosen, dialog = m_dialog.data()] { emit changeRequested(dialog->change(), chosen); });
}

void FindingDecider::showAll()
{
    if (!m_all) {
        m_all = new DecisionsDialog(m_list->window());
        m_all->setAttribute(Qt::WA_DeleteOnClose);
        m_all->setDecisions(m_decisions);
        m_all->setChecked(*m_checked);
        connect(m_all, &DecisionsDialog::changeRequested, this, [this](const FindingChange &change) {
            emit changeRequested(change, std::make_shared<const CheckedSessions>());
        });
        connect(m_all, &DecisionsDialog::filterRequested, this, &FindingDecider::filterRequested);
        connect(m_all, &DecisionsDialog::exportRequested, this, &FindingDecider::exportRequested);
    }
    m_all->show();
    m_all->raise();
    m_all->activateWindow();
}
