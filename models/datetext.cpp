// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datetext.h"

#include "civildate.h"

#include <QtEndian>

#include <cstring>
#include <optional>

namespace {

/// Eight characters of a fixed form, in which 0 stands for any digit; read all at once, since a page is full of them.
class FixedForm
{
public:
    constexpr explicit FixedForm(const char (&form)[9])
    {
        for (int index = 0; index < 8; ++index) {
            const auto character = static_cast<quint64>(static_cast<unsigned char>(form[index]));
            m_form |= character << (8 * index);
            // What carries into the highest bit of a byte if it is above 9, or, where no digit stands, above 0.
            m_carry |= (character == '0' ? 0x80 - 10ULL : 0x80 - 1ULL) << (8 * index);
        }
    }
    /// The digits, the first in the lowest byte; `*fits` becomes false if the text has another form.
    quint64 read(const char *text, bool *fits) const
    {
        const quint64 digits = qFromLittleEndian<quint64>(text) ^ m_form;
        *fits = *fits && ((digits | (digits + m_carry)) & 0x8080808080808080) == 0;
        return digits;
    }
    static int digit(quint64 digits, int index) { return static_cast<int>((digits >> (8 * index)) & 0xf); }
    static int pair(quint64 digits, int index) { return digit(digits, index) * 10 + digit(digits, index + 1); }

private:
    quint64 m_form = 0;
    quint64 m_carry = 0;
};

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
    /// Passes over a row of digits; true if one of them is not 0.
    bool skipDigits()
    {
        bool isNumber = false;
        m_ok = nextIsDigit() && m_ok;
        while (nextIsDigit())
            isNumber = *m_at++ != '0' || isNumber;
        return isNumber;
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

// The same with a digit or a blank more or less, or in capitals.
ReadTime readVendorTime(DateReader reader)
{
    CivilDate date;
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
        || !date.isValid()) {
        return {ReadTime::Kind::Unreadable, 0};
    }
    return {ReadTime::Kind::Local, date.toDays() * SecondsPerDay + (hour % 12 + (half == 'p' ? 12 : 0)) * 3600 + rest};
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
    CivilDate date;
    date.year = reader.number(4, 4, 9999);
    reader.expect('-');
    date.month = reader.number(2, 2, 12);
    reader.expect('-');
    date.day = reader.number(2, 2, 31);
    if (!reader.skip('T') && !reader.skip('t'))
        reader.expect(' ');
    const int hour = reader.number(2, 2, 23);
    const int rest = minutesAndSeconds(reader);
    const bool isCut = (reader.skip('.') || reader.skip(',')) && reader.skipDigits();
    reader.skipBlanks();
    const std::optional<int> offset = readOffset(reader);
    if (!reader.ok() || !reader.atEnd() || !date.isValid())
        return {ReadTime::Kind::Unreadable, 0};
    const qint64 seconds = date.toDays() * SecondsPerDay + hour * 3600 + rest;
    return offset ? ReadTime{ReadTime::Kind::Utc, seconds - *offset, isCut}
                  : ReadTime{ReadTime::Kind::Local, seconds, isCut};
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

// What nearly all times are.
bool ApiTimeReader::readDocumented(std::string_view text, qint64 *seconds)
{
    static constexpr FixedForm clock("0:00:00 ");
    if (text.size() != 21 && text.size() != 22)
        return false;
    const char *end = text.data() + text.size();
    const bool twoHourDigits = text.size() == 22;
    bool fits = !twoHourDigits || text[11] == '0' || text[11] == '1';
    const quint64 back = clock.read(end - 10, &fits);
    const int hour = FixedForm::digit(back, 0) + (twoHourDigits && text[11] == '1' ? 10 : 0);
    const int minute = FixedForm::pair(back, 2);
    const int second = FixedForm::pair(back, 5);
    const bool afternoon = end[-2] == 'p';
    fits = fits && hour >= 1 && hour <= 12 && minute <= 59 && second <= 59 && readDate(text.data());
    if (!fits || (!afternoon && end[-2] != 'a') || end[-1] != 'm')
        return false;
    *seconds = m_day + (hour % 12 + (afternoon ? 12 : 0)) * 3600 + minute * 60 + second;
    return true;
}

// `MM-DD-YYYY `
bool ApiTimeReader::readDate(const char *text)
{
    static constexpr FixedForm monthAndDay("00-00-00");
    static constexpr FixedForm dayAndYear("00-0000 ");
    if (std::memcmp(text, m_date.data(), m_date.size()) == 0)
        return true;
    bool fits = true;
    const quint64 month = monthAndDay.read(text, &fits);
    const quint64 year = dayAndYear.read(text + 3, &fits);
    const CivilDate date{FixedForm::pair(year, 3) * 100 + FixedForm::pair(year, 5), FixedForm::pair(month, 0),
        FixedForm::pair(month, 3)};
    if (!fits || !date.isValid())
        return false;
    std::memcpy(m_date.data(), text, m_date.size());
    m_day = date.toDays() * SecondsPerDay;
    return true;
}

ReadTime ApiTimeReader::read(std::string_view text)
{
    qint64 seconds = 0;
    if (readDocumented(text, &seconds))
        return {ReadTime::Kind::Local, seconds};
    text = trimmed(text);
    if (text.empty())
        return {};
    const bool iso = text.size() > 4 && text[4] == '-';
    return iso ? readIsoTime(DateReader(text)) : readVendorTime(DateReader(text));
}

ReadTime readApiTime(std::string_view text)
{
    return ApiTimeReader().read(text);
}
