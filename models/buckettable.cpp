// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buckettable.h"

#include <QDate>

#include <algorithm>

namespace {

constexpr qint64 SecondsPerHour = 3600;
constexpr quint64 MaxCells = 1 << 20;

QDate localDate(const Zone &zone, qint64 utcSeconds)
{
    return QDate(1970, 1, 1).addDays(zone.dayOf(utcSeconds));
}

QDate bucketBegin(Bucket bucket, QDate day)
{
    if (bucket == Bucket::Week)
        return day.addDays(1 - day.dayOfWeek());
    return bucket == Bucket::Month ? QDate(day.year(), day.month(), 1) : day;
}

QDate nextBucket(Bucket bucket, QDate begin)
{
    if (bucket == Bucket::Month)
        return begin.addMonths(1);
    return begin.addDays(bucket == Bucket::Week ? 7 : 1);
}

/// The first second in (before, after] that has the offset of `after`.
qint64 changeOfOffset(const Zone &zone, qint64 before, qint64 after)
{
    while (after - before > 1) {
        const qint64 middle = before + (after - before) / 2;
        (zone.offsetAt(middle) == zone.offsetAt(after) ? after : before) = middle;
    }
    return after;
}

qint64 secondOfHour(const Zone &zone, qint64 utcSeconds)
{
    const qint64 rest = zone.toLocal(utcSeconds) % SecondsPerHour;
    return rest < 0 ? rest + SecondsPerHour : rest;
}

/// Where the local hour begins that holds this moment; a change of offset begins one too.
qint64 hourBegin(const Zone &zone, qint64 utcSeconds)
{
    const qint64 begin = utcSeconds - secondOfHour(zone, utcSeconds);
    return zone.offsetAt(begin) == zone.offsetAt(utcSeconds) ? begin : changeOfOffset(zone, begin, utcSeconds);
}

qint64 hourEnd(const Zone &zone, qint64 begin)
{
    const qint64 end = begin + SecondsPerHour - secondOfHour(zone, begin);
    return zone.offsetAt(end - 1) == zone.offsetAt(begin) ? end : changeOfOffset(zone, begin, end - 1);
}

qint64 lengthAtLeast(Bucket bucket)
{
    switch (bucket) {
    case Bucket::Hour:
        return SecondsPerHour;
    case Bucket::Day:
        return SecondsPerDay;
    case Bucket::Week:
        return 7 * SecondsPerDay;
    case Bucket::Month:
        return 28 * SecondsPerDay;
    }
    Q_UNREACHABLE();
}

} // namespace

BucketTable::BucketTable(Bucket bucket, const Zone &zone, qint64 first, qint64 last)
{
    const quint64 buckets = atMost(bucket, first, last);
    m_starts.reserve(buckets);
    m_ends.reserve(buckets);
    if (bucket == Bucket::Hour)
        addHours(zone, first, last);
    else
        addDates(bucket, zone, first, last);
    fillCells();
}

BucketLookup BucketTable::lookup() const
{
    BucketLookup lookup;
    lookup.m_base = m_base;
    lookup.m_length = m_ends.empty() ? 0 : m_ends.back();
    lookup.m_cellShift = m_cellShift;
    lookup.m_ends = m_ends.data();
    lookup.m_cells = m_cells.data();
    return lookup;
}

quint64 BucketTable::atMost(Bucket bucket, qint64 first, qint64 last)
{
    // A few more than the span holds: both ends are rounded, and changes of offset begin hours of their own.
    const auto whole = static_cast<quint64>((last - first) / lengthAtLeast(bucket));
    return whole + 4 + (bucket == Bucket::Hour ? whole / 500 : 0);
}

void BucketTable::addHours(const Zone &zone, qint64 first, qint64 last)
{
    qint64 begin = hourBegin(zone, first);
    m_base = begin;
    do {
        const qint64 end = hourEnd(zone, begin);
        addBucket(begin, end);
        begin = end;
    } while (begin <= last);
}

void BucketTable::addDates(Bucket bucket, const Zone &zone, qint64 first, qint64 last)
{
    const QDate epoch(1970, 1, 1);
    const QDate lastDate = localDate(zone, last);
    QDate begin = bucketBegin(bucket, localDate(zone, first));
    m_base = zone.startOfDay(begin);
    while (begin <= lastDate) {
        const QDate next = nextBucket(bucket, begin);
        addBucket(epoch.daysTo(begin) * SecondsPerDay, zone.startOfDay(next));
        begin = next;
    }
}

void BucketTable::addBucket(qint64 start, qint64 end)
{
    m_starts.push_back(start);
    m_ends.push_back(static_cast<quint64>(end - m_base));
}

void BucketTable::fillCells()
{
    while ((m_ends.back() >> m_cellShift) > MaxCells)
        ++m_cellShift;
    m_cells.resize((m_ends.back() >> m_cellShift) + 1);
    quint32 bucket = 0;
    for (size_t cell = 0; cell < m_cells.size(); ++cell) {
        while (bucket + 1 < count() && (quint64(cell) << m_cellShift) >= m_ends[bucket])
            ++bucket;
        m_cells[cell] = bucket;
    }
}
