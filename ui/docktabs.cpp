// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "docktabs.h"

#include <QAction>
#include <QDockWidget>
#include <QHelpEvent>
#include <QMainWindow>
#include <QTabBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

DockTabs::DockTabs(QMainWindow *window)
    : QObject(window)
{
    window->installEventFilter(this);
}

void DockTabs::tellKey(QDockWidget *dock, const QString &keys)
{
    const QString readable = QKeySequence(keys).toString(QKeySequence::NativeText);
    m_keys.insert(dock->windowTitle(), readable);
    // As a shortcut of the action it would close the dock that it is to show.
    dock->toggleViewAction()->setText(dock->windowTitle() + u'\t' + readable);
}

void DockTabs::takeBar(QTabBar *bar)
{
    bar->setFocusPolicy(Qt::NoFocus);
    bar->installEventFilter(this);
    connect(bar, &QTabBar::tabBarClicked, this, [this, bar](int tab) { emit clicked(bar->tabText(tab)); });
}

bool DockTabs::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ChildPolished) {
        const auto *polished = static_cast<QChildEvent *>(event);
        // By now it is one as a whole.
        if (auto *bar = dynamic_cast<QTabBar *>(polished->child()))
            takeBar(bar);
    } else if (event->type() == QEvent::ToolTip) {
        if (auto *bar = qobject_cast<QTabBar *>(watched)) {
            const auto *help = static_cast<QHelpEvent *>(event);
            const int tab = bar->tabAt(help->pos());
            const QString title = bar->tabText(tab);
            QToolTip::showText(help->globalPos(),
                m_keys.contains(title) ? u"%1 (%2)"_s.arg(title, m_keys.value(title)) : title, bar, bar->tabRect(tab));
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}
