// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct CommandLine;

/// Whether there is a display that answers.
bool hasDisplay();

/// Runs the program with its window until it is closed; returns the exit code. Needs a display.
int runWindow(int &argc, char **argv, const CommandLine &line);
