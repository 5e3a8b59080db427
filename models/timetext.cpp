// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timetext.h"

#include "numbers.h"

#include <algorithm>
#include <limits>

namespace {

constexpr size_t DayCount = std::numeric_limits<UtcSecond>::max() / SecondsPerDay + 1;
constexpr unsigned MinutesPerDay = 1440;

/// `14:05:` for each minute of a day.
using MinuteTexts = std::array<std::array<char, 6>, MinutesPerDay>;

constexpr MinuteTexts minuteTexts()
{
    MinuteTexts texts{};
    for (unsigned minute = 0; minute < MinutesPerDay; ++minute) {
        char *out = writeTwoDigits(texts[minute].data(), minute / 60);
        *out++ = ':';
        out = writeTwoDigits(out, minute % 60);
        *out = ':';
    }
    return texts;
}

constexpr MinuteTexts Minutes = minuteTexts();

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
    out = writeTwoDigits(out, second % 60);
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
        char *out = writeTwoDigits(text.data(), date.year() / 100);
        out = writeTwoDigits(out, date.year() % 100);
        *out++ = '-';
        out = writeTwoDigits(out, date.month());
        *out++ = '-';
        writeTwoDigits(out, date.day());
    }
    return text;
}
