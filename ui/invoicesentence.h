// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reconciliation.h"

#include <QScrollArea>

class QLabel;
struct InvoiceAnswer;

/// What the comparison with an invoice comes to: a headline behind its sign, the sums, and what would explain the
/// difference; or why it cannot be compared.
class InvoiceSentence : public QScrollArea
{
    Q_OBJECT

public:
    explicit InvoiceSentence(QWidget *parent = nullptr);

    /// `caveat`: what is not certain about the sessions, a sentence; may be empty.
    void setAnswer(const InvoiceAnswer &answer, const QString &caveat);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(LineResult sign, const QString &headline, const QStringList &lines);
    void updateSign();

    QLabel *m_sign;
    QLabel *m_headline;
    QLabel *m_text;
    LineResult m_result = LineResult::Matches;
};
