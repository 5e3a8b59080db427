// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requesthistory.h"

#include "ratelimits.h"

#include <QtEndian>

#include <algorithm>

namespace {

/// A day, as a server may want.
constexpr qint64 LongestPause = 86'400'000;
/// More than any limit looks back on.
constexpr size_t MostTimes = 4096;

} // namespace

bool RequestHistory::adjustTo(qint64 now)
{
    const auto future = std::upper_bound(times.begin(), times.end(), now);
    bool wasMoved = future != times.end();
    if (wasMoved) {
        const qint64 ahead = times.back() - now;
        std::for_each(future, times.end(), [ahead](qint64 &time) { time -= ahead; });
        std::sort(times.begin(), times.end());
    }
    const auto counted = std::upper_bound(times.begin(), times.end(), now - RateLimits::HourSpan);
    times.erase(times.begin(), counted);
    if (times.size() > MostTimes)
        times.erase(times.begin(), times.end() - MostTimes);

    if (pausedAt > now) {
        pausedUntil -= pausedAt - now;
        pausedAt = now;
        wasMoved = true;
    }
    if (pausedUntil <= now)
        pausedAt = pausedUntil = 0;
    else
        pausedUntil = std::min(pausedUntil, pausedAt + LongestPause);
    return wasMoved;
}

void RequestHistory::pause(qint64 now, qint64 milliseconds)
{
    const qint64 end = now + std::clamp<qint64>(milliseconds, 0, LongestPause);
    if (end <= std::max(now, pausedUntil))
        return;
    pausedAt = now;
    pausedUntil = end;
}

QByteArray RequestHistory::timesAsBytes() const
{
    // Empty bytes, not null ones: null is no value to a database. An empty vector may have no address to copy from.
    QByteArray bytes(static_cast<qsizetype>(times.size() * sizeof(qint64)), Qt::Uninitialized);
    if (!times.empty())
        qToLittleEndian<qint64>(times.data(), static_cast<qsizetype>(times.size()), bytes.data());
    return bytes;
}

std::vector<qint64> RequestHistory::timesFromBytes(QByteArrayView bytes)
{
    std::vector<qint64> times(static_cast<size_t>(bytes.size()) / sizeof(qint64));
    if (!times.empty())
        qFromLittleEndian<qint64>(bytes.data(), static_cast<qsizetype>(times.size()), times.data());
    // A negative time is none, and would make differences overflow.
    std::erase_if(times, [](qint64 time) { return time < 0; });
    std::sort(times.begin(), times.end());
    return times;
}
