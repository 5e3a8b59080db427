// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timezonesdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TimeZonesDialog::TimeZonesDialog(const Zone &report, const Zone &computer, QWidget *parent)
    : QDialog(parent)
    , m_layout(new QVBoxLayout)
{
    setWindowTitle(tr("Time zones"));
    auto *others = new QLabel(this);
    others->setObjectName(u"others"_s);
    others->setTextFormat(Qt::PlainText);
    others->setWordWrap(true);
    others->setText(tr("Time zone of the report: %1").arg(report.name()) + u'\n'
        + tr("Time zone of this computer: %1").arg(computer.name()));
    auto *content = new QWidget(this);
    content->setLayout(m_layout);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(16);
    m_layout->addWidget(others);
    m_layout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(box);
    resize(540, 320);
}

void TimeZonesDialog::setZones(const std::vector<ZoneFacts> &zones)
{
    delete m_evidence;
    m_evidence = new QWidget(this);
    auto *layout = new QVBoxLayout(m_evidence);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    QFont bold = font();
    bold.setBold(true);
    for (const ZoneFacts &facts : zones) {
        if (zones.size() > 1) {
            auto *title = new QLabel(facts.connection, m_evidence);
            title->setTextFormat(Qt::PlainText);
            title->setFont(bold);
            layout->addWidget(title);
        }
        auto *evidence = new ZoneEvidence(facts, m_evidence);
        connect(evidence, &ZoneEvidence::keepRequested, this, &TimeZonesDialog::keepRequested);
        connect(evidence, &ZoneEvidence::otherZoneRequested, this, &TimeZonesDialog::otherZoneRequested);
        layout->addWidget(evidence);
    }
    if (zones.empty())
        layout->addWidget(new QLabel(tr("Time zone of the API: nothing is shown yet that would tell it."), m_evidence));
    m_layout->insertWidget(0, m_evidence);
}
