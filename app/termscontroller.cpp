// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "termscontroller.h"

#include "bytype.h"
#include "checkcontroller.h"
#include "findingspanel.h"
#include "invoicepanel.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "planbutton.h"
#include "queryrunner.h"
#include "reconcilecontroller.h"
#include "termsdialog.h"
#include "unitproposal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

TermsController::TermsController(MainWindow &window, const QueryRunner &runner, ShownTerms &terms,
    CheckController &checks, ReconcileController &invoices)
    : m_window(window)
    , m_runner(runner)
    , m_terms(terms)
    , m_checks(checks)
    , m_invoices(invoices)
{
    FindingsPanel *panel = m_window.findings();
    connect(panel->plan(), &PlanButton::unitsChosen, &m_terms, &ShownTerms::setUnits);
    connect(panel->plan(), &PlanButton::termsRequested, this, &TermsController::edit);
    connect(panel->proposal(), &UnitProposal::accepted, this,
        [this](const UnitSpan &span) { m_terms.setUnits(overlaid(m_terms.terms().units, {span})); });
    connect(m_window.invoice(), &InvoicePanel::namesChosen, &m_terms, &ShownTerms::setInvoiceNames);
    connect(&m_terms, &ShownTerms::changed, this, &TermsController::update);
    connect(&m_terms, &ShownTerms::failed, this,
        [this](const QString &sentence) { m_window.messages()->showMessage(MessageBar::Severity::Error, sentence); });
    update();
}

void TermsController::update()
{
    const BillingTerms terms = m_terms.terms();
    m_window.findings()->plan()->setUnits(terms.units, m_terms.haveOtherUnits());
    m_checks.setUnits(terms.units);
    m_checks.setPrices(terms.prices);
    m_invoices.setTerms(terms);
}

/// Of the sessions that are here.
QStringList TermsController::types() const
{
    const StringPool &pool = m_runner.resultStore().pool(Field::BillingSessionType);
    constexpr quint32 most = 100;
    QStringList types{u"Conversations"_s};
    for (quint32 code = 0; code < std::min<quint32>(pool.size(), most); ++code) {
        const std::string_view type = pool.at(code);
        if (code != StringPool::Missing)
            types << QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()));
    }
    types.removeDuplicates();
    return types;
}

void TermsController::edit()
{
    auto *dialog = new TermsDialog(m_terms.name(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->setTerms(m_terms.terms(), types());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_terms.setTerms(dialog->terms()); });
    dialog->show();
}
