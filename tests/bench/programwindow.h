// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "application.h"
#include "query.h"

#include <memory>

class ProbedApplication;

/// The program with its window of 1280 x 800, as it is started with these arguments.
class ProgramWindow
{
public:
    ProgramWindow(ProbedApplication &application, const QStringList &arguments);

    void start();
    MainWindow &window() const { return *m_window; }
    /// What the table shows.
    const QueryResult &result() const;
    /// Waits until nothing comes in any more, and so many sessions are in the table and painted.
    void waitUntilFilled(quint32 rows);
    /// Asks, and waits until the answer is in the table and painted.
    void filter(const QString &text);
    void sort(Field field);

private:
    ProbedApplication &m_application;
    Connections m_connections;
    std::unique_ptr<Application> m_program;
    MainWindow *m_window = nullptr;
};
