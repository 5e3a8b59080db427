// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packedid.h"

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
    bool isPossible() const { return m_possible; }
    /// Local seconds since 1970, of moments that a UtcSecond can hold.
    bool isIn(qint64 localSeconds)
    {
        const auto shifted = static_cast<quint64>(localSeconds + DayShift);
        const bool inSecond = m_seconds[shifted % SecondsPerDay] != 0;
        if (inSecond != m_both)
            return inSecond;
        quint8 &day = m_days[shifted / SecondsPerDay];
        if (day == Unknown)
            day = judgeDay(static_cast<qint64>(shifted / SecondsPerDay) - 1);
        return day == Yes;
    }

private:
    enum Verdict : quint8 { Unknown, No, Yes };
    static constexpr qint64 SecondsPerDay = 86400;
    // A local time may lie on the day before 1970-01-01.
    static constexpr qint64 DayShift = SecondsPerDay;

    quint8 judgeDay(qint64 day) const;
    void judgeSeconds();

    /// The text holds the gap between date and time: what stands before and after it must both fit.
    bool m_both = false;
    bool m_possible = false;
    std::string m_inDate;
    std::string m_inTime;
    std::vector<quint8> m_days;
    std::vector<quint8> m_seconds;
};

/// Looks for a text in lengths written `h:mm:ss`.
class LengthNeedle
{
public:
    explicit LengthNeedle(std::string_view text);
    bool isIn(qint64 seconds) const;

private:
    std::string m_text;
    std::vector<quint8> m_withinDay;
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

private:
    bool isInText(const PackedId &id) const;

    bool m_possible = false;
    std::string m_text;
    /// The first one or two digits, repeated.
    quint64 m_pattern = 0;
};
