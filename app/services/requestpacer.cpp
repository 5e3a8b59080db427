// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestpacer.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr size_t PerMinute = 60;
constexpr size_t PerHour = 1800;

} // namespace

RequestPacer::RequestPacer(qint64 interval, size_t burst)
    : m_interval(interval)
    , m_burst(burst)
{ }

RequestPacer RequestPacer::unlimited()
{
    return {0, 0};
}

RequestPacer RequestPacer::standard()
{
    return {2 * Second, PerMinute};
}

RequestPacer RequestPacer::perMinute(double requests)
{
    return {std::lround(static_cast<double>(Minute) / requests), 1};
}

qint64 RequestPacer::delay(qint64 now) const
{
    if (m_interval == 0 || m_times.empty())
        return 0;
    qint64 next = m_sent < m_burst ? now : m_times.back() + m_interval;
    if (m_burst == PerMinute && m_times.size() >= PerMinute)
        next = std::max(next, m_times[m_times.size() - PerMinute] + Minute);
    if (m_burst == PerMinute && m_times.size() >= PerHour)
        next = std::max(next, m_times[m_times.size() - PerHour] + Hour);
    return std::max<qint64>(0, next - now);
}

void RequestPacer::note(qint64 now)
{
    ++m_sent;
    m_times.push_back(now);
    if (m_times.size() > PerHour)
        m_times.pop_front();
}
