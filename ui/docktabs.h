// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>

class QDockWidget;
class QMainWindow;
class QTabBar;

/// The tabs of docks, which Qt makes by itself: the Tab key passes them by, and each tells the key that leads to it.
class DockTabs : public QObject
{
    Q_OBJECT

public:
    /// The window lives as long as this.
    explicit DockTabs(QMainWindow *window);

    /// Tells the key on the tab of the dock and beside its name in the menu. What the key does is not done here: it
    /// brings the dock to the front, where the entry of the menu closes it too.
    void tellKey(QDockWidget *dock, const QString &keys);

signals:
    /// The tab of the dock with this title.
    void clicked(const QString &title);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeBar(QTabBar *bar);

    /// Keys as a person reads them, by the title of the dock.
    QHash<QString, QString> m_keys;
};
