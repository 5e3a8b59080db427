// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contextmenu.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QWidget>

void openContextMenu(QWidget *widget)
{
    if (!widget)
        return;
    const QPoint place = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, widget->mapToGlobal(place));
    QCoreApplication::sendEvent(widget, &event);
}
