// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct CommandLine;

/// Runs the program with its window until it is closed; returns the exit code. Without a display it says so and
/// returns 2.
int runWindow(int &argc, char **argv, const CommandLine &line);
