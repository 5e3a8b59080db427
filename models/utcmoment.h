// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "utctime.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

/// A moment as the store has it; what it cannot hold is its first or its last one.
inline UtcSecond utcSecondOf(const QDateTime &moment)
{
    constexpr qint64 last = std::numeric_limits<UtcSecond>::max();
    return static_cast<UtcSecond>(std::clamp<qint64>(moment.toSecsSinceEpoch(), MissingTime, last));
}
