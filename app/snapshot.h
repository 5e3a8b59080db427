// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class MainWindow;
class QueryRunner;

/// Writes pictures of the window and its chart into the folder (window.png, chart.png, chart.svg), then ends the
/// program: with this code, or with 6 where a file could not be written.
void takeSnapshots(MainWindow &window, const QString &folder, int exitCode);

/// The same as soon as the last query is answered and painted.
void takeSnapshotsWhenIdle(MainWindow &window, const QueryRunner &runner, const QString &folder, int exitCode);

/// There is nothing to show: says why on standard error, and ends the program with this code.
void endWithoutSnapshots(const QString &sentence, int exitCode);
