// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "civildate.h"
#include "datetext.h"
#include "numbers.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace {

// `2021-03-10T14:05:03`, 19 characters.
void writeDateTime(char *out, qint64 localSeconds, char separator)
{
    // Local seconds are never below -1 day, since UtcSecond is unsigned: one day more keeps the division positive.
    const auto days = static_cast<int>((localSeconds + SecondsPerDay) / SecondsPerDay) - 1;
    const int second = static_cast<int>(localSeconds - days * SecondsPerDay);
    const CivilDate date = CivilDate::fromDays(days);
    writeTwoDigits(out, date.year / 100);
    writeTwoDigits(out + 2, date.year % 100);
    out[4] = out[7] = '-';
    writeTwoDigits(out + 5, date.month);
    writeTwoDigits(out + 8, date.day);
    out[10] = separator;
    writeTwoDigits(out + 11, second / 3600);
    out[13] = out[16] = ':';
    writeTwoDigits(out + 14, second / 60 % 60);
    writeTwoDigits(out + 17, second % 60);
}

} // namespace

void appendIsoTime(std::string *out, UtcSecond time, const Zone &zone)
{
    std::array<char, 25> buffer;
    const int offset = zone.offsetAt(time);
    writeDateTime(buffer.data(), qint64(time) + offset, 'T');
    std::ranges::copy(offsetText(offset), &buffer[19]);
    out->append(buffer.data(), buffer.size());
}

void appendPlainTime(std::string *out, UtcSecond time, const Zone &zone)
{
    std::array<char, 19> buffer;
    writeDateTime(buffer.data(), zone.toLocal(time), ' ');
    out->append(buffer.data(), buffer.size());
}

void appendLength(std::string *out, qint64 seconds)
{
    if (seconds < 0)
        out->push_back('-');
    const qint64 length = std::abs(seconds);
    out->append(std::to_string(length / 3600));
    std::array<char, 6> rest{':', '0', '0', ':', '0', '0'};
    writeTwoDigits(&rest[1], length / 60 % 60);
    writeTwoDigits(&rest[4], length % 60);
    out->append(rest.data(), rest.size());
}
