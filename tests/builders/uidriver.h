// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QMenu>
#include <QStringList>
#include <QTimer>

#include <utility>

/// Calls `act` once with the menu or dialog of this class that is open next, also while something waits in exec().
/// `act` has to close it.
template <typename T, typename Act> void whenOpened(QObject *context, Act act)
{
    auto *timer = new QTimer(context);
    QObject::connect(timer, &QTimer::timeout, context, [timer, act]() mutable {
        QWidget *popup = QApplication::activePopupWidget();
        auto *opened = qobject_cast<T *>(popup ? popup : QApplication::activeModalWidget());
        if (!opened || !opened->isVisible())
            return;
        // What waits in it deletes the timer, and this function with it.
        const Act kept = std::move(act);
        timer->stop();
        timer->deleteLater();
        kept(*opened);
    });
    timer->start(5);
}

/// What a menu offers, without separators: "Title", "(Title)" where it is disabled, "✓ Title" where it is checked,
/// "# Title" for the title of a section.
QStringList entriesOf(const QMenu &menu);

/// The entry with this title, mnemonic left aside; null if there is none.
QAction *entry(const QMenu &menu, const QString &title);

/// Chooses an entry of the menu that opens next and closes it; a path of titles goes through submenus. Fails the test
/// if there is no such entry.
void chooseFromNextMenu(QObject *context, const QStringList &titles);
