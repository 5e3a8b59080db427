// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessioncounts.h"
#include "utctime.h"
#include "zone.h"

#include <vector>

/// The buckets of a span of time, laid out as a table: the bucket of a UTC second is one look-up, with no calendar and
/// no time zone in the loop over the rows.
class BucketTable
{
public:
    /// All buckets from the one that holds `first` to the one that holds `last`; both UTC seconds.
    BucketTable(Bucket bucket, const Zone &zone, qint64 first, qint64 last);

    /// At least the number of buckets that the constructor would make.
    static quint64 atMost(Bucket bucket, qint64 first, qint64 last);

    quint32 count() const { return static_cast<quint32>(m_starts.size()); }
    /// Begins as in SessionCounts::bucketStarts.
    const std::vector<qint64> &starts() const { return m_starts; }
    bool covers(UtcSecond time) const { return offsetOf(time) < m_ends.back(); }
    /// The bucket of a time that is covered.
    quint32 bucketOf(UtcSecond time) const
    {
        const quint64 offset = offsetOf(time);
        quint32 bucket = m_cells[offset >> m_cellShift];
        while (offset >= m_ends[bucket])
            ++bucket;
        return bucket;
    }

private:
    quint64 offsetOf(UtcSecond time) const { return static_cast<quint64>(qint64(time) - m_base); }
    void addHours(const Zone &zone, qint64 first, qint64 last);
    void addDates(Bucket bucket, const Zone &zone, qint64 first, qint64 last);
    void addBucket(qint64 start, qint64 end);
    void fillCells();

    /// Cells of about half an hour, unless the span is absurd: hardly ever does more than one bucket begin in one.
    int m_cellShift = 11;
    /// UTC second in which the first bucket begins.
    qint64 m_base = 0;
    std::vector<qint64> m_starts;
    /// End of each bucket in seconds since m_base; equal to its begin for a day that the zone left out.
    std::vector<quint64> m_ends;
    /// The bucket in which each cell begins.
    std::vector<quint32> m_cells;
};
