// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class MainWindow;
class QSettings;

/// What the window keeps in the settings from one run to the next: geometry, docks, columns, order, zone, period, the
/// place in the table, and the filter.
///
/// The settings hold no personal data: a filter that may name a person is not kept.
class WindowState
{
public:
    WindowState(MainWindow &window, QSettings &settings);

    void restore();
    void save() const;

private:
    void restorePeriod();
    void savePeriod() const;
    void restoreOrder();
    void saveOrder() const;
    void restoreFilter();
    void saveFilter() const;

    MainWindow &m_window;
    QSettings &m_settings;
};
