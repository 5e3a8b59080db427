// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingdecider.h"

#include "findingsmodel.h"
#include "findingstatedialog.h"
#include "findingstatemenu.h"

#include <QDateTime>
#include <QItemSelectionModel>
#include <QTableView>

FindingDecider::FindingDecider(QTableView *list, const FindingsModel &findings)
    : QObject(list)
    , m_list(list)
    , m_findings(findings)
    , m_menu(new FindingStateMenu(list))
{
    list->addActions(m_menu->actions());
    connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FindingDecider::fillMenu);
    connect(m_menu, &FindingStateMenu::stateChosen, this, &FindingDecider::ask);
}

void FindingDecider::setKept(bool kept)
{
    m_isKept = kept;
    fillMenu();
}

void FindingDecider::update(const CheckedSessions &checked)
{
    m_store = checked.store;
    if (m_store.rowCount() == 0 && m_dialog)
        m_dialog->reject();
    fillMenu();
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
    chosen->store = m_store;
    chosen->result.findings = selected();
    if (state == FindingState::Open)
        return emit changeRequested({}, chosen);
    const QDate today = QDateTime::currentDateTime().date();
    m_dialog = new FindingStateDialog(state, chosen->result.findings.size(), today, m_list);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this,
        [this, chosen, dialog = m_dialog.data()] { emit changeRequested(dialog->change(), chosen); });
    m_dialog->open();
}
