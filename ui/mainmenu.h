// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

class MainWindow;

/// The menu behind the button at the right: what is wished of the window and its docks, with the keys for it.
class MainMenu : public QMenu
{
    Q_OBJECT

public:
    /// `docks` are the actions that show and hide them.
    MainMenu(MainWindow &window, const QList<QAction *> &docks);

private:
    void addDecisions(QAction *wish);
};
