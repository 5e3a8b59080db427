// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "utctime.h"

#include <algorithm>
#include <limits>
#include <span>

/// UTC seconds, both inclusive; none at all if first > last.
struct TimeSpan
{
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = std::numeric_limits<qint64>::min();

    bool isEmpty() const { return first > last; }
    TimeSpan united(const TimeSpan &other) const { return {std::min(first, other.first), std::max(last, other.last)}; }
};

/// Whether all these moments are times and lie in the span, which is shorter than 2^32 seconds. Compares numbers of 32
/// bits without a branch, so that the compiler takes several at once.
inline bool holdsAll(const TimeSpan &span, std::span<const UtcSecond> times)
{
    const auto first = static_cast<UtcSecond>(span.first);
    const auto length = static_cast<quint32>(span.last - span.first);
    quint32 outside = span.first <= UnreadableTime || span.last > std::numeric_limits<UtcSecond>::max() ? 1 : 0;
    for (const UtcSecond time : times)
        outside |= time - first <= length ? 0 : 1;
    return outside == 0;
}
