// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ratelimits.h"

#include <algorithm>

namespace {

constexpr qint64 MinuteSpan = 61'000;
constexpr int LargestBurst = 600;
constexpr RateLimits Known;

qint64 dividedUp(qint64 a, qint64 b)
{
    return (a + b - 1) / b;
}

} // namespace

RateLimits RateLimits::atMost(int perMinute)
{
    if (perMinute < 1)
        return none();
    return {perMinute, perMinute <= Known.perMinute ? Known.perHour : 0};
}

/// A high limit of a minute is kept as the same limit of a shorter time, so that fewer requests have to be remembered.
int RateLimits::burst() const
{
    return std::min(perMinute, LargestBurst);
}

qint64 RateLimits::interval() const
{
    if (isUnlimited())
        return 0;
    const qint64 ofMinute = dividedUp(MinuteSpan, perMinute);
    return perHour > 0 ? std::max(ofMinute, dividedUp(HourSpan, perHour)) : ofMinute;
}

qint64 RateLimits::earliest(std::span<const qint64> past, qint64 now, bool isEven) const
{
    if (isUnlimited())
        return now;
    qint64 moment = now;
    const auto keep = [&moment, past](int requests, qint64 span) {
        const auto count = static_cast<size_t>(requests);
        if (past.size() >= count)
            moment = std::max(moment, past[past.size() - count] + span);
    };
    if (isEven)
        keep(1, interval());
    keep(burst(), dividedUp(MinuteSpan * burst(), perMinute));
    if (perHour > 0)
        keep(perHour, HourSpan);
    return moment;
}
