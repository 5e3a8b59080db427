// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finding.h"

#include <QMenu>

#include <array>
#include <span>

/// What can be made of the findings that are chosen: claimed, credited, rejected, dismissed, open again.
class FindingStateMenu : public QMenu
{
    Q_OBJECT

public:
    explicit FindingStateMenu(QWidget *parent = nullptr);

    /// Offers what is possible with these. Where the sessions are not kept, as those of a file, nothing is.
    void setFindings(std::span<const Finding> findings, bool areKept);

    QAction *action(FindingState state) const { return m_actions[static_cast<size_t>(state)]; }

signals:
    void stateChosen(FindingState state);

private:
    QAction *add(FindingState state, const QString &text, const QString &tip);

    /// By state.
    std::array<QAction *, AllFindingStates.size()> m_actions{};
};
