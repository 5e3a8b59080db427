// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "billingterms.h"

#include <QDialog>

class QLabel;
class TermLines;

/// What each type of billing session is billed as and what it costs, with the days from which that holds.
class TermsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `owner`: the connection that it is about; empty: files.
    explicit TermsDialog(const QString &owner, QWidget *parent = nullptr);

    /// Offers these types, and those that the terms speak of.
    void setTerms(const BillingTerms &terms, const QStringList &types);
    /// What the lines say; all else as it was set.
    BillingTerms terms() const;

public slots:
    /// Says what is wrong first, and stays open then.
    void accept() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *addHint(const QString &text);

    BillingTerms m_terms;
    TermLines *m_units;
    TermLines *m_prices;
    QLabel *m_problem;
};
