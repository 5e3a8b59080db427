// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localclock.h"

#include <limits>

static constexpr size_t Days = std::numeric_limits<UtcSecond>::max() / SecondsPerDay + 1;

LocalClock::LocalClock(const Zone &zone)
    : m_zone(zone)
    , m_offsets(Days, zone.isFixed() ? zone.offsetAt(0) : Unknown)
{ }

qint64 LocalClock::slowOffset(UtcSecond time)
{
    const size_t day = time / SecondsPerDay;
    if (m_offsets[day] == Unknown) {
        const qint64 begin = static_cast<qint64>(day) * SecondsPerDay;
        const int first = m_zone.offsetAt(begin);
        m_offsets[day] = first == m_zone.offsetAt(begin + SecondsPerDay - 1) ? first : Changing;
    }
    return m_zone.offsetAt(time);
}
