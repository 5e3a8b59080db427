// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class Dataset;
class Figures;
class ProbedApplication;

/// Measures the window of the program with all sessions in it, each from what the user does to the painted frame:
/// sorts, keystrokes, the chart, and what is selected.
void measureWindow(ProbedApplication &application, const Dataset &data, Figures &figures);
