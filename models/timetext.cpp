// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timetext.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace {

constexpr size_t DayCount = std::numeric_limits<UtcSecond>::max() / SecondsPerDay + 1;
constexpr unsigned MinutesPerDay = 1440;

constexpr char *writeTwo(char *out, unsigned number)
{
    out[0] = static_cast<char>('0' + number / 10);
    out[1] = static_cast<char>('0' + number % 10);
    return out + 2;
}

/// `14:05:` for each minute of a day.
using MinuteTexts = std::array<std::array<char, 6>, MinutesPerDay>;

constexpr MinuteTexts minuteTexts()
{
    MinuteTexts texts{};
    for (unsigned minute = 0; minute < MinutesPerDay; ++minute) {
        char *out = writeTwo(texts[minute].data(), minute / 60);
        *out++ = ':';
        out = writeTwo(out, minute % 60);
        *out = ':';
    }
    return texts;
}

constexpr MinuteTexts Minutes = minuteTexts();

std::array<char, 6> offsetText(int seconds)
{
    std::array<char, 6> text;
    const auto minutes = static_cast<unsigned>(std::abs(seconds)) / 60;
    text[0] = seconds < 0 ? '-' : '+';
    writeTwo(&text[1], minutes / 60);
    text[3] = ':';
    writeTwo(&text[4], minutes % 60);
    return text;
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
    const Offset &offset = offsetAt(time);
    // Counted from the day before 1970, so that it is not negative west of Greenwich.
    const auto local = static_cast<quint64>(qint64(time) + offset.seconds + SecondsPerDay);
    const Date &date = dateText(local / SecondsPerDay);
    const auto second = static_cast<unsigned>(local % SecondsPerDay);
    const auto &minute = Minutes[second / 60];

    out = std::copy(date.begin(), date.end(), out);
    *out++ = m_form == Form::Iso ? 'T' : ' ';
    out = std::copy(minute.begin(), minute.end(), out);
    out = writeTwo(out, second % 60);
    return m_form == Form::Iso ? std::copy(offset.text.begin(), offset.text.end(), out) : out;
}

const TimeText::Offset &TimeText::offsetAt(UtcSecond time)
{
    Day &day = m_days[time / SecondsPerDay];
    if (!day.isKnown) {
        const qint64 begin = time - time % SecondsPerDay;
        const int seconds = m_zone.offsetAt(begin);
        day = {true, seconds == m_zone.offsetAt(begin + SecondsPerDay - 1), {seconds, offsetText(seconds)}};
    }
    if (day.isUniform)
        return day.offset;
    const int seconds = m_zone.offsetAt(time);
    m_offset = {seconds, offsetText(seconds)};
    return m_offset;
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
