// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessioncounts.h"
#include "timespan.h"
#include "zone.h"

#include <optional>
#include <span>
#include <vector>

/// Tells the bucket of a UTC second, with no calendar and no time zone in the loop over the rows. Refers to a
/// BucketTable; by itself it is small enough for registers.
class BucketLookup
{
public:
    bool covers(UtcSecond time) const { return offsetOf(time) < m_length; }
    /// The bucket of a time that is covered.
    quint32 bucketOf(UtcSecond time) const
    {
        const quint64 offset = offsetOf(time);
        quint32 bucket = m_cells[offset >> m_cellShift];
        while (offset >= m_ends[bucket])
            ++bucket;
        return bucket;
    }

    /// The bucket of all these times, if they are covered and have one in common.
    std::optional<quint32> commonBucket(std::span<const UtcSecond> times) const
    {
        if (!isTime(times.front()) || !covers(times.front()))
            return {};
        const quint32 bucket = bucketOf(times.front());
        const auto begin = static_cast<qint64>(bucket == 0 ? 0 : m_ends[bucket - 1]);
        const TimeSpan span{m_base + begin, m_base + static_cast<qint64>(m_ends[bucket]) - 1};
        return holdsAll(span, times) ? std::optional(bucket) : std::nullopt;
    }

private:
    friend class BucketTable;

    quint64 offsetOf(UtcSecond time) const { return static_cast<quint64>(qint64(time) - m_base); }

    qint64 m_base = 0;
    quint64 m_length = 0;
    int m_cellShift = 0;
    const quint64 *m_ends = nullptr;
    const quint32 *m_cells = nullptr;
};

/// The buckets of a span of time, and a table from short cells of time to the bucket in which each begins.
class BucketTable
{
public:
    /// No buckets: covers nothing.
    BucketTable() = default;
    /// All buckets from the one that holds `first` to the one that holds `last`; both UTC seconds.
    BucketTable(Bucket bucket, const Zone &zone, qint64 first, qint64 last);

    /// At least the number of buckets that the constructor would make.
    static quint64 atMost(Bucket bucket, qint64 first, qint64 last);

    quint32 count() const { return static_cast<quint32>(m_starts.size()); }
    /// Begins as in SessionCounts::bucketStarts.
    const std::vector<qint64> &starts() const { return m_starts; }
    /// Valid as long as the table.
    BucketLookup lookup() const;

private:
    void addHours(const Zone &zone, qint64 first, qint64 last);
    void addDates(Bucket bucket, const Zone &zone, qint64 first, qint64 last);
    void addBucket(qint64 start, qint64 end);
    void fillCells();

    /// UTC second in which the first bucket begins.
    qint64 m_base = 0;
    std::vector<qint64> m_starts;
    /// End of each bucket in seconds since m_base; equal to its begin for a day that the zone left out.
    std::vector<quint64> m_ends;
    /// Cells of about half an hour, unless the span is absurd: hardly ever does more than one bucket begin in one.
    int m_cellShift = 11;
    std::vector<quint32> m_cells;
};
