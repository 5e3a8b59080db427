// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// A text from elsewhere, fit for a terminal or the window: control characters but line ends and tabs, and those that
/// turn the direction of writing around, are replaced by U+FFFD.
QString plainText(const QString &text);
