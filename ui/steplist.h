// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectionstep.h"

#include <QList>
#include <QWidget>

class QLabel;

/// The five steps of *Test connection*, each with its mark and sentence, and a remark below.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    /// All steps are to come, the first one soon.
    void reset();
    void setStep(const ConnectionStep &step);
    void setFinished(bool passed, const QString &remark);
    /// The person ended it.
    void setStopped();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        ConnectionStep step;
        QLabel *mark;
        QLabel *title;
        QLabel *sentence;
    };

    void updateRow(const Row &row);
    void showVerdict(const QString &verdict, bool isProblem);

    QList<Row> m_rows;
    QLabel *m_remark;
};
