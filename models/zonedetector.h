// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "zone.h"

#include <QCoreApplication>
#include <QString>

#include <map>
#include <optional>

/// The zone the API's dates are written in, and what speaks for it.
struct ApiZone
{
    enum class Evidence : quint8 {
        /// The ids of the sessions agree with it.
        Proven,
        /// Given by the user.
        Given,
        /// Too few ids, or they do not agree: UTC is assumed and said to be so.
        Assumed,
        /// Every date that was read names its own offset, so no zone was needed.
        NotNeeded,
    };

    Zone zone;
    Evidence evidence = Evidence::Assumed;
    quint32 agreeing = 0;
    quint32 compared = 0;

    bool operator==(const ApiZone &) const = default;
};

/// "Time zone of the API: UTC+05:30, agrees with 312 of 312 sessions."
QString describe(const ApiZone &zone);

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
    /// At least 20 ids of which 99 % fit within a minute: a fixed offset, else a named zone with daylight saving, the
    /// computer's first. Else UTC, assumed.
    ApiZone detect() const;

private:
    ApiZone detectNamed() const;
    quint32 countAgreeing(const Zone &zone) const;

    quint32 m_compared = 0;
    /// How often each (hour of local start, offset rounded to a minute) was seen; the remainder of rounding is kept
    /// apart.
    std::map<std::pair<qint64, qint32>, quint32> m_seen;
};
