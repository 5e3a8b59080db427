// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionwriter.h"

#include <QDateTime>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {
struct Clock
{
    int year;
    unsigned month;
    unsigned day;
    unsigned hour;
    unsigned minute;
    unsigned second;
};

Clock clockOf(std::int64_t second)
{
    using namespace std::chrono;
    const sys_seconds time{seconds{second}};
    const sys_days midnight = floor<days>(time);
    const year_month_day date{midnight};
    const auto ofDay = static_cast<unsigned>((time - midnight).count());
    return {int(date.year()), unsigned(date.month()), unsigned(date.day()), ofDay / 3600, ofDay / 60 % 60, ofDay % 60};
}

void appendTwo(std::string &out, unsigned number)
{
    out += static_cast<char>('0' + number / 10);
    out += static_cast<char>('0' + number % 10);
}

void appendJoined(std::string &out, unsigned first, char joint, unsigned second)
{
    appendTwo(out, first);
    out += joint;
    appendTwo(out, second);
}

void appendYear(std::string &out, int year)
{
    appendTwo(out, static_cast<unsigned>(year / 100));
    appendTwo(out, static_cast<unsigned>(year % 100));
}

void appendDocumented(std::string &out, const Clock &clock)
{
    appendJoined(out, clock.month, '-', clock.day);
    out += '-';
    appendYear(out, clock.year);
    out += ' ';
    if (const unsigned hour = (clock.hour + 11) % 12 + 1; hour < 10)
        out += static_cast<char>('0' + hour);
    else
        appendTwo(out, hour);
    out += ':';
    appendJoined(out, clock.minute, ':', clock.second);
    out += clock.hour < 12 ? " am" : " pm";
}

void appendIso(std::string &out, const Clock &clock)
{
    appendYear(out, clock.year);
    out += '-';
    appendJoined(out, clock.month, '-', clock.day);
    out += 'T';
    appendJoined(out, clock.hour, ':', clock.minute);
    out += ':';
    appendTwo(out, clock.second);
    out += ".000Z";
}

void appendString(std::string &out, const std::string &text)
{
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += "01"[c >> 4];
            out += "0123456789abcdef"[c & 0xf];
        } else {
            out += c;
        }
    }
    out += '"';
}
} // namespace

SessionWriter::SessionWriter(const QTimeZone &zone, Dates dates)
    : m_zone(zone)
    , m_dates(dates)
{ }

// Asking QTimeZone takes microseconds; no zone changes its offset within a quarter of an hour of UTC.
std::int64_t SessionWriter::offsetAt(std::int64_t second)
{
    const std::int64_t quarter = second / 900;
    const auto known = m_offsets.constFind(quarter);
    if (known != m_offsets.cend())
        return *known;
    return *m_offsets.insert(quarter, m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(quarter * 900, Qt::UTC)));
}

void SessionWriter::appendTime(std::int64_t second, std::string &out)
{
    switch (m_dates) {
    case Dates::Documented:
        appendDocumented(out, clockOf(second + offsetAt(second)));
        break;
    case Dates::Iso:
        appendIso(out, clockOf(second));
        break;
    }
}

QByteArray SessionWriter::time(std::int64_t second)
{
    std::string out;
    appendTime(second, out);
    return QByteArray::fromStdString(out);
}

void SessionWriter::appendSession(const GeneratedSession &session, std::string &out)
{
    const auto appendText = [&out](const char *key, const std::string &value) {
        out += key;
        appendString(out, value);
    };
    const auto appendInstant = [&](const char *key, std::int64_t second) {
        out += key;
        out += '"';
        appendTime(second, out);
        out += '"';
    };
    appendText(R"({"botId":)", session.botId);
    appendText(R"(,"channel":)", session.channel);
    appendText(R"(,"koreUserId":)", session.koreUserId);
    appendText(R"(,"channelUserId":)", session.channelUserId);
    appendText(R"(,"billingSessionType":)", session.billingSessionType);
    appendText(R"(,"conversationSessionId":)", session.conversationSessionId);
    appendInstant(R"(,"conversationSessionStartDateTime":)", session.conversationStart);
    appendInstant(R"(,"conversationSessionEndDateTime":)", session.conversationEnd);
    appendText(R"(,"billingSessionId":)", session.billingSessionId);
    appendInstant(R"(,"billingSessionStartDateTime":)", session.billingStart);
    appendInstant(R"(,"billingSessionEndDateTime":)", session.billingEnd);
    out += '}';
}

void SessionWriter::write(const GeneratedSession &session, QByteArray &out)
{
    m_buffer.clear();
    appendSession(session, m_buffer);
    out.append(m_buffer.data(), static_cast<qsizetype>(m_buffer.size()));
}

QByteArray writeAnswer(const std::vector<GeneratedSession> &sessions, const QTimeZone &zone)
{
    SessionWriter writer(zone);
    QByteArray out = R"({"total":)"_ba + QByteArray::number(qint64(sessions.size()))
        + R"(,"moreAvailable":false,"sessions":[)";
    for (const GeneratedSession &session : sessions) {
        writer.write(session, out);
        out += ',';
    }
    if (!sessions.empty())
        out.chop(1);
    return out + "]}";
}
