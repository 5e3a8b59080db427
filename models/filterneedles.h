// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localclock.h"
#include "packedid.h"
#include "utctime.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

/// Looks for a text in times written `yyyy-MM-dd HH:mm:ss`, without writing them: by a table of days and a table of
/// seconds of the day.
class TimeNeedle
{
public:
    explicit TimeNeedle(std::string_view text);

    /// False if no time at all can contain the text.
    bool isPossible() const { return m_both ? m_dateFits && m_timeFits : m_dateFits || m_timeFits; }
    /// Local seconds since 1970, of moments that a UtcSecond can hold.
    bool isIn(qint64 localSeconds)
    {
        // Without branches that depend on the row: both tables are small, a wrong guess would cost more.
        const auto shifted = static_cast<quint64>(localSeconds + DayShift);
        const quint64 day = shifted / SecondsPerDay;
        const quint64 second = shifted - day * SecondsPerDay;
        const quint64 inSecond = isInSecond(second) ? 1 : 0;
        const quint64 inDay = isInDay(day) ? 1 : 0;
        return (m_both ? inSecond & inDay : inSecond | inDay) != 0;
    }

    /// One bit for each of at most 64 moments of that day.
    quint64 foundIn(std::span<const UtcSecond> times, const LocalDay &day);

private:
    enum Verdict : quint8 { Unknown, No, Yes };
    // A local time may lie on the day before 1970-01-01.
    static constexpr qint64 DayShift = SecondsPerDay;

    bool isInDay(quint64 shiftedDay)
    {
        quint8 &day = m_days[shiftedDay];
        if (day == Unknown)
            day = judgeDay(static_cast<qint64>(shiftedDay) - 1);
        return day == Yes;
    }
    bool isInSecond(quint64 second)
    {
        if (m_seconds.empty()) [[unlikely]]
            judgeSeconds();
        return (m_seconds[second / 64] >> (second % 64) & 1) != 0;
    }
    quint8 judgeDay(qint64 day) const;
    void judgeSeconds();

    /// The text holds the gap between date and time: what stands before and after it must both fit.
    bool m_both = false;
    std::string m_inDate;
    std::string m_inTime;
    bool m_dateFits = false;
    bool m_timeFits = false;
    std::vector<quint8> m_days;
    /// Made when first asked for: often the days decide alone.
    std::vector<quint64> m_seconds;
};

/// Looks for a text in lengths written `h:mm:ss`: by a table for those of less than a day, as nearly all are.
class LengthNeedle
{
public:
    explicit LengthNeedle(std::string_view text);

    /// False if no length at all can contain the text.
    bool isPossible() const { return m_possible; }
    bool isIn(qint64 seconds) const
    {
        if (seconds >= 0 && seconds < SecondsPerDay) [[likely]]
            return (m_withinDay[static_cast<size_t>(seconds) / 64] >> (seconds % 64) & 1) != 0;
        return isInLongOne(seconds);
    }

private:
    bool isInLongOne(qint64 seconds) const;

    bool m_possible = false;
    std::string m_text;
    std::array<quint64, SecondsPerDay / 64> m_withinDay{};
};

/// Looks for hex digits in ids that are packed, without writing them.
class IdNeedle
{
public:
    explicit IdNeedle(std::string_view text);

    /// False if no packed id at all can contain the text.
    bool isPossible() const { return m_possible; }
    /// The id must not be escaped.
    bool isIn(const PackedId &id) const;
    /// False if none of these ids, which lie one behind the other, contains the text; quick.
    bool mayBeIn(const PackedId *ids, quint32 count) const;

private:
    /// Digits of the text in two bytes that follow each other; where the mask is 0 any digit will do.
    struct Anchor
    {
        std::array<quint8, 2> mask{};
        std::array<quint8, 2> digits{};
    };

    Anchor anchorAt(int digit) const;
    bool isShortIn(const PackedId &id) const;

    bool m_possible = false;
    std::string m_text;
    /// For texts of one or two digits: these, repeated.
    quint64 m_pattern = 0;
    /// For longer ones: their end, as it stands at even and at odd digits of an id.
    Anchor m_even;
    Anchor m_odd;
};
