// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rulesmenu.h"

#include <QMouseEvent>

#include <utility>

RulesMenu::RulesMenu(QWidget *parent)
    : QMenu(parent)
{
    setToolTipsVisible(true);
    addRules(Severity::Error, tr("Errors"));
    addRules(Severity::Warning, tr("Warnings"));
    addRules(Severity::Info, tr("Remarks"));
}

void RulesMenu::addRules(Severity severity, const QString &heading)
{
    addSection(heading);
    for (const CheckRule rule : allCheckRules()) {
        if (ruleSeverity(rule) != severity)
            continue;
        QAction *action = addAction(ruleTitle(rule));
        action->setCheckable(true);
        action->setChecked(true);
        action->setData(static_cast<int>(rule));
        action->setToolTip(ruleName(rule));
        connect(action, &QAction::triggered, this, [this, rule](bool on) {
            if (on)
                m_switchedOff.erase(rule);
            else
                m_switchedOff.insert(rule);
            emit switchedOffChanged(m_switchedOff);
        });
    }
}

void RulesMenu::setSwitchedOff(const std::set<CheckRule> &rules)
{
    m_switchedOff = rules;
    for (QAction *action : actions()) {
        if (action->isCheckable())
            action->setChecked(!rules.contains(static_cast<CheckRule>(action->data().toInt())));
    }
}

void RulesMenu::mousePressEvent(QMouseEvent *event)
{
    m_isPressed = actionAt(event->pos()) != nullptr;
    QMenu::mousePressEvent(event);
}

void RulesMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *action = actionAt(event->pos());
    // It stays open, for who switches several rules.
    if (std::exchange(m_isPressed, false) && action && action->isCheckable())
        action->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}
