// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchplan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int MonthsAtMost = 3;
/// The zones of the world lie within these hours east of UTC.
constexpr qint64 WesternmostOffset = -12 * 3600;
constexpr qint64 EasternmostOffset = 14 * 3600;

QDateTime utcMidnight(QDate day)
{
    return QDateTime(day, QTime(0, 0), Qt::UTC);
}

QDateTime startOfUtcDay(qint64 second)
{
    return utcMidnight(QDateTime::fromSecsSinceEpoch(second, Qt::UTC).date());
}

QDateTime endOfUtcDay(qint64 second)
{
    return startOfUtcDay(second + SecondsPerDay - 1);
}

/// A timestamp that says UTC may be read as local time of the API, this many seconds east of it at most.
struct Misreading
{
    qint64 west = 0;
    qint64 east = 0;
};

Misreading misreadingOf(const std::optional<Zone> &apiZone, qint64 start, qint64 end)
{
    if (!apiZone)
        return {WesternmostOffset, EasternmostOffset};
    const auto [low, high] = std::minmax({apiZone->offsetAt(start), apiZone->offsetAt(end), 0});
    return {low, high};
}

} // namespace

std::vector<FetchWindow> planWindows(
    const Period &period, const Zone &reportZone, const std::optional<Zone> &apiZone, const QDateTime &now)
{
    const qint64 start = reportZone.startOfDay(period.from);
    const qint64 end = reportZone.startOfDay(period.to.addDays(1));
    const QDateTime present = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC);
    if (!period.isValid() || start >= present.toSecsSinceEpoch())
        return {};

    const Misreading misread = misreadingOf(apiZone, start, end);
    const QDateTime from = std::min(utcMidnight(period.from.addDays(-1)), startOfUtcDay(start + misread.west));
    const QDateTime to = std::min(
        present, std::max(utcMidnight(period.to.addDays(2)), endOfUtcDay(end + misread.east)));

    std::vector<FetchWindow> windows;
    QDateTime begin = from;
    while (true) {
        const QDateTime longest = begin.addMonths(MonthsAtMost);
        windows.push_back({begin, std::min(longest, to)});
        if (longest >= to)
            return windows;
        begin = longest.addDays(-1);
    }
}

std::vector<FetchWindow> halved(const FetchWindow &window)
{
    const qint64 days = window.from.daysTo(window.to);
    if (days <= 2)
        return {};
    const QDateTime middle = window.from.addDays(days / 2);
    return {{window.from, middle.addDays(1)}, {middle, window.to}};
}

QString apiTimestamp(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'.000Z'"_s);
}
