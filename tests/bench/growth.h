// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class Figures;
class ProbedApplication;

/// The figures of the models with a tenth and with five times as many sessions, and of five times as many what the
/// whole program holds and how long the turns of its event loop are; needs 4 GB.
class Growth
{
public:
    Growth(ProbedApplication &application, int rows);

    void measure(Figures *fewer, Figures *more);
    /// Prints how each time has grown; ! marks what has grown faster than n log n.
    static void print(const Figures &fewer, const Figures &figures, const Figures &more);

private:
    ProbedApplication &m_application;
    int m_rows;
};
