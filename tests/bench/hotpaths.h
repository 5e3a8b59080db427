// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Does one of the hot paths ("parse", "sort", "filter", "counts", "csv") once, or none of them ("none"), after
/// everything that it needs was made: the instructions of the whole process are counted, and those of "none" taken off.
/// False if there is no such path.
bool runHotPath(const QString &name, int rows);
