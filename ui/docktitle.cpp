// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "docktitle.h"

#include "icontheme.h"
#include "slidingrow.h"

#include <QDockWidget>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QScreen>
#include <QToolButton>

using namespace Qt::StringLiterals;

static QToolButton *makeButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(icon);
    button->setIcon(symbolicIcon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    // By keyboard the menu does it.
    button->setFocusPolicy(Qt::NoFocus);
    button->setProperty("small", true);
    return button;
}

DockTitle::DockTitle(QDockWidget *dock, QWidget *controls)
    : QWidget(dock)
    , m_dock(dock)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->setSpacing(2);
    if (controls) {
        layout->addWidget(new SlidingRow(controls, this), 1);
        layout->addSpacing(6);
    } else {
        m_name = new QLabel(dock->windowTitle(), this);
        QSizePolicy keepsRoom(QSizePolicy::Ignored, QSizePolicy::Preferred);
        keepsRoom.setRetainSizeWhenHidden(true);
        m_name->setSizePolicy(keepsRoom);
        layout->addWidget(m_name, 1);
    }
    QToolButton *floating = makeButton(u"float"_s, tr("A window of its own, or back into this one"), this);
    QToolButton *closing = makeButton(u"close"_s, tr("Close"), this);
    layout->addWidget(floating);
    layout->addWidget(closing);
    dock->setTitleBarWidget(this);
    dock->installEventFilter(this);
    connect(floating, &QToolButton::clicked, this, &DockTitle::toggleFloating);
    connect(closing, &QToolButton::clicked, dock, &QWidget::close);
    connect(dock, &QDockWidget::topLevelChanged, this, [this] {
        // Not while it is dragged: another kind of window would fall out of the hand.
        if (QGuiApplication::mouseButtons() == Qt::NoButton)
            giveFrame();
    });
}

void DockTitle::toggleFloating()
{
    if (m_dock->isFloating()) {
        m_dock->setFloating(false);
        return;
    }
    constexpr QSize least(720, 480);
    constexpr int aside = 40;
    const QRect screen = m_dock->screen()->availableGeometry().adjusted(aside, aside, -aside, -aside);
    const QSize docked = m_dock->size();
    QRect place(QPoint(), QSize(docked.width(), docked.height() * 3 / 2).expandedTo(least).boundedTo(screen.size()));
    place.moveCenter(screen.center());
    m_dock->setFloating(true);
    giveFrame();
    m_dock->setGeometry(place);
}

void DockTitle::giveFrame()
{
    const bool framed = m_dock->isFloating();
    if (m_name)
        m_name->setVisible(!framed);
    if (!framed || !m_dock->windowFlags().testFlag(Qt::FramelessWindowHint))
        return;
    const bool wasVisible = m_dock->isVisible();
    m_dock->setWindowFlags(Qt::Window | Qt::CustomizeWindowHint | Qt::WindowTitleHint | Qt::WindowMaximizeButtonHint
        | Qt::WindowCloseButtonHint);
    m_dock->setVisible(wasVisible);
}

bool DockTitle::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_dock && event->type() == QEvent::MouseButtonRelease)
        QMetaObject::invokeMethod(this, &DockTitle::giveFrame, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void DockTitle::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        toggleFloating();
}
