// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <span>

/// How many requests a server takes, and when the next one may go; by default what the vendor's APIs allow
/// (kore-api.md, section 4). A minute and an hour are counted a little longer than they are, because a request does not
/// arrive at the moment at which it was sent. Times are milliseconds of one clock. A value.
struct RateLimits
{
    /// In any 60 seconds; 0: no limit at all.
    int perMinute = 60;
    /// In any 60 minutes; 0: none besides that of the minute.
    int perHour = 1800;

    /// Requests older than this many milliseconds no longer count.
    static constexpr qint64 HourSpan = 3'618'000;

    static RateLimits none() { return {0, 0}; }
    /// What a person asks for. The limit of an hour still holds, unless the wish is above the known limit of a minute:
    /// then the server is another one. None for less than 1.
    static RateLimits atMost(int perMinute);

    bool isUnlimited() const { return perMinute <= 0; }
    /// How many requests may go at once.
    int burst() const;
    /// Whether that many requests have to be sent evenly, because in a burst they would use up the hour.
    bool isLong(qint64 requests) const { return !isUnlimited() && requests > burst(); }
    /// Between two requests that are sent evenly.
    qint64 interval() const;
    /// The moment, not before `now`, at which the next request may go after those of the `past` (ascending).
    qint64 earliest(std::span<const qint64> past, qint64 now, bool isEven) const;

    bool operator==(const RateLimits &) const = default;
};
