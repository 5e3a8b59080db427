// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchwindow.h"

#include <QString>

#include <algorithm>
#include <vector>

/// A stretch of time that a fetch asked for on its own and to its end. A value.
struct AskedPart
{
    /// Id of the bot that was asked for; empty: all bots of the account.
    QString bot = {};
    FetchWindow window = {};
    /// What of it lies in the days that were wanted, UTC; nothing of a margin.
    FetchWindow wanted = {};
    /// When the last of its answers was asked for, UTC.
    QDateTime askedAt = {};

    /// Both are one asking: what came is the same.
    bool isSameAs(const AskedPart &other) const
    {
        return bot == other.bot && window == other.window && askedAt == other.askedAt;
    }
    bool operator==(const AskedPart &) const = default;
};

/// What of a window lies in those times; empty, that is `from` not before `to`, if nothing does.
inline FetchWindow overlapOf(const FetchWindow &window, const FetchWindow &times)
{
    return {std::max(window.from, times.from), std::min(window.to, times.to)};
}
