// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statechooser.h"

#include "findingsummary.h"

#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

StateChooser::StateChooser(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(u"listedStates"_s);
    setToolTip(tr("Of which state findings are listed"));
    setPopupMode(InstantPopup);
    auto *menu = new QMenu(this);
    setMenu(menu);
    add(std::nullopt);
    for (const FindingState state : AllFindingStates)
        add(state);
    setFindings({});
}

void StateChooser::add(std::optional<FindingState> state)
{
    QAction *action = menu()->addAction(QString(), this, [this, state] {
        m_chosen = state;
        emit chosenChanged();
    });
    action->setCheckable(true);
    action->setObjectName(u"listed-"_s + (state ? stateName(*state) : "all"_L1));
}

void StateChooser::setFindings(const std::vector<Finding> &findings)
{
    const auto byState = countsByState(findings);
    std::vector<size_t> counts{findings.size()};
    counts.insert(counts.end(), byState.begin(), byState.end());
    const QLocale locale;
    const QList<QAction *> actions = menu()->actions();
    for (qsizetype place = 0; place < actions.size(); ++place) {
        const QString title = place == 0 ? tr("All") : stateTitle(AllFindingStates[static_cast<size_t>(place - 1)]);
        const bool isChosen = place == (m_chosen ? static_cast<qsizetype>(*m_chosen) + 1 : 0);
        actions[place]->setText(u"%1 (%2)"_s.arg(title, locale.toString(counts[static_cast<size_t>(place)])));
        actions[place]->setChecked(isChosen);
        if (isChosen)
            setText(actions[place]->text());
    }
}
