// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slidingrow.h"

#include "wheelguard.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int EndWidth = 22;

SlidingRow::SlidingRow(QWidget *row, QWidget *parent)
    : QScrollArea(parent)
    , m_back(makeEnd(u"‹"_s, tr("Show what stands before"), -1))
    , m_on(makeEnd(u"›"_s, tr("Show what follows"), 1))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWidgetResizable(true);
    setWidget(row);
    // It looks like what it stands in.
    viewport()->setAutoFillBackground(false);
    row->setAutoFillBackground(false);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &SlidingRow::placeEnds);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &SlidingRow::placeEnds);
    // Turned above a field, the wheel slides the row.
    new WheelGuard(row);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        // What is clicked stays below the mouse.
        const bool isClicked = QGuiApplication::mouseButtons() != Qt::NoButton;
        if (now && widget() && widget()->isAncestorOf(now) && !isClicked)
            ensureWidgetVisible(now, EndWidth + 4, 0);
    });
    placeEnds();
}

QToolButton *SlidingRow::makeEnd(const QString &sign, const QString &text, int direction)
{
    auto *end = new QToolButton(this);
    end->setText(sign);
    end->setToolTip(text);
    end->setAccessibleName(text);
    end->setFocusPolicy(Qt::NoFocus);
    end->setAutoRepeat(true);
    end->setProperty("slides", true);
    connect(end, &QToolButton::clicked, this, [this, direction] { slide(direction * width() / 2); });
    return end;
}

QSize SlidingRow::sizeHint() const
{
    return widget()->sizeHint();
}

QSize SlidingRow::minimumSizeHint() const
{
    constexpr int least = 160;
    const QSize whole = widget()->minimumSizeHint();
    return {std::min(whole.width(), least), whole.height()};
}

void SlidingRow::slide(int by)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by);
}

void SlidingRow::placeEnds()
{
    const QScrollBar *bar = horizontalScrollBar();
    m_back->setGeometry(0, 0, EndWidth, height());
    m_on->setGeometry(width() - EndWidth, 0, EndWidth, height());
    m_back->setVisible(bar->value() > bar->minimum());
    m_on->setVisible(bar->value() < bar->maximum());
    m_back->raise();
    m_on->raise();
}

bool SlidingRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void SlidingRow::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeEnds();
}

void SlidingRow::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    slide(-(turned.x() != 0 ? turned.x() : turned.y()) / 2);
    event->accept();
}
