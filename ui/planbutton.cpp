// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planbutton.h"

#include <QMenu>

using namespace Qt::StringLiterals;

PlanButton::PlanButton(QWidget *parent)
    : QToolButton(parent)
{
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    setMenu(menu);
    setPopupMode(InstantPopup);
    setToolTip(tr("What is billed as one; without it blocks and their numbers are not checked"));
    addPlan(u"session"_s, tr("15-minute blocks"), tr("Plan: 15-minute blocks"),
        tr("Session-based plans: each quarter of an hour of a conversation counts"));
    addPlan(u"standard"_s, tr("Conversations"), tr("Plan: conversations"),
        tr("Standard plan: a conversation counts once, however long it lasts"));
    addPlan({}, tr("Not known"), tr("Plan: choose…"), tr("Blocks and their numbers are not checked"));
    setPlan({});
}

void PlanButton::addPlan(const QString &plan, const QString &text, const QString &chosen, const QString &tip)
{
    QAction *action = menu()->addAction(text, this, [this, plan] {
        setPlan(plan);
        emit planChanged(plan);
    });
    action->setCheckable(true);
    action->setData(plan);
    action->setIconText(chosen);
    action->setToolTip(tip);
}

void PlanButton::setPlan(const QString &plan)
{
    m_plan = plan;
    for (QAction *action : menu()->actions()) {
        action->setChecked(action->data().toString() == plan);
        if (action->isChecked())
            setText(action->iconText());
    }
}
