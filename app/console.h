// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/// Occupies standard streams that are closed, so that no file or socket opened later takes their place and what is
/// written to them fails. Call it first of all.
void occupyClosedStreams();

/// Whether a person may be reading standard error as it is written.
bool isErrorATerminal();

/// Writes text in the locale's encoding to standard error, as plain text.
void writeStandardError(const QString &text);
