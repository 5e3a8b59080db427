// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolBar>

class ConnectionChooser;
class FilterBar;
class PeriodChooser;
class QMenu;
class QToolButton;
class ZoneChooser;

/// The two rows above everything: what is fetched, in which time zone it is shown, export and menu; and the filter. A
/// tool bar, and not part of the centre, so that it reaches over the docks.
class TopBar : public QToolBar
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    ConnectionChooser *connection() const { return m_connection; }
    PeriodChooser *period() const { return m_period; }
    ZoneChooser *zone() const { return m_zone; }
    FilterBar *filter() const { return m_filter; }
    void setMenus(QMenu *exportMenu, QMenu *mainMenu);
    /// Whether the button fetches, or stops the fetch.
    void setFetching(bool fetching);
    void setExportPossible(bool possible);

public slots:
    /// As a click on the button does.
    void fetchOrStop();
    /// Unless one is going on.
    void fetch();
    void stopFetch();
    void openExportMenu();

signals:
    void fetchRequested();
    /// Also what is kept is asked for anew.
    void freshFetchRequested();
    void stopRequested();

private:
    QWidget *makeFirstRow();
    void updateFetch();
    QToolButton *makeButton(const QString &icon, const QString &text);

    // In the order of the screen, which is that of the Tab key.
    ConnectionChooser *m_connection;
    PeriodChooser *m_period;
    QToolButton *m_fetch;
    QMenu *m_fetchMenu;
    ZoneChooser *m_zone;
    QToolButton *m_export;
    QToolButton *m_menu;
    FilterBar *m_filter;
    bool m_fetching = false;
};
