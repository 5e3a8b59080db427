// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordtimes.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace {

// Ids are made within a minute of the start (see ZoneDetector).
constexpr qint64 IdTolerance = 60;

UtcSecond storedTime(qint64 utcSeconds)
{
    const bool fits = utcSeconds > UnreadableTime && utcSeconds <= std::numeric_limits<UtcSecond>::max();
    return fits ? static_cast<UtcSecond>(utcSeconds) : UnreadableTime;
}

/// What tells the two readings of a time in a repeated hour apart.
struct Hints
{
    UtcSecond notBefore = MissingTime;
    /// The other end of its session.
    ReadTime notAfter = {};
    /// 0: no id.
    quint32 idSecond = 0;
};

bool isNear(qint64 moment, quint32 idSecond)
{
    return std::abs(moment - qint64(idSecond)) <= IdTolerance;
}

bool isAfter(qint64 moment, const ReadTime &end, const Zone &zone)
{
    switch (end.kind) {
    case ReadTime::Kind::Missing:
    case ReadTime::Kind::Unreadable:
        return false;
    case ReadTime::Kind::Utc:
        return moment > end.seconds;
    case ReadTime::Kind::Local:
        return moment > zone.toUtcBoth(end.seconds).second;
    }
    Q_UNREACHABLE();
}

UtcSecond toUtc(const ReadTime &time, const Zone &zone, const Hints &hints, bool *isUndecided)
{
    switch (time.kind) {
    case ReadTime::Kind::Missing:
        return MissingTime;
    case ReadTime::Kind::Unreadable:
        return UnreadableTime;
    case ReadTime::Kind::Utc:
        return storedTime(time.seconds);
    case ReadTime::Kind::Local:
        break;
    }
    const auto [earlier, later] = zone.toUtcBoth(time.seconds);
    const bool isLater = earlier < hints.notBefore || isNear(later, hints.idSecond);
    *isUndecided = later != earlier && !isLater && !isNear(earlier, hints.idSecond)
        && !isAfter(later, hints.notAfter, zone);
    return storedTime(isLater ? later : earlier);
}

} // namespace

RecordTimes::RecordTimes(const SessionRecord &record, const Zone &zone)
{
    const std::array<ReadTime, TimeColumns> &read = record.times;
    for (size_t column = 0; column < TimeColumns; ++column) {
        hasLocal = hasLocal || read[column].kind == ReadTime::Kind::Local;
        hasUtc = hasUtc || read[column].kind == ReadTime::Kind::Utc;
        cutColumns |= static_cast<quint8>(read[column].isCut ? 1U << column : 0U);
    }
    conversationStart = read[0];
    conversationIdSecond = record.creationSecond(0);
    const auto take = [&](size_t column, const Hints &hints) {
        bool isUndecided = false;
        utc[column] = toUtc(read[column], zone, hints, &isUndecided);
        undecidedColumns |= static_cast<quint8>(isUndecided ? 1U << column : 0U);
    };
    take(0, {.notAfter = read[1], .idSecond = conversationIdSecond});
    take(1, {.notBefore = utc[0]});
    take(2, {.notBefore = utc[0], .notAfter = read[3], .idSecond = record.creationSecond(1)});
    take(3, {.notBefore = utc[2]});
}

bool RecordTimes::hasUnreadable() const
{
    return std::ranges::find(utc, UnreadableTime) != utc.end();
}
