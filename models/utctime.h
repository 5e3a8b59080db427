// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>

/// A moment in the store, in whole seconds since 1970-01-01T00:00:00Z; the two lowest values are set apart.
using UtcSecond = quint32;

inline constexpr UtcSecond MissingTime = 0;
/// The API sent a text that is no date; the store keeps it (SessionStore::unreadableText).
inline constexpr UtcSecond UnreadableTime = 1;

constexpr bool isTime(UtcSecond time)
{
    return time > UnreadableTime;
}

/// Seconds from one moment to another, negative where the end comes first; nothing where one of them is no time.
constexpr std::optional<qint64> secondsBetween(UtcSecond start, UtcSecond end)
{
    return isTime(start) && isTime(end) ? std::optional(qint64(end) - qint64(start)) : std::nullopt;
}

/// What such an interval adds to a billed time: nothing where one of the two is no time, or the end comes first.
constexpr qint64 billedSeconds(UtcSecond start, UtcSecond end)
{
    // Without a branch, so that a loop takes several at once. What comes after a time is one.
    const quint32 isBilled = static_cast<quint32>(isTime(start)) & static_cast<quint32>(end > start);
    return (end - start) & (0 - isBilled);
}

inline constexpr qint64 SecondsPerDay = 86400;
