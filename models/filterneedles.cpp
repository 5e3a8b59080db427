// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterneedles.h"

#include "datetext.h"
#include "numbers.h"

#include <QDate>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

TimeNeedle::TimeNeedle(std::string_view text)
{
    const size_t gap = text.find(' ');
    m_both = gap != std::string_view::npos;
    m_inDate = text.substr(0, gap);
    m_inTime = m_both ? text.substr(gap + 1) : text;
    m_dateFits = m_inDate.size() <= 10 && m_inDate.find_first_not_of("0123456789-") == std::string::npos;
    m_timeFits = m_inTime.size() <= 8 && m_inTime.find_first_not_of("0123456789:") == std::string::npos;
    if (!isPossible())
        return;
    constexpr size_t Days = std::numeric_limits<quint32>::max() / SecondsPerDay + 3;
    m_days.resize(Days, Unknown);
}

quint64 TimeNeedle::foundIn(std::span<const UtcSecond> times, const LocalDay &day)
{
    const bool inDay = isInDay(static_cast<quint64>(day.number + 1));
    if (m_both != inDay)
        return inDay ? ~quint64(0) >> (64 - times.size()) : 0;
    quint64 found = 0;
    for (size_t i = 0; m_timeFits && i < times.size(); ++i) {
        found |= quint64(isInSecond(static_cast<quint64>(times[i] - day.span.first))) << i;
    }
    return found;
}

quint8 TimeNeedle::judgeDay(qint64 day) const
{
    const std::string date = QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate).toStdString();
    const bool fits = m_both ? date.ends_with(m_inDate) : date.find(m_inDate) != std::string::npos;
    return fits ? Yes : No;
}

void TimeNeedle::judgeSeconds()
{
    char time[] = "00:00:00";
    const std::string_view view(time, 8);
    m_seconds.resize(SecondsPerDay / 64);
    for (quint32 second = 0; m_timeFits && second < SecondsPerDay; ++second) {
        writeTwoDigits(time, second / 3600);
        writeTwoDigits(time + 3, second / 60 % 60);
        writeTwoDigits(time + 6, second % 60);
        if (m_both ? view.starts_with(m_inTime) : view.find(m_inTime) != std::string_view::npos)
            m_seconds[second / 64] |= quint64(1) << (second % 64);
    }
}

LengthNeedle::LengthNeedle(std::string_view text)
    : m_possible(text.find_first_not_of("0123456789:-") == std::string_view::npos)
    , m_text(text)
{
    char length[] = "00:00:00";
    for (quint32 second = 0; m_possible && second < SecondsPerDay; ++second) {
        writeTwoDigits(length, second / 3600);
        writeTwoDigits(length + 3, second / 60 % 60);
        writeTwoDigits(length + 6, second % 60);
        const std::string_view view(length, 8);
        if (view.substr(view.front() == '0' ? 1 : 0).find(text) != std::string_view::npos)
            m_withinDay[second / 64] |= quint64(1) << (second % 64);
    }
}

bool LengthNeedle::isInLongOne(qint64 seconds) const
{
    std::string length;
    appendLength(&length, seconds);
    return length.find(m_text) != std::string::npos;
}

static quint64 zeroDigits(quint64 word)
{
    return (word - 0x1111111111111111) & ~word & 0x8888888888888888;
}

static quint64 zeroBytes(quint64 word)
{
    return (word - 0x0101010101010101) & ~word & 0x8080808080808080;
}

static quint8 digitOf(char c)
{
    return static_cast<quint8>(c <= '9' ? c - '0' : c - 'a' + 10);
}

IdNeedle::IdNeedle(std::string_view text)
    : m_possible(
        !text.empty() && text.size() <= 24 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos)
    , m_text(text)
{
    if (!m_possible)
        return;
    const int size = static_cast<int>(text.size());
    if (size <= 2) {
        m_pattern = size == 1 ? digitOf(text[0]) * quint64(0x1111111111111111)
                              : (digitOf(text[0]) * 16U + digitOf(text[1])) * quint64(0x0101010101010101);
        return;
    }
    // The end of an id differs from its neighbours' more than the beginning, which is a time.
    m_even = anchorAt(size - 4);
    m_odd = anchorAt(size > 3 ? size - 5 : 0);
}

IdNeedle::Anchor IdNeedle::anchorAt(int digit) const
{
    Anchor anchor;
    for (size_t i = 0; i < 4; ++i, ++digit) {
        if (digit < 0 || digit >= static_cast<int>(m_text.size()))
            continue;
        const int shift = i % 2 == 0 ? 4 : 0;
        anchor.mask[i / 2] |= static_cast<quint8>(0xf << shift);
        anchor.digits[i / 2] |= static_cast<quint8>(digitOf(m_text[static_cast<size_t>(digit)]) << shift);
    }
    return anchor;
}

bool IdNeedle::mayBeIn(const PackedId *ids, quint32 count) const
{
    if (m_text.size() <= 2)
        return true;
    // Byte by byte over all ids, in a loop that the compiler turns into vector instructions. What lies across two ids
    // is found too, and told apart later.
    const quint8 *const bytes = ids->bytes.data();
    const size_t size = count * sizeof(PackedId) - 1;
    const auto differences = [bytes](const Anchor &anchor, size_t i) {
        const auto first = static_cast<quint8>((bytes[i] ^ anchor.digits[0]) & anchor.mask[0]);
        const auto second = static_cast<quint8>((bytes[i + 1] ^ anchor.digits[1]) & anchor.mask[1]);
        return static_cast<quint8>(first | second);
    };
    quint8 any = 0;
    for (size_t i = 0; i < size; ++i) {
        any |= static_cast<quint8>(differences(m_even, i) == 0);
        any |= static_cast<quint8>(differences(m_odd, i) == 0);
    }
    return any != 0;
}

bool IdNeedle::isShortIn(const PackedId &id) const
{
    const quint64 head = qFromBigEndian<quint64>(id.bytes.data());
    const quint64 tail = qFromBigEndian<quint64>(id.bytes.data() + 4);
    if (m_text.size() == 1)
        return (zeroDigits(head ^ m_pattern) | zeroDigits(tail ^ m_pattern)) != 0;

    // Shifted by a digit, the last byte is half empty and gives way to a copy of its neighbour.
    const quint64 oddHead = head << 4 | (tail >> 28 & 0xf);
    const quint64 oddTail = (tail << 4 & ~quint64(0xff)) | (tail >> 4 & 0xff);
    const quint64 even = zeroBytes(head ^ m_pattern) | zeroBytes(tail ^ m_pattern);
    const quint64 odd = zeroBytes(oddHead ^ m_pattern) | zeroBytes(oddTail ^ m_pattern);
    return (even | odd) != 0;
}

bool IdNeedle::isIn(const PackedId &id) const
{
    if (m_text.size() <= 2)
        return isShortIn(id);
    if (!mayBeIn(&id, 1))
        return false;
    std::array<char, 24> text;
    id.writeHex(text.data());
    return std::string_view(text.data(), text.size()).find(m_text) != std::string_view::npos;
}
