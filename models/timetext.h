// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "utctime.h"
#include "zone.h"

#include <array>
#include <vector>

/// Writes many moments of one zone as text; looks up each day's date and offset only once.
class TimeText
{
public:
    enum class Form : quint8 {
        /// `2021-03-10T14:05:03+00:00`
        Iso,
        /// `2021-03-10 14:05:03`
        Plain,
    };
    static constexpr size_t MaxLength = 25;

    TimeText(const Zone &zone, Form form);

    /// Writes at most MaxLength characters, without a zero at the end; returns where they end.
    char *write(char *out, UtcSecond time);

private:
    /// An offset from UTC, and its text.
    struct Offset
    {
        qint32 seconds = 0;
        std::array<char, 6> text{};
    };
    struct Day
    {
        bool isKnown = false;
        /// The offset holds for the whole day.
        bool isUniform = false;
        Offset offset;
    };
    using Date = std::array<char, 10>;

    const Offset &offsetAt(UtcSecond time);
    const Date &dateText(size_t index);

    Zone m_zone;
    Form m_form;
    /// By UTC day.
    std::vector<Day> m_days;
    /// On a day with two offsets.
    Offset m_offset;
    /// By local day, from 1969-12-31 on.
    std::vector<Date> m_dates;
};
