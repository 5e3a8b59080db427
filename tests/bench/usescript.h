// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class BenchServer;
class ProbedApplication;
class ProgramWindow;
class StallProbe;

/// What a person does with the window, as a script: a fetch with the view open and sorted, typing a filter, sorting
/// every column, switching the chart, selecting all, scrolling from end to end, an export in the background, closing.
class UseScript
{
public:
    UseScript(ProbedApplication &application, StallProbe &probe);

    /// Does all of it with so many sessions from this server; the export goes into the folder.
    void run(const BenchServer &server, quint32 rows, const QString &folder);

private:
    void fetch(ProgramWindow &program, quint32 rows);
    void type(ProgramWindow &program);
    void sort(ProgramWindow &program);
    void switchChart(ProgramWindow &program);
    void select(ProgramWindow &program);
    void scroll(ProgramWindow &program);
    void exportRows(ProgramWindow &program, const QString &file);

    ProbedApplication &m_application;
    StallProbe &m_probe;
};
