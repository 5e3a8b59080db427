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

UtcSecond toUtc(const ReadTime &time, const Zone &zone, UtcSecond notBefore, quint32 idSecond)
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
    const bool isLater = earlier < notBefore || std::abs(later - qint64(idSecond)) <= IdTolerance;
    return storedTime(isLater ? later : earlier);
}

quint32 secondIn(const PackedId &id, const SessionRecord &record, Field field)
{
    return id.isEscaped() ? creationSecondOf(record.value(field)) : id.creationSecond();
}

} // namespace

RecordTimes::RecordTimes(
    const SessionRecord &record, const PackedId &conversationId, const PackedId &billingId, const Zone &zone)
{
    std::array<ReadTime, TimeColumns> read;
    for (size_t column = 0; column < TimeColumns; ++column) {
        read[column] = readApiTime(record.value(TimeFields[column]));
        hasLocal = hasLocal || read[column].kind == ReadTime::Kind::Local;
        hasUtc = hasUtc || read[column].kind == ReadTime::Kind::Utc;
        cutColumns |= static_cast<quint8>(read[column].isCut ? 1U << column : 0U);
    }
    conversationStart = read[0];
    conversationIdSecond = secondIn(conversationId, record, Field::ConversationSessionId);
    utc[0] = toUtc(read[0], zone, MissingTime, conversationIdSecond);
    utc[1] = toUtc(read[1], zone, utc[0], 0);
    utc[2] = toUtc(read[2], zone, utc[0], secondIn(billingId, record, Field::BillingSessionId));
    utc[3] = toUtc(read[3], zone, utc[2], 0);
}

bool RecordTimes::hasUnreadable() const
{
    return std::ranges::find(utc, UnreadableTime) != utc.end();
}
