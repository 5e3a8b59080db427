// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "billingunit.h"

#include <QToolButton>

/// What sessions are billed as, so that their blocks can be checked; says what is chosen, and a click offers the rest.
class PlanButton : public QToolButton
{
    Q_OBJECT

public:
    explicit PlanButton(QWidget *parent = nullptr);

    /// Of all types; a plan of the menu is one of them (unitsOfPlan()). `differ`: the connections have others besides,
    /// which are not applied.
    void setUnits(const UnitSpans &units, bool differ = false);
    const UnitSpans &units() const { return m_units; }

signals:
    /// Someone has chosen other ones: those of a plan, and what was said of other types.
    void unitsChosen(const UnitSpans &units);
    /// Units and prices shall be edited, type by type.
    void termsRequested();

private:
    void addPlan(const QString &plan, BillingUnit unit, const QString &tip);
    void choose(const QString &plan);

    UnitSpans m_units;
};
