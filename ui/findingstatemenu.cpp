// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingstatemenu.h"

#include <algorithm>

using namespace Qt::StringLiterals;

FindingStateMenu::FindingStateMenu(QWidget *parent)
    : QMenu(tr("State"), parent)
{
    setToolTipsVisible(true);
    add(FindingState::Claimed, tr("&Claim…"), tr("The vendor was told of them, under a ticket"));
    add(FindingState::Credited, tr("Cre&dited…"), tr("The vendor has paid it back; of findings that are claimed"));
    add(FindingState::Rejected, tr("Re&jected…"), tr("The vendor has refused to; of findings that are claimed"));
    add(FindingState::Dismissed, tr("D&ismiss…"), tr("They are right as they are, for a reason"));
    addSeparator();
    add(FindingState::Open, tr("&Open again"), tr("Takes back what was decided on them"));
    setFindings({}, false);
}

QAction *FindingStateMenu::add(FindingState state, const QString &text, const QString &tip)
{
    QAction *action = addAction(text, this, [this, state] { emit stateChosen(state); });
    action->setObjectName(u"state-"_s + stateName(state));
    action->setToolTip(tip);
    action->setData(tip);
    m_actions[static_cast<size_t>(state)] = action;
    return action;
}

void FindingStateMenu::setFindings(std::span<const Finding> findings, bool areKept)
{
    const auto enable = [&](FindingState state, bool possible) {
        QAction *action = m_actions[static_cast<size_t>(state)];
        action->setEnabled(possible && areKept);
        action->setToolTip(areKept || findings.empty()
                ? action->data().toString()
                : tr("States are kept with the fetches of a connection; these sessions come from a file."));
    };
    const auto any = [&findings](auto holds) { return std::ranges::any_of(findings, holds); };
    enable(FindingState::Claimed, any([](const Finding &f) { return f.isOfOneSession() && !isClaim(f.state); }));
    // One whose numbers have changed since is open, and what the vendor answers concerns it all the same.
    const bool mayBeClaimed = any([](const Finding &f) { return isClaim(f.state) || f.wasDecided; });
    enable(FindingState::Credited, mayBeClaimed);
    enable(FindingState::Rejected, mayBeClaimed);
    enable(FindingState::Dismissed, !findings.empty());
    enable(FindingState::Open, any([](const Finding &f) { return f.state != FindingState::Open || f.wasDecided; }));
}
