// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findingdecisions.h"

#include <QDialog>

class DateField;
class QLabel;
class QLineEdit;
class QPushButton;

/// What belongs to a claim (its date, its ticket), to the answer to it (date, remark) or to a dismissal (reason).
class FindingStateDialog : public QDialog
{
    Q_OBJECT

public:
    /// `state`: any but Open. Of so many findings; `today` is proposed.
    FindingStateDialog(FindingState state, size_t findings, QDate today, QWidget *parent = nullptr);

    /// Asks of so many findings in a dialog of its own, with today's date; it deletes itself when it is closed.
    static FindingStateDialog *ask(FindingState state, size_t findings, QWidget *parent);

    /// Without the findings.
    FindingChange change() const;

private:
    void update();

    FindingState m_state;
    DateField *m_date;
    QLineEdit *m_text;
    QLabel *m_missing;
    QPushButton *m_ok;
};
