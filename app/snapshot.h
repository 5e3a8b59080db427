// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class MainWindow;
class QueryRunner;

/// Writes pictures of the window and its chart into the folder (window.png, chart.png, chart.svg), then ends the
/// program: with 0, with 6 where a file could not be written, with 3 where `problem` says why there is nothing to show.
void takeSnapshots(MainWindow &window, const QString &folder, const QString &problem);

/// The same as soon as the last query is answered and painted.
void takeSnapshotsWhenIdle(MainWindow &window, const QueryRunner &runner, const QString &folder);
