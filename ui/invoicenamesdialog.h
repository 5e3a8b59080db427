// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invoicevalues.h"

#include <QDialog>

struct InvoiceAnswer;
class QComboBox;

/// What the bots, channels and types of an invoice stand for: a line each, those that match nothing first.
class InvoiceNamesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit InvoiceNamesDialog(const InvoiceAnswer &answer, QWidget *parent = nullptr);

    /// What was chosen, for those words of which something else was said before; an empty value forgets what was told.
    std::vector<InvoiceValue> changes() const;

private:
    QComboBox *makeChoice(const InvoiceValue &value, const InvoiceAnswer &answer);

    std::vector<InvoiceValue> m_values;
    std::vector<QComboBox *> m_choices;
};
