// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

#include <map>
#include <vector>

/// Days one after the other whose ids tell the same offset.
struct OffsetRange
{
    /// Both included, as the API writes them.
    QDate from;
    QDate to;
    /// Seconds east of UTC.
    int offset = 0;
    /// How many ids of these days tell it.
    quint32 agreeing = 0;
    quint32 compared = 0;

    bool operator==(const OffsetRange &) const = default;
};

/// The offsets that ids tell, day by day; groups the days into ranges.
class DayOffsets
{
public:
    /// Fewer ids that tell another offset are odd ones, not a range.
    static constexpr quint32 IdsOfARange = 5;

    /// `count` ids of this day, counted from 1970-01-01 as the API writes days, tell this offset in seconds.
    void add(qint64 day, int offset, quint32 count) { m_days[day].offsets[offset] += count; }
    /// Ids of this day that tell no offset that a zone could have.
    void addUnfit(qint64 day, quint32 count) { m_days[day].unfit += count; }

    /// Days whose ids tell the same offset by most, one after the other, however few; days that tell none are left out.
    struct Stretch
    {
        qint64 first = 0;
        qint64 last = 0;
        int offset = 0;
        /// That tell an offset, this or another one.
        quint32 ids = 0;
    };
    std::vector<Stretch> stretches() const;
    /// All ids, in the order of the days: odd ones belong to the days around them, and those of a day within which the
    /// clock was changed to the range that has their offset.
    std::vector<OffsetRange> ranges() const;

private:
    struct Day
    {
        std::map<int, quint32> offsets;
        quint32 unfit = 0;

        quint32 count(int offset) const;
        quint32 ids() const;
    };

    std::map<qint64, Day> m_days;
};
