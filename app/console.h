// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/// Writes bytes as they are to standard output.
void writeStandardOutput(const QByteArray &bytes);
/// Writes text in the locale's encoding to standard error.
void writeStandardError(const QString &text);
