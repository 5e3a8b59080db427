// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timetext.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace {

constexpr size_t DayCount = std::numeric_limits<UtcSecond>::max() / SecondsPerDay + 1;

char *writeTwo(char *out, unsigned number)
{
    out[0] = static_cast<char>('0' + number / 10);
    out[1] = static_cast<char>('0' + number % 10);
    return out + 2;
}

char *writeOffset(char *out, int offset)
{
    const auto minutes = static_cast<unsigned>(std::abs(offset)) / 60;
    *out++ = offset < 0 ? '-' : '+';
    out = writeTwo(out, minutes / 60);
    *out++ = ':';
    return writeTwo(out, minutes % 60);
}

} // namespace

TimeText::TimeText(const Zone &zone, Form form)
    : m_zone(zone)
    , m_form(form)
    , m_days(DayCount)
    , m_dates(DayCount + 2)
{ }

char *TimeText::write(char *out, UtcSecond time)
{
    const int offset = offsetAt(time);
    // Counted from the day before 1970, so that it is not negative west of Greenwich.
    const auto local = static_cast<quint64>(qint64(time) + offset + SecondsPerDay);
    const Date &date = dateText(local / SecondsPerDay);
    const auto second = static_cast<unsigned>(local % SecondsPerDay);

    out = std::copy(date.begin(), date.end(), out);
    *out++ = m_form == Form::Iso ? 'T' : ' ';
    out = writeTwo(out, second / 3600);
    *out++ = ':';
    out = writeTwo(out, second / 60 % 60);
    *out++ = ':';
    out = writeTwo(out, second % 60);
    return m_form == Form::Iso ? writeOffset(out, offset) : out;
}

int TimeText::offsetAt(UtcSecond time)
{
    Day &day = m_days[time / SecondsPerDay];
    if (!day.isKnown) {
        const qint64 begin = time - time % SecondsPerDay;
        day.isKnown = true;
        day.offset = m_zone.offsetAt(begin);
        day.isUniform = day.offset == m_zone.offsetAt(begin + SecondsPerDay - 1);
    }
    return day.isUniform ? day.offset : m_zone.offsetAt(time);
}

const TimeText::Date &TimeText::dateText(size_t index)
{
    Date &text = m_dates[index];
    if (text[0] == 0) {
        const QDate date = QDate(1969, 12, 31).addDays(static_cast<qint64>(index));
        char *out = writeTwo(text.data(), static_cast<unsigned>(date.year()) / 100);
        out = writeTwo(out, static_cast<unsigned>(date.year()) % 100);
        *out++ = '-';
        out = writeTwo(out, static_cast<unsigned>(date.month()));
        *out++ = '-';
        writeTwo(out, static_cast<unsigned>(date.day()));
    }
    return text;
}
