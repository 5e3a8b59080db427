// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unitproposal.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

UnitProposal::UnitProposal(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_use(new QToolButton(this))
{
    auto *later = new QToolButton(this);
    m_text->setObjectName(u"unitProposal"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_use->setObjectName(u"useProposal"_s);
    later->setObjectName(u"putOffProposal"_s);
    later->setText(tr("Not now"));
    later->setToolTip(tr("It is proposed again after the next start"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_text, 1);
    for (QToolButton *button : {m_use, later}) {
        button->setProperty("framed", true);
        button->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(button);
    }
    connect(m_use, &QToolButton::clicked, this, [this] {
        if (m_isAccepted)
            return;
        // What comes of it is there when all are checked.
        m_isAccepted = true;
        m_use->setText(tr("Checking…"));
        emit accepted(m_proposed);
    });
    connect(later, &QToolButton::clicked, this, [this] {
        m_putOff.insert(m_proposed.type);
        propose();
    });
    setEvidence({});
}

void UnitProposal::setEvidence(const std::vector<UnitEvidence> &evidence)
{
    if (m_isAccepted && m_evidence == evidence)
        return;
    m_evidence = evidence;
    propose();
}

void UnitProposal::propose()
{
    m_isAccepted = false;
    const auto found = std::ranges::find_if(m_evidence, [this](const UnitEvidence &one) {
        return one.proposed() != BillingUnit::Unknown && !m_putOff.contains(one.type);
    });
    setVisible(found != m_evidence.end());
    if (found == m_evidence.end())
        return;
    m_proposed = {found->type, found->proposed()};
    m_text->setText(evidenceText(*found));
    m_use->setText(tr("Check them as such"));
    m_use->setToolTip(u"%1: %2"_s.arg(m_proposed.type, unitTitle(m_proposed.unit)));
}
