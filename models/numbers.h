// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <concepts>

/// Division that rounds towards minus infinity, as days and hours before 1970 need it; the divisor is positive.
constexpr qint64 floorDiv(qint64 value, qint64 divisor)
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

/// Writes a number below 100 with two digits and returns what follows them.
constexpr char *writeTwoDigits(char *out, std::integral auto number)
{
    out[0] = static_cast<char>('0' + number / 10);
    out[1] = static_cast<char>('0' + number % 10);
    return out + 2;
}

/// The offset of a time zone: `+05:30`.
constexpr std::array<char, 6> offsetText(int seconds)
{
    std::array<char, 6> text{};
    const int minutes = (seconds < 0 ? -seconds : seconds) / 60;
    text[0] = seconds < 0 ? '-' : '+';
    writeTwoDigits(&text[1], minutes / 60);
    text[3] = ':';
    writeTwoDigits(&text[4], minutes % 60);
    return text;
}
