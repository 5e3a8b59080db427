// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagebar.h"

#include "icontheme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSize = 20;
constexpr int MostDetailLines = 6;
constexpr std::chrono::seconds InformationStays{20};

QString iconOf(MessageBar::Severity severity)
{
    switch (severity) {
    case MessageBar::Severity::Info:
        return u"info"_s;
    case MessageBar::Severity::Warning:
        return u"warning"_s;
    case MessageBar::Severity::Error:
        return u"error"_s;
    }
    return {};
}

QString nameOf(MessageBar::Severity severity)
{
    switch (severity) {
    case MessageBar::Severity::Info:
        return MessageBar::tr("Note");
    case MessageBar::Severity::Warning:
        return MessageBar::tr("Warning");
    case MessageBar::Severity::Error:
        return MessageBar::tr("Error");
    }
    return {};
}

QColor accentOf(MessageBar::Severity severity)
{
    switch (severity) {
    case MessageBar::Severity::Info:
        return QColor(0x2a7ab8);
    case MessageBar::Severity::Warning:
        return QColor(0xc98a00);
    case MessageBar::Severity::Error:
        return QColor(0xcc3340);
    }
    return {};
}

/// `share` of the accent in the base colour, so that the text colour of the theme stays readable on it.
QColor mixed(const QColor &base, const QColor &accent, float share)
{
    return QColor::fromRgbF(base.redF() * (1 - share) + accent.redF() * share,
        base.greenF() * (1 - share) + accent.greenF() * share, base.blueF() * (1 - share) + accent.blueF() * share);
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_body(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_sentence(new QLabel(this))
    , m_detailsButton(new QPushButton(tr("&Details"), this))
    , m_retryButton(new QPushButton(tr("&Retry"), this))
    , m_closeButton(new QToolButton(this))
    , m_details(new QPlainTextEdit(this))
    , m_actions(new QHBoxLayout)
{
    setObjectName(u"messageBar"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detailsButton->setObjectName(u"details"_s);
    m_detailsButton->setCheckable(true);
    m_retryButton->setObjectName(u"retry"_s);
    m_closeButton->setObjectName(u"close"_s);
    m_closeButton->setAutoRaise(true);
    m_closeButton->setToolTip(tr("Close (Esc)"));
    m_closeButton->setAccessibleName(tr("Close this message"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setAccessibleName(tr("Details of the message"));
    m_goes.setSingleShot(true);
    m_goes.setInterval(InformationStays);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_actions->setSpacing(8);
    buttons->addLayout(m_actions);
    for (QPushButton *button : {m_retryButton, m_detailsButton})
        buttons->addWidget(button);
    buttons->addStretch();
    m_body->setSpacing(8);
    m_body->addWidget(m_sentence, 1);
    m_body->addLayout(buttons);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addLayout(m_body, 1);
    row->addWidget(m_closeButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->addLayout(row);
    layout->addWidget(m_details);

    connect(m_detailsButton, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_detailsButton, &QPushButton::toggled, &m_goes, &QTimer::stop);
    connect(m_retryButton, &QPushButton::clicked, this, &MessageBar::retry);
    connect(&m_goes, &QTimer::timeout, this, &MessageBar::closeBar);
    connect(m_closeButton, &QToolButton::clicked, this, &MessageBar::closeBar);
    hide();
}

void MessageBar::showMessage(Severity severity, const QString &sentence, const QString &details, bool canRetry)
{
    m_severity = severity;
    m_sentence->setText(sentence);
    m_details->setPlainText(details);
    m_details->hide();
    m_detailsButton->setChecked(false);
    // A single word, such as the name of an error or the path that the sentence names, is not worth unfolding.
    m_detailsButton->setVisible(details.contains(u' ') || details.contains(u'\n'));
    m_retryButton->setVisible(canRetry);
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        // It may be the one that was clicked.
        item->widget()->hide();
        item->widget()->setObjectName({});
        item->widget()->deleteLater();
        delete item;
    }
    fitDetails();
    if (severity == Severity::Info)
        m_goes.start();
    else
        m_goes.stop();
    setAccessibleName(nameOf(severity));
    setAccessibleDescription(sentence);
    updateIcons();
    show();
}

void MessageBar::addAction(const QString &text, const std::function<void()> &act)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(u"action"_s);
    QWidget *before = m_actions->isEmpty() ? m_sentence : m_actions->itemAt(m_actions->count() - 1)->widget();
    m_actions->addWidget(button);
    setTabOrder(before, button);
    connect(button, &QPushButton::clicked, this, act);
    button->show();
}

void MessageBar::fitDetails()
{
    const int lines = std::clamp(m_details->document()->blockCount(), 2, MostDetailLines);
    m_details->setFixedHeight(fontMetrics().lineSpacing() * lines + 14);
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    // Beside the buttons the sentence would get as narrow as a word.
    constexpr int narrow = 640;
    m_body->setDirection(event->size().width() < narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QFrame::resizeEvent(event);
}

void MessageBar::enterEvent(QEnterEvent *event)
{
    // Who points at it reads it.
    m_goes.stop();
    QFrame::enterEvent(event);
}

QString MessageBar::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeBar();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::closeBar()
{
    m_goes.stop();
    hide();
    emit closed();
}

void MessageBar::retry()
{
    hide();
    emit retryRequested();
}

void MessageBar::updateIcons()
{
    m_icon->setPixmap(symbolicIcon(iconOf(m_severity)).pixmap(IconSize));
    m_closeButton->setIcon(symbolicIcon(u"close"_s));
    update();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    constexpr int stripe = 4;
    QPainter painter(this);
    painter.fillRect(rect(), mixed(palette().color(QPalette::Window), accentOf(m_severity), 0.18F));
    const int left = isRightToLeft() ? width() - stripe : 0;
    painter.fillRect(QRect(left, 0, stripe, height()), accentOf(m_severity));
}
