// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timespan.h"
#include "zone.h"

#include <optional>
#include <span>
#include <vector>

/// A day of a zone: its number, 1970-01-01 being 0, and the moments that belong to it.
struct LocalDay
{
    qint64 number = 0;
    TimeSpan span;
};

/// Reads the clock of a zone for many moments; asks the zone once a day instead of once a moment.
class LocalClock
{
public:
    explicit LocalClock(const Zone &zone);

    /// Local seconds since 1970-01-01T00:00:00 local time, as Zone::toLocal.
    qint64 toLocal(UtcSecond time)
    {
        const qint32 offset = m_offsets[time / SecondsPerDay];
        return time + (offset < NoOffset ? offset : slowOffset(time));
    }

    /// The day that holds all these moments, if there is one on which the clock does not change.
    std::optional<LocalDay> commonDay(std::span<const UtcSecond> times);

private:
    qint64 slowOffset(UtcSecond time);

    // In place of the offset of a UTC day: one that was not asked for yet, and a day on which the offset changes.
    static constexpr qint32 NoOffset = 1 << 20;
    static constexpr qint32 Unknown = NoOffset;
    static constexpr qint32 Changing = NoOffset + 1;

    Zone m_zone;
    std::vector<qint32> m_offsets;
};
