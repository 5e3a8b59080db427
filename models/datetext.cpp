// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datetext.h"

#include <array>
#include <cstdlib>
#include <optional>

namespace {

struct Civil
{
    int year = 0;
    int month = 0;
    int day = 0;
};

// Days since 1970-01-01 of the proleptic Gregorian calendar; years count from March, so that the leap day comes last.
qint64 daysFromCivil(const Civil &date)
{
    const qint64 year = date.year - (date.month <= 2 ? 1 : 0);
    const int monthFromMarch = (date.month + 9) % 12;
    const qint64 leapDays = year / 4 - year / 100 + year / 400;
    return year * 365 + leapDays + (153 * monthFromMarch + 2) / 5 + date.day - 1 - 719468;
}

Civil civilFromDays(qint64 days)
{
    const qint64 shifted = days + 719468;
    const qint64 era = shifted / 146097;
    const int dayOfEra = static_cast<int>(shifted - era * 146097);
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int monthFromMarch = (5 * dayOfYear + 2) / 153;
    const int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    return {static_cast<int>(era * 400) + yearOfEra + (month <= 2 ? 1 : 0), month,
        dayOfYear - (153 * monthFromMarch + 2) / 5 + 1};
}

bool isDate(const Civil &date)
{
    static constexpr std::array<int, 13> daysInMonth{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1)
        return false;
    const bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
    return date.day <= daysInMonth[static_cast<size_t>(date.month)] + (leap && date.month == 2 ? 1 : 0);
}

/// Reads a text from left to right; once something does not fit, ok() stays false.
class DateReader
{
public:
    explicit DateReader(std::string_view text)
        : m_at(text.data())
        , m_end(text.data() + text.size())
    { }

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at == m_end; }

    bool skip(char wanted)
    {
        if (m_at == m_end || *m_at != wanted)
            return false;
        ++m_at;
        return true;
    }
    void expect(char wanted) { m_ok = skip(wanted) && m_ok; }
    void skipBlanks()
    {
        while (skip(' ')) { }
    }
    bool nextIsDigit() const { return m_at != m_end && *m_at >= '0' && *m_at <= '9'; }
    void skipDigits()
    {
        m_ok = nextIsDigit() && m_ok;
        while (nextIsDigit())
            ++m_at;
    }
    int number(int minDigits, int maxDigits, int maxValue)
    {
        int value = 0;
        int digits = 0;
        for (; digits < maxDigits && nextIsDigit(); ++digits)
            value = value * 10 + (*m_at++ - '0');
        m_ok = m_ok && digits >= minDigits && value <= maxValue;
        return value;
    }
    /// The next letter in lower case, or 0.
    char letter() { return m_at == m_end ? '\0' : static_cast<char>(*m_at++ | 0x20); }

private:
    const char *m_at;
    const char *m_end;
    bool m_ok = true;
};

// `:mm:ss` after the hour, as seconds.
int minutesAndSeconds(DateReader &reader)
{
    reader.expect(':');
    const int minute = reader.number(2, 2, 59);
    reader.expect(':');
    return minute * 60 + reader.number(2, 2, 59);
}

// MM-DD-YYYY h:mm:ss am|pm
ReadTime readVendorTime(DateReader reader)
{
    Civil date;
    date.month = reader.number(1, 2, 12);
    reader.expect('-');
    date.day = reader.number(1, 2, 31);
    reader.expect('-');
    date.year = reader.number(4, 4, 9999);
    reader.expect(' ');
    reader.skipBlanks();
    const int hour = reader.number(1, 2, 12);
    const int rest = minutesAndSeconds(reader);
    reader.skipBlanks();
    const char half = reader.letter();
    if ((half != 'a' && half != 'p') || reader.letter() != 'm' || !reader.atEnd() || !reader.ok() || hour == 0
        || !isDate(date)) {
        return {ReadTime::Kind::Unreadable, 0};
    }
    return {ReadTime::Kind::Local,
        daysFromCivil(date) * SecondsPerDay + (hour % 12 + (half == 'p' ? 12 : 0)) * 3600 + rest};
}

// Z, +hh, +hhmm or +hh:mm as seconds; nothing if there is none.
std::optional<int> readOffset(DateReader &reader)
{
    if (reader.skip('Z') || reader.skip('z'))
        return 0;
    const bool negative = reader.skip('-');
    if (!negative && !reader.skip('+'))
        return std::nullopt;
    int offset = reader.number(2, 2, 23) * 3600;
    if (reader.skip(':') || reader.nextIsDigit())
        offset += reader.number(2, 2, 59) * 60;
    return negative ? -offset : offset;
}

// YYYY-MM-DDThh:mm:ss[.fraction][offset]
ReadTime readIsoTime(DateReader reader)
{
    Civil date;
    date.year = reader.number(4, 4, 9999);
    reader.expect('-');
    date.month = reader.number(2, 2, 12);
    reader.expect('-');
    date.day = reader.number(2, 2, 31);
    if (!reader.skip('T') && !reader.skip('t'))
        reader.expect(' ');
    const int hour = reader.number(2, 2, 23);
    const int rest = minutesAndSeconds(reader);
    if (reader.skip('.') || reader.skip(','))
        reader.skipDigits();
    reader.skipBlanks();
    const std::optional<int> offset = readOffset(reader);
    if (!reader.ok() || !reader.atEnd() || !isDate(date))
        return {ReadTime::Kind::Unreadable, 0};
    const qint64 seconds = daysFromCivil(date) * SecondsPerDay + hour * 3600 + rest;
    return offset ? ReadTime{ReadTime::Kind::Utc, seconds - *offset} : ReadTime{ReadTime::Kind::Local, seconds};
}

void writeTwoDigits(char *out, int number)
{
    out[0] = static_cast<char>('0' + number / 10);
    out[1] = static_cast<char>('0' + number % 10);
}

// `2021-03-10T14:05:03`, 19 characters.
void writeDateTime(char *out, qint64 localSeconds, char separator)
{
    // Local seconds are never below -1 day, since UtcSecond is unsigned: one day more keeps the division positive.
    const qint64 days = (localSeconds + SecondsPerDay) / SecondsPerDay - 1;
    const int second = static_cast<int>(localSeconds - days * SecondsPerDay);
    const Civil date = civilFromDays(days);
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

constexpr bool isBlank(char character)
{
    return character == ' ' || (character >= '\t' && character <= '\r');
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace

ReadTime readApiTime(std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return {};
    const bool iso = text.size() > 4 && text[4] == '-';
    return iso ? readIsoTime(DateReader(text)) : readVendorTime(DateReader(text));
}

void appendIsoTime(std::string *out, UtcSecond time, const Zone &zone)
{
    std::array<char, 25> buffer;
    const int offset = zone.offsetAt(time);
    writeDateTime(buffer.data(), qint64(time) + offset, 'T');
    const int minutes = std::abs(offset) / 60;
    buffer[19] = offset < 0 ? '-' : '+';
    writeTwoDigits(&buffer[20], minutes / 60);
    buffer[22] = ':';
    writeTwoDigits(&buffer[23], minutes % 60);
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
    writeTwoDigits(&rest[1], static_cast<int>(length / 60 % 60));
    writeTwoDigits(&rest[4], static_cast<int>(length % 60));
    out->append(rest.data(), rest.size());
}
