// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "billingterms.h"

#include <QPushButton>

/// Says how many units and prices of types are known, and edits them by a click.
class TermsButton : public QPushButton
{
    Q_OBJECT

public:
    explicit TermsButton(QWidget *parent = nullptr);

    void setTerms(const BillingTerms &terms);
    const BillingTerms &terms() const { return m_terms; }
    /// Whose they are, for the title of the dialog.
    void setOwner(const QString &owner) { m_owner = owner; }

signals:
    void edited();

private:
    void edit();

    BillingTerms m_terms;
    QString m_owner;
};
