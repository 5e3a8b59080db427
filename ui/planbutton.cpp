// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planbutton.h"

#include "bytype.h"
#include "unittexts.h"

#include <QMenu>

using namespace Qt::StringLiterals;

/// The spans of the type that the plans are about.
static UnitSpans plannedUnits()
{
    return unitsOfPlan(u"session"_s).value_or(UnitSpans());
}

PlanButton::PlanButton(QWidget *parent)
    : QToolButton(parent)
{
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    setMenu(menu);
    setPopupMode(InstantPopup);
    addPlan(
        u"session"_s, BillingUnit::Block, tr("Session-based plans: each quarter of an hour of a conversation counts"));
    addPlan(u"standard"_s, BillingUnit::Conversation,
        tr("Standard plan: a conversation counts once, however long it lasts"));
    addPlan({}, BillingUnit::Unknown, tr("Blocks and their numbers are not checked"));
    menu->addSeparator();
    menu->addAction(tr("Units and prices of types…"), this, &PlanButton::termsRequested)
        ->setToolTip(tr("What each type is billed as and what it costs, with the days from which that holds"));
    setUnits({});
}

void PlanButton::addPlan(const QString &plan, BillingUnit unit, const QString &tip)
{
    QAction *action = menu()->addAction(unitTitle(unit), this, [this, plan] { choose(plan); });
    action->setCheckable(true);
    action->setData(plan);
    action->setToolTip(tip);
}

void PlanButton::choose(const QString &plan)
{
    const UnitSpans others = withoutTypesOf(m_units, plannedUnits());
    setUnits(others + unitsOfPlan(plan).value_or(UnitSpans()));
    emit unitsChosen(m_units);
}

void PlanButton::setUnits(const UnitSpans &units, bool differ)
{
    m_units = units;
    const UnitSpans planned = linesOf(units, plannedUnits().constFirst().type);
    const QString plan = planOf(planned);
    for (QAction *action : menu()->actions()) {
        if (action->isCheckable())
            action->setChecked(action->data().toString() == plan && (!plan.isEmpty() || planned.isEmpty()));
    }
    const bool isOnePlan = !plan.isEmpty() && planned.size() == units.size();
    setText(isOnePlan         ? plan == "session"_L1 ? tr("Plan: 15-minute blocks") : tr("Plan: conversations")
                    : differ ? tr("Plan: connections differ")
            : units.isEmpty() ? tr("Plan: choose…")
                              : tr("Plan: by type"));
    QStringList tip;
    if (differ)
        tip << tr("The connections that are shown have different units: only what they have in common is applied. What "
                  "is chosen here holds for all of them.");
    if (!units.isEmpty())
        tip += unitTexts(units);
    else if (!differ)
        tip << tr("What is billed as one; without it blocks and their numbers are not checked");
    setToolTip(tip.join(u'\n'));
}
