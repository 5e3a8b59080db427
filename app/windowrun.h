// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

struct CommandLine;

/// Whether there is a display that answers, or the arguments leave that to Qt.
bool hasDisplay(const QStringList &arguments);

/// Runs the program with its window until it is closed; returns the exit code. Needs a display.
int runWindow(int &argc, char **argv, const CommandLine &line);
