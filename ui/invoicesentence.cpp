// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoicesentence.h"

#include "invoicecomparison.h"
#include "lineresultdelegate.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

InvoiceSentence::InvoiceSentence(QWidget *parent)
    : QScrollArea(parent)
    , m_sign(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *content = new QWidget(this);
    auto *layout = new QGridLayout(content);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setVerticalSpacing(6);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(2, 1);
    layout->addWidget(m_sign, 0, 0, Qt::AlignTop);
    layout->addWidget(m_headline, 0, 1);
    layout->addWidget(m_text, 1, 1);
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_headline->setObjectName(u"invoiceHeadline"_s);
    m_text->setObjectName(u"invoiceReasons"_s);
    for (QLabel *label : {m_headline, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("What the comparison comes to"));
    setWidget(content);
}

void InvoiceSentence::setAnswer(const InvoiceAnswer &answer, const QString &caveat)
{
    QStringList lines;
    if (!caveat.isEmpty())
        lines << caveat;
    if (!answer.comparison) {
        if (answer.titles.size() > 1 && !answer.problem.isEmpty() && !answer.isWaiting)
            lines = {tr("Choose above the table what each of its columns holds.")};
        return show(answer.isWaiting ? LineResult::WithinTolerance : LineResult::OnlyThere, answer.problem, lines);
    }
    const Reconciliation &comparison = *answer.comparison;
    QString sums = sumsOf(comparison);
    if (!answer.type.isEmpty())
        sums += u' ' + tr("Sessions of the type %1 only.").arg(answer.type);
    if (const QString unmatched = unmatchedText(answer.values); !unmatched.isEmpty())
        lines << unmatched + u' ' + tr("Say above what they stand for.");
    if (!(answer.zone == answer.reportZone))
        lines << tr("Its days are those of %1.").arg(answer.zone.name());
    show(comparison.isRight() ? LineResult::Matches : LineResult::Differs, headlineOf(comparison),
        QStringList{sums} + lines + reasonsOf(comparison));
}

void InvoiceSentence::show(LineResult sign, const QString &headline, const QStringList &lines)
{
    m_result = sign;
    m_headline->setText(headline);
    m_text->setText(QString(lines.join(u'\n')).replace(u"\n  "_s, u"\n• "_s));
    m_text->setVisible(!lines.isEmpty());
    updateSign();
}

void InvoiceSentence::updateSign()
{
    const int size = m_headline->fontMetrics().height();
    m_sign->setPixmap(lineResultIcon(m_result, palette()).pixmap(QSize(size, size), devicePixelRatioF()));
}

void InvoiceSentence::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        updateSign();
}
