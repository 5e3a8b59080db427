// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversationview.h"

#include "conversationbar.h"
#include "severitydelegate.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

ConversationView::ConversationView(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_bar(new ConversationBar(this))
    , m_sign(new QLabel(this))
    , m_evidence(new QLabel(this))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setContentsMargins(0, 8, 0, 0);
    m_title->setWordWrap(true);
    m_evidence->setObjectName(u"evidence"_s);
    m_evidence->setTextFormat(Qt::PlainText);
    m_evidence->setWordWrap(true);
    // An id cannot be broken; it must not make the pane wider than it is.
    m_evidence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_evidence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(6);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_title, 0, 0, 1, 2);
    layout->addWidget(m_bar, 1, 0, 1, 2);
    layout->addWidget(m_sign, 2, 0, Qt::AlignTop);
    layout->addWidget(m_evidence, 2, 1);
    connect(m_bar, &ConversationBar::rowRequested, this, &ConversationView::rowRequested);
}

void ConversationView::showSession(
    const SessionStore &store, quint32 row, const CheckedSessions &checked, const Zone &zone)
{
    Conversation conversation = conversationOf(store, row);
    addFindings(checked.result.findings, &conversation);
    m_title->setText(tr("%Ln billing sessions in its conversation", nullptr, static_cast<int>(conversation.sessions)));
    m_bar->setVisible(!conversation.blocks.empty());
    m_bar->setConversation(conversation, row, store, zone);
    QStringList lines;
    m_worst = Severity::Info;
    if (const ConversationBlock *block = conversation.blockOf(row)) {
        for (const Finding &finding : block->findings) {
            m_worst = isSettled(finding.state) ? m_worst : std::max(m_worst, finding.severity);
            lines << u"%1: %2"_s.arg(ruleTitle(finding.rule), evidenceOf(finding, store, zone));
            if (finding.state != FindingState::Open || finding.wasDecided)
                lines << describeState(finding, store, *checked.decisions);
        }
    }
    // It belongs to the other session; told from here.
    for (const Finding &finding : checked.result.findings) {
        if (finding.rule != CheckRule::DuplicateBillingId || finding.other != row || !finding.isOfOneSession())
            continue;
        Finding fromHere = finding;
        std::swap(fromHere.row, fromHere.other);
        m_worst = isSettled(finding.state) ? m_worst : std::max(m_worst, finding.severity);
        lines << u"%1: %2"_s.arg(ruleTitle(finding.rule), evidenceOf(fromHere, store, zone));
    }
    m_evidence->setText(lines.join(u'\n'));
    m_sign->setVisible(!lines.isEmpty());
    m_evidence->setVisible(!lines.isEmpty());
    updateSign();
}

void ConversationView::updateSign()
{
    const int size = fontMetrics().height();
    m_sign->setPixmap(severityIcon(m_worst, palette()).pixmap(size, size));
}

void ConversationView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateSign();
}
