// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "period.h"
#include "utctime.h"

#include <limits>
#include <optional>

/// The days of a period as moments: tells which sessions belong to it. One without a start belongs to each.
class PeriodDays
{
public:
    /// Days of that zone; nothing: all.
    PeriodDays(const std::optional<Period> &period, const Zone &zone)
    {
        if (!period)
            return;
        m_from = zone.startOfDay(period->from);
        m_to = zone.startOfDay(period->to.addDays(1));
    }

    bool has(UtcSecond start) const { return !isTime(start) || (start >= m_from && start < m_to); }

private:
    qint64 m_from = std::numeric_limits<qint64>::min();
    /// The first that is no part of it.
    qint64 m_to = std::numeric_limits<qint64>::max();
};
