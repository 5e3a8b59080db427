// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dayoffsets.h"
#include "zone.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <unordered_map>
#include <vector>

/// The zone the API's dates are written in, and what speaks for it.
struct ApiZone
{
    Q_DECLARE_TR_FUNCTIONS(ApiZone)

public:
    enum class Evidence : quint8 {
        /// The ids of the sessions agree with it.
        Proven,
        /// Given by the user.
        Given,
        /// Too few ids, or they do not agree: a zone is assumed, UTC unless there is a likelier one, and said to be so.
        Assumed,
        /// Every date that was read names its own offset, so no zone was needed.
        NotNeeded,
    };

    Zone zone;
    Evidence evidence = Evidence::Assumed;
    quint32 agreeing = 0;
    quint32 compared = 0;
    /// Offsets that the ids tell, day by day; empty where nobody asked for them.
    std::vector<OffsetRange> offsets = {};

    /// A zone that is fixed; nothing: the ids tell it.
    static ApiZone given(const std::optional<Zone> &zone);
    /// Given, but not what the ids tell.
    bool isContradicted() const;

    bool operator==(const ApiZone &) const = default;
};

/// "Time zone of the API: UTC+05:30, agrees with 312 of 312 sessions."
QString describe(const ApiZone &zone);
/// A sentence where the dates of two listings were read in different zones, else empty. `against` names the one that is
/// compared with.
QString differenceOf(const ApiZone &zone, const QString &against, const ApiZone &zoneOfAgainst);

/// Finds the zone of the API's dates from ids: the first eight digits of a conversation's ObjectId are the UTC second
/// of its creation, its difference to the conversation's start is the zone's offset on that day (kore-api.md, section
/// 2, inferred).
class ZoneDetector
{
public:
    static constexpr quint32 MinimumIds = 20;

    /// One record with a readable local start and an ObjectId.
    void add(quint32 idSecond, qint64 localStart);
    void clear();
    quint32 compared() const { return m_compared; }
    /// At least 20 ids of which 99 % fit within a minute, and no range of days that tells another offset: a fixed
    /// offset, else a named zone with daylight saving, the computer's first. Else UTC, assumed.
    ApiZone detect() const;
    /// The zone with the numbers of ids that agree with it.
    ApiZone check(const ApiZone &zone) const;
    /// The offsets of all days, grouped.
    DayOffsets dayOffsets() const;

private:
    ApiZone detectNamed(quint32 fitting) const;
    quint32 countAgreeing(const Zone &zone) const;
    /// Whether the zone has the offset of each range of days, however few of all ids lie in it.
    bool explainsAllDays(const ApiZone &found, quint32 fitting) const;
    /// Those that fit no zone as well.
    template <typename Function> void forEachId(Function function) const;
    template <typename Function> void forEachSeen(Function function) const;
    template <typename Function> void forEachAgreeing(const Zone &zone, Function function) const;

    quint32 m_compared = 0;
    /// How often each (hour of local start, offset in quarters of an hour) was seen, packed into one number. Ids that
    /// are more than a minute off a quarter fit no zone: they have a number beyond all quarters.
    std::unordered_map<qint64, quint32> m_seen;
    /// The last key and how often it came in a row; not in m_seen yet.
    qint64 m_runKey = 0;
    quint32 m_runLength = 0;
    /// All named zones, once they were needed.
    mutable std::vector<Zone> m_candidates;
};
