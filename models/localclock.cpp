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

std::optional<LocalDay> LocalClock::commonDay(std::span<const UtcSecond> times)
{
    const UtcSecond first = times.front();
    if (!isTime(first))
        return {};
    const qint64 local = toLocal(first);
    // A local time may lie on the day before 1970-01-01.
    const qint64 number = (local + SecondsPerDay) / SecondsPerDay - 1;
    const qint64 begin = number * SecondsPerDay - (local - first);
    const LocalDay day{number, {begin, begin + SecondsPerDay - 1}};
    if (!holdsAll(day.span, times))
        return {};
    const auto isWithin = [&](qint64 moment) {
        return toLocal(static_cast<UtcSecond>(moment)) - moment == local - first;
    };
    return isWithin(day.span.first) && isWithin(day.span.last) ? std::optional(day) : std::nullopt;
}
