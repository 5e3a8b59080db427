// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "unitevidence.h"

#include <QFrame>
#include <QSet>

class QLabel;
class QToolButton;

/// Proposes what a type is billed as, with the numbers that speak for it; hidden where there is nothing to propose.
class UnitProposal : public QFrame
{
    Q_OBJECT

public:
    explicit UnitProposal(QWidget *parent = nullptr);

    /// The first one that tells a unit is proposed, unless it was put off before.
    void setEvidence(const std::vector<UnitEvidence> &evidence);

signals:
    void accepted(const UnitSpan &span);

private:
    void propose();

    std::vector<UnitEvidence> m_evidence;
    UnitSpan m_proposed;
    /// It is being checked.
    bool m_isAccepted = false;
    /// Types that are not to be proposed again in this run.
    QSet<QString> m_putOff;
    QLabel *m_text;
    QToolButton *m_use;
};
