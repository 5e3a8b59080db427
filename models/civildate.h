// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>

/// A day of the proleptic Gregorian calendar. Here, and not in a source file, because each time of a page is one.
struct CivilDate
{
    int year = 0;
    int month = 0;
    int day = 0;

    /// Whether there is such a day, from year 1 on.
    constexpr bool isValid() const
    {
        constexpr std::array<int, 13> daysInMonth{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        if (year < 1 || month < 1 || month > 12 || day < 1)
            return false;
        const bool isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return day <= daysInMonth[static_cast<size_t>(month)] + (isLeapYear && month == 2 ? 1 : 0);
    }

    /// Days since 1970-01-01.
    constexpr int toDays() const
    {
        const int yearFromMarch = year - (month <= 2 ? 1 : 0);
        const int monthFromMarch = month <= 2 ? month + 9 : month - 3;
        const int leapDays = yearFromMarch / 4 - yearFromMarch / 100 + yearFromMarch / 400;
        return yearFromMarch * 365 + leapDays + (153 * monthFromMarch + 2) / 5 + day - 1 - DaysBefore1970;
    }

    /// From year 1 on.
    static constexpr CivilDate fromDays(int days)
    {
        const int shifted = days + DaysBefore1970;
        const int era = shifted / DaysIn400Years;
        const int dayOfEra = shifted - era * DaysIn400Years;
        const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        const int monthFromMarch = (5 * dayOfYear + 2) / 153;
        const int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        return {era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1};
    }

private:
    // From 0000-03-01: years begin in March here, so that the leap day comes last.
    static constexpr int DaysBefore1970 = 719468;
    static constexpr int DaysIn400Years = 146097;
};
