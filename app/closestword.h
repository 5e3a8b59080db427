// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// The one of these words that may have been meant by a mistyped one: at most two letters are wrong, missing or too
/// many, and fewer than half of them. Empty if there is none.
QString closestWord(const QString &typed, const QStringList &words);
