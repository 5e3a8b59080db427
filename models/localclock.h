// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "zone.h"

#include <vector>

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

private:
    qint64 slowOffset(UtcSecond time);

    // In place of the offset of a UTC day: one that was not asked for yet, and a day on which the offset changes.
    static constexpr qint32 NoOffset = 1 << 20;
    static constexpr qint32 Unknown = NoOffset;
    static constexpr qint32 Changing = NoOffset + 1;

    Zone m_zone;
    std::vector<qint32> m_offsets;
};
