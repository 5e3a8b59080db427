// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkrule.h"

#include <QMenu>

#include <set>

/// The rules by which sessions are checked, each of which can be switched off.
class RulesMenu : public QMenu
{
    Q_OBJECT

public:
    explicit RulesMenu(QWidget *parent = nullptr);

    void setSwitchedOff(const std::set<CheckRule> &rules);
    const std::set<CheckRule> &switchedOff() const { return m_switchedOff; }

signals:
    void switchedOffChanged(const std::set<CheckRule> &rules);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void addRules(Severity severity, const QString &heading);

    std::set<CheckRule> m_switchedOff;
    /// The click that opens the menu ends on whatever lies below.
    bool m_isPressed = false;
};
