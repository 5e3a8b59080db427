// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zone.h"

#include "numbers.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

constexpr int LargestOffset = 14 * 3600;
// Billing sessions begin long after 1970; beyond the last year the last rule goes on.
const QDate FirstDay(1970, 1, 1);
const QDate LastDay(2107, 1, 1);

// "+05:30", "+0530" or "+05" as seconds.
std::optional<int> parseOffset(QStringView text)
{
    if (text.size() < 3 || (text[0] != u'+' && text[0] != u'-'))
        return std::nullopt;
    QString digits = text.mid(1).toString();
    if (digits.size() == 5 && digits[2] == u':')
        digits.remove(2, 1);
    const bool plain = std::ranges::all_of(digits, [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
    if (!plain || (digits.size() != 4 && digits.size() != 2))
        return std::nullopt;
    const int minutes = digits.size() == 4 ? QStringView(digits).mid(2).toInt() : 0;
    const int offset = QStringView(digits).left(2).toInt() * 3600 + minutes * 60;
    if (minutes > 59 || offset > LargestOffset)
        return std::nullopt;
    return text[0] == u'-' ? -offset : offset;
}

} // namespace

Zone Zone::fromOffset(int seconds)
{
    Zone zone;
    zone.m_offset = seconds;
    return zone;
}

std::optional<Zone> Zone::fromName(QStringView name)
{
    if (name == "UTC"_L1 || name == "Etc/UTC"_L1)
        return Zone();
    const bool prefixed = name.startsWith("UTC"_L1);
    if (const std::optional<int> offset = parseOffset(prefixed ? name.mid(3) : name))
        return fromOffset(*offset);
    const QByteArray id = name.toUtf8();
    if (prefixed || !QTimeZone::isTimeZoneIdAvailable(id))
        return std::nullopt;
    const QTimeZone timeZone(id);
    if (!timeZone.isValid())
        return std::nullopt;

    QDateTime from = FirstDay.startOfDay(Qt::UTC);
    const QDateTime to = LastDay.startOfDay(Qt::UTC);
    Table table{name.toString(), {std::numeric_limits<qint64>::min()}, {timeZone.offsetFromUtc(from)}};
    // Qt 6.4 stops at the last change that the zone's file lists (2037), and goes on by its rule only when asked again.
    for (auto changes = timeZone.transitions(from, to); !changes.isEmpty(); changes = timeZone.transitions(from, to)) {
        for (const QTimeZone::OffsetData &change : std::as_const(changes)) {
            if (change.offsetFromUtc == table.offset.back())
                continue;
            table.since.push_back(change.atUtc.toSecsSinceEpoch());
            table.offset.push_back(change.offsetFromUtc);
        }
        from = changes.last().atUtc.addSecs(1);
    }
    Zone zone;
    zone.m_table = std::make_shared<const Table>(std::move(table));
    return zone;
}

Zone Zone::system()
{
    const std::optional<Zone> zone = fromName(QString::fromUtf8(QTimeZone::systemTimeZoneId()));
    return zone ? *zone : fromOffset(QDateTime::currentDateTime().offsetFromUtc());
}

QString Zone::name() const
{
    if (m_table)
        return m_table->name;
    if (m_offset == 0)
        return u"UTC"_s;
    return u"UTC"_s + QLatin1StringView(offsetText(m_offset));
}

size_t Zone::Table::intervalAt(qint64 utcSeconds) const
{
    return static_cast<size_t>(std::ranges::upper_bound(since, utcSeconds) - since.begin()) - 1;
}

int Zone::offsetAt(qint64 utcSeconds) const
{
    return m_table ? m_table->offset[m_table->intervalAt(utcSeconds)] : m_offset;
}

qint64 Zone::toUtc(qint64 localSeconds) const
{
    return toUtcBoth(localSeconds).first;
}

std::pair<qint64, qint64> Zone::toUtcBoth(qint64 localSeconds) const
{
    if (!m_table)
        return {localSeconds - m_offset, localSeconds - m_offset};
    const std::vector<qint64> &since = m_table->since;
    const std::vector<qint32> &offset = m_table->offset;
    const auto begins = [&](size_t interval) {
        return interval < since.size() && localSeconds - offset[interval] >= since[interval];
    };
    // The first interval that has not ended when the clock shows this time.
    size_t interval = m_table->intervalAt(localSeconds - 2 * LargestOffset);
    while (interval + 1 < since.size() && localSeconds - offset[interval] >= since[interval + 1])
        ++interval;
    if (!begins(interval))
        --interval;
    const qint64 earlier = localSeconds - offset[interval];
    return {
        earlier, begins(interval + 1) && earlier < since[interval + 1] ? localSeconds - offset[interval + 1] : earlier};
}

qint32 Zone::dayOf(qint64 utcSeconds) const
{
    return static_cast<qint32>(floorDiv(toLocal(utcSeconds), SecondsPerDay));
}

qint64 Zone::startOfDay(QDate day) const
{
    const qint64 midnight = FirstDay.daysTo(day) * SecondsPerDay;
    const qint64 moment = toUtc(midnight);
    // Where the clock skips midnight, the day begins with the change of the clock.
    return toLocal(moment) == midnight ? moment : m_table->since[m_table->intervalAt(moment)];
}

bool Zone::operator==(const Zone &other) const
{
    return m_offset == other.m_offset
        && (m_table == other.m_table || (m_table && other.m_table && m_table->name == other.m_table->name));
}
