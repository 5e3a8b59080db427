// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zonedetector.h"

#include "numbers.h"
#include "utctime.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr int SecondsPerHour = 3600;
constexpr int QuarterSeconds = 900;
constexpr int LargestQuarter = 14 * 4;
constexpr int SmallestQuarter = -12 * 4;
constexpr int Tolerance = 60;
/// Of ids that fit no zone.
constexpr int NoQuarter = LargestQuarter + 1;

// Keeps the quarters of an offset positive, so that they fit beside the hour in one number.
constexpr int QuarterBias = 64;
constexpr int QuarterRange = 128;

qint64 keyOf(qint64 hour, int quarter)
{
    return hour * QuarterRange + quarter + QuarterBias;
}

bool isEnough(quint32 agreeing, quint32 compared)
{
    return quint64(agreeing) * 100 >= quint64(compared) * 99;
}

// Where most companies are, so that the name is one that people know.
constexpr std::array CommonZones{"America/New_York"_L1, "America/Chicago"_L1, "America/Denver"_L1,
    "America/Los_Angeles"_L1, "Europe/London"_L1, "Europe/Berlin"_L1, "Europe/Athens"_L1, "Australia/Sydney"_L1,
    "America/Sao_Paulo"_L1, "Asia/Jerusalem"_L1};

// All named zones, the likely ones first.
std::vector<Zone> candidateZones()
{
    std::vector<Zone> zones{Zone::system()};
    for (const QLatin1StringView name : CommonZones) {
        if (const auto zone = Zone::fromName(QString(name)))
            zones.push_back(*zone);
    }
    const QList<QByteArray> names = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &name : names) {
        if (const auto zone = Zone::fromName(QString::fromUtf8(name)); zone && !zone->isFixed())
            zones.push_back(*zone);
    }
    return zones;
}

} // namespace

void ZoneDetector::add(quint32 idSecond, qint64 localStart)
{
    ++m_compared;
    const qint64 offset = localStart - idSecond;
    qint64 quarter = floorDiv(offset + QuarterSeconds / 2, QuarterSeconds);
    if (quarter < SmallestQuarter || quarter > LargestQuarter
        || std::abs(offset - quarter * QuarterSeconds) > Tolerance) {
        quarter = NoQuarter;
    }
    const qint64 key = keyOf(floorDiv(localStart, SecondsPerHour), static_cast<int>(quarter));
    if (key != m_runKey) {
        m_seen[m_runKey] += m_runLength;
        m_runKey = key;
        m_runLength = 0;
    }
    ++m_runLength;
}

void ZoneDetector::clear()
{
    *this = {};
}

ApiZone ZoneDetector::detect() const
{
    std::array<quint32, QuarterRange> perQuarter{};
    quint32 fitting = 0;
    forEachSeen([&](qint64, int quarter, quint32 count) {
        const int index = quarter + QuarterBias;
        perQuarter[static_cast<size_t>(index)] += count;
        fitting += count;
    });
    ApiZone assumed{Zone(), ApiZone::Evidence::Assumed, perQuarter[QuarterBias], m_compared};
    const auto most = std::ranges::max_element(perQuarter);
    const auto quarter = static_cast<int>(most - perQuarter.begin()) - QuarterBias;
    if (m_compared < MinimumIds)
        return assumed;
    ApiZone fixed{Zone::fromOffset(quarter * QuarterSeconds), ApiZone::Evidence::Proven, *most, m_compared};
    if (isEnough(*most, m_compared) && explainsAllDays(fixed, fitting))
        return fixed;

    // No zone has more offsets than these in the years that there are sessions: noise need not be compared with all.
    constexpr size_t offsetsOfAZone = 4;
    std::ranges::partial_sort(perQuarter, perQuarter.begin() + offsetsOfAZone, std::greater());
    if (!isEnough(std::accumulate(perQuarter.begin(), perQuarter.begin() + offsetsOfAZone, 0U), m_compared))
        return assumed;
    const ApiZone named = detectNamed(fitting);
    return isEnough(named.agreeing, m_compared) && explainsAllDays(named, fitting) ? named : assumed;
}

ApiZone ZoneDetector::check(const ApiZone &zone) const
{
    return {zone.zone, zone.evidence, countAgreeing(zone.zone), m_compared};
}

// The zone that most ids agree with; of several the first.
ApiZone ZoneDetector::detectNamed(quint32 fitting) const
{
    if (m_candidates.empty())
        m_candidates = candidateZones();
    ApiZone best{Zone(), ApiZone::Evidence::Proven, 0, m_compared};
    for (const Zone &zone : m_candidates) {
        const quint32 agreeing = countAgreeing(zone);
        if (agreeing > best.agreeing) {
            best.zone = zone;
            best.agreeing = agreeing;
        }
        if (agreeing == fitting)
            break;
    }
    return best;
}

