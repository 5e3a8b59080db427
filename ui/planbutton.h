// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

/// How conversations are billed, so that their blocks can be checked; says what is chosen, and a click offers the rest.
class PlanButton : public QToolButton
{
    Q_OBJECT

public:
    explicit PlanButton(QWidget *parent = nullptr);

    /// A plan as unitsOfPlan() knows it; empty: it is not known.
    void setPlan(const QString &plan);
    const QString &plan() const { return m_plan; }

signals:
    /// Someone has chosen another.
    void planChanged(const QString &plan);

private:
    void addPlan(const QString &plan, const QString &text, const QString &chosen, const QString &tip);

    QString m_plan;
};
