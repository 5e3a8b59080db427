// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recountrunner.h"

#include <QObject>

class CheckRunner;
class MainWindow;
class QSettings;
class QueryRunner;
class SourceController;

/// Has what the window shows recounted while its numbers tell what was billed too many, and leads from such a number to
/// its sessions.
class RecountController : public QObject
{
    Q_OBJECT

public:
    /// The checks know how the types are billed.
    RecountController(MainWindow &window, QueryRunner &runner, const SourceController &source,
        const CheckRunner &checks, QSettings &settings);

    const RecountRunner &recounts() const { return m_recounts; }

private:
    void setWanted(bool wanted);
    void update();
    void show();
    /// The table shows just these.
    void selectSurplus(int bucket, int value);

    MainWindow &m_window;
    QueryRunner &m_runner;
    const SourceController &m_source;
    const CheckRunner &m_checks;
    QSettings &m_settings;
    RecountRunner m_recounts;
};