bool ZoneDetector::explainsAllDays(const ApiZone &found, quint32 fitting) const
{
    if (found.agreeing == fitting)
        return true;
    const std::vector<DayOffsets::Stretch> stretches = dayOffsets().stretches();
    std::vector<quint32> agreeing(stretches.size());
    forEachAgreeing(found.zone, [&](qint64 hour, int quarter, quint32 count) {
        const auto next = std::ranges::upper_bound(stretches, floorDiv(hour, 24), {}, &DayOffsets::Stretch::first);
        const auto index = static_cast<size_t>(next - stretches.begin()) - 1;
        agreeing[index] += quarter * QuarterSeconds == stretches[index].offset ? count : 0;
    });
    for (size_t index = 0; index < stretches.size(); ++index) {
        const quint32 ids = stretches[index].ids;
        if (ids >= DayOffsets::IdsOfARange && agreeing[index] < ids - ids / 2)
            return false;
    }
    return true;
}

DayOffsets ZoneDetector::dayOffsets() const
{
    DayOffsets days;
    forEachId([&days](qint64 hour, int quarter, quint32 count) {
        if (quarter == NoQuarter)
            days.addUnfit(floorDiv(hour, 24), count);
        else
            days.add(floorDiv(hour, 24), quarter * QuarterSeconds, count);
    });
    return days;
}

quint32 ZoneDetector::countAgreeing(const Zone &zone) const
{
    quint32 agreeing = 0;
    forEachAgreeing(zone, [&agreeing](qint64, int, quint32 count) { agreeing += count; });
    return agreeing;
}

template <typename Function> void ZoneDetector::forEachAgreeing(const Zone &zone, Function function) const
{
    forEachSeen([&](qint64 hour, int quarter, quint32 count) {
        const qint64 local = hour * SecondsPerHour;
        const qint64 utc = local - quarter * QuarterSeconds;
        const auto [earlier, later] = zone.toUtcBoth(local);
        if (utc == earlier || utc == later)
            function(hour, quarter, count);
    });
}

template <typename Function> void ZoneDetector::forEachSeen(Function function) const
{
    forEachId([&function](qint64 hour, int quarter, quint32 count) {
        if (quarter != NoQuarter)
            function(hour, quarter, count);
    });
}

template <typename Function> void ZoneDetector::forEachId(Function function) const
{
    const auto call = [&function](qint64 key, quint32 count) {
        const qint64 hour = floorDiv(key, QuarterRange);
        if (count > 0)
            function(hour, static_cast<int>(key - hour * QuarterRange) - QuarterBias, count);
    };
    for (const auto &[key, count] : m_seen)
        call(key, count);
    call(m_runKey, m_runLength);
}

ApiZone ApiZone::given(const std::optional<Zone> &zone)
{
    return zone ? ApiZone{*zone, Evidence::Given} : ApiZone{};
}

bool ApiZone::isContradicted() const
{
    return evidence == Evidence::Given && compared >= ZoneDetector::MinimumIds && !isEnough(agreeing, compared);
}

QString differenceOf(const ApiZone &zone, const QString &against, const ApiZone &zoneOfAgainst)
{
    const bool areNeeded = zone.evidence != ApiZone::Evidence::NotNeeded
        && zoneOfAgainst.evidence != ApiZone::Evidence::NotNeeded;
    if (!areNeeded || zone.zone == zoneOfAgainst.zone)
        return {};
    return ApiZone::tr("The dates in %1 were read in their own time zone, %2; those that are compared with them in %3.")
        .arg(against, zoneOfAgainst.zone.name(), zone.zone.name());
}

QString describe(const ApiZone &zone)
{
    const QString name = zone.zone.name();
    const int compared = static_cast<int>(zone.compared);
    switch (zone.evidence) {
    case ApiZone::Evidence::Proven:
        return ApiZone::tr("Time zone of the API: %1, agrees with %L2 of %Ln sessions.", nullptr, compared)
            .arg(name)
            .arg(zone.agreeing);
    case ApiZone::Evidence::Given:
        if (zone.isContradicted())
            return ApiZone::tr(
                "Time zone of the API: %1, as given, but only %L2 of %Ln sessions agree.", nullptr, compared)
                .arg(name)
                .arg(zone.agreeing);
        return zone.compared < ZoneDetector::MinimumIds
            ? ApiZone::tr("Time zone of the API: %1, as given.").arg(name)
            : ApiZone::tr("Time zone of the API: %1, as given; agrees with %L2 of %Ln sessions.", nullptr, compared)
                  .arg(name)
                  .arg(zone.agreeing);
    case ApiZone::Evidence::NotNeeded:
        return ApiZone::tr("Time zone of the API: not needed, every date names its own offset.");
    case ApiZone::Evidence::Assumed:
        break;
    }
    if (zone.compared < ZoneDetector::MinimumIds)
        return ApiZone::tr("Time zone of the API: %1, assumed, not proven: too few sessions tell it.").arg(name);
    return ApiZone::tr(
        "Time zone of the API: %1, assumed, not proven: agrees with only %L2 of %Ln sessions.", nullptr, compared)
        .arg(name)
        .arg(zone.agreeing);
}
