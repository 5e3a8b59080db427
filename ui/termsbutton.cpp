// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "termsbutton.h"

#include "termsdialog.h"
#include "unittexts.h"

using namespace Qt::StringLiterals;

TermsButton::TermsButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &TermsButton::edit);
    setTerms({});
}

void TermsButton::setTerms(const BillingTerms &terms)
{
    m_terms = terms;
    const auto units = static_cast<int>(terms.units.size());
    const auto prices = static_cast<int>(terms.prices.size());
    setText(units + prices == 0 ? tr("None yet: edit…")
                                : tr("%Ln units", nullptr, units) + u", "_s + tr("%Ln prices: edit…", nullptr, prices));
    setToolTip((unitTexts(terms.units) + priceTexts(terms.prices)).join(u'\n'));
}

void TermsButton::edit()
{
    auto *dialog = new TermsDialog(m_owner, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->setTerms(m_terms, {u"Conversations"_s});
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        setTerms(dialog->terms());
        emit edited();
    });
    dialog->show();
}
