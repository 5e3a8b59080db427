// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchplan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The zones of the world lie within these hours east of UTC.
constexpr qint64 WesternmostOffset = -12 * 3600;
constexpr qint64 EasternmostOffset = 14 * 3600;
constexpr qint64 HalfASecond = 500;

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

/// All that has to be asked for; empty if nothing of it lies in the past.
FetchWindow wholeOf(const FetchRange &range)
{
    const Period &period = range.period;
    const FetchWindow span = spanOf(period, range.reportZone);
    const qint64 start = span.from.toSecsSinceEpoch();
    const qint64 end = span.to.toSecsSinceEpoch();
    const QDateTime present = QDateTime::fromSecsSinceEpoch(
        range.now.toSecsSinceEpoch() + range.readAhead.count(), Qt::UTC);
    if (!period.isValid() || start >= present.toSecsSinceEpoch())
        return {present, present};
    const Misreading misread = misreadingOf(range.apiZone, start, end);
    const QDateTime margin = startOfUtcDay(
        utcMidnight(period.from).toSecsSinceEpoch() - std::chrono::seconds(range.leftMargin).count());
    const QDateTime rightMargin = endOfUtcDay(
        utcMidnight(period.to.addDays(1)).toSecsSinceEpoch() + std::chrono::seconds(range.rightMargin).count());
    return {std::min(margin, startOfUtcDay(start + misread.west)),
        std::min(present, std::max(rightMargin, endOfUtcDay(end + misread.east)))};
}

QDateTime startOfMonth(const QDateTime &moment)
{
    const QDate day = moment.date();
    return utcMidnight(QDate(day.year(), day.month(), 1));
}

/// The known window that reaches farthest from here; nothing if none reaches beyond what was reached already.
std::optional<FetchWindow> knownFrom(
    const QDateTime &begin, const QDateTime &reached, const std::vector<FetchWindow> &known)
{
    std::optional<FetchWindow> best;
    for (const FetchWindow &window : known) {
        if (window.from <= begin && window.to > (best ? best->to : reached))
            best = window;
    }
    return best;
}

/// A window that nothing is known of: to the end of the month, to what may still change, or to what is known.
FetchWindow newWindow(const QDateTime &begin, const QDateTime &reached, const QDateTime &end, const QDateTime &settled,
    const std::vector<FetchWindow> &known)
{
    const QDateTime nextMonth = startOfMonth(begin.addDays(1)).addMonths(1);
    QDateTime to = nextMonth.addDays(1);
    if (end <= to.addDays(2))
        to = end;
    if (settled > reached && settled < to)
        to = settled;
    for (const FetchWindow &window : known) {
        const QDateTime join = window.from.addDays(1);
        if (join > reached && join < std::min(to, window.to))
            to = join;
    }
    return {begin, to};
}

} // namespace

QDateTime settledUntil(const QDateTime &now, std::chrono::hours settlingTime)
{
    const qint64 latest = now.toSecsSinceEpoch() - std::chrono::seconds(settlingTime).count();
    return startOfUtcDay(latest);
}

std::vector<FetchWindow> planWindows(const FetchRange &range, const std::vector<FetchWindow> &known)
{
    const FetchWindow whole = wholeOf(range);
    const QDateTime settled = settledUntil(range.now, range.settlingTime);
    std::vector<FetchWindow> windows;
    QDateTime begin = whole.from;
    QDateTime reached = begin.addDays(1);
    while (windows.empty() ? begin < whole.to : reached < whole.to) {
        const auto taken = knownFrom(begin, reached, known);
        windows.push_back(taken ? *taken : newWindow(begin, reached, whole.to, settled, known));
        reached = windows.back().to;
        begin = reached.addDays(-1);
        // At the end of a month it goes back a day more: the window is the same for every period then.
        const QDateTime month = startOfMonth(reached);
        if (month.addDays(1) == reached && !knownFrom(begin, reached, known))
            begin = month.addDays(-1);
    }
    return windows;
}

std::vector<FetchWindow> halved(const FetchWindow &window)
{
    const qint64 days = window.from.daysTo(window.to);
    const QDateTime secondDay = window.from.addDays(1);
    if (secondDay >= window.to)
        return {};
    if (days < 2 || window.from.addDays(2) == window.to)
        return {{window.from, secondDay}, {secondDay, window.to}};
    const QDateTime middle = window.from.addDays(days / 2);
    return {{window.from, middle.addDays(1)}, {middle, window.to}};
}

QDateTime middleOf(const FetchWindow &window)
{
    const qint64 seconds = window.from.secsTo(window.to);
    const QDateTime middle = window.from.addSecs(seconds / 2);
    return (seconds > 2 * SecondsPerDay ? startOfUtcDay(middle.toSecsSinceEpoch()) : middle).addMSecs(HalfASecond);
}

FetchWindow spanOf(const Period &period, const Zone &zone)
{
    return {QDateTime::fromSecsSinceEpoch(zone.startOfDay(period.from), Qt::UTC),
        QDateTime::fromSecsSinceEpoch(zone.startOfDay(period.to.addDays(1)), Qt::UTC)};
}

FetchWindow widened(const FetchWindow &times, const std::optional<Zone> &apiZone)
{
    const Misreading misread = misreadingOf(apiZone, times.from.toSecsSinceEpoch(), times.to.toSecsSinceEpoch());
    return {times.from.addSecs(misread.west), times.to.addSecs(misread.east)};
}

std::vector<FetchWindow> cutAt(const FetchWindow &times, const FetchWindow &window)
{
    std::vector<FetchWindow> parts;
    QDateTime begin = window.from;
    for (const QDateTime &time : {times.from, times.to}) {
        const QDateTime cut = time.addMSecs(HalfASecond);
        if (time > begin && cut < window.to) {
            parts.push_back({begin, cut});
            begin = cut;
        }
    }
    parts.push_back({begin, window.to});
    return parts;
}

QString apiTimestamp(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}
