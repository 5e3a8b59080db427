// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "buckettable.h"
#include "rowwalk.h"
#include "sessioncounts.h"

#include <limits>
#include <vector>

/// UTC seconds, both inclusive; none at all if first > last.
struct TimeSpan
{
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = std::numeric_limits<qint64>::min();

    bool isEmpty() const { return first > last; }
    TimeSpan united(const TimeSpan &other) const { return {std::min(first, other.first), std::max(last, other.last)}; }
};

/// Counts rows into a matrix of buckets and codes of a dictionary; a step of countSessions().
class RowCounter
{
public:
    RowCounter(const SessionStore &store, const RowWalk &walk, Field by, const CountLimits &limits);

    /// From the first to the last row with a date.
    TimeSpan span() const;
    /// The bucket asked for, or the next coarser one that keeps to the limits.
    Bucket bearable(Bucket bucket, const TimeSpan &span);
    /// Counts all rows; false if one lies outside of the table, with counts of no use.
    bool count(const BucketTable &table);
    /// Counts the marked rows per bucket of a table that covers them all; the last line is for the rows without a date.
    std::vector<quint32> countMarked(const BucketTable &table, const RowMask &marks) const;
    /// Moves the matrix into the result: used values only, most frequent first.
    void finish(SessionCounts *result) const;
    /// Whether each value has counts of its own.
    bool isSplit() const { return m_columns == m_pool.size(); }

private:
    quint32 columnTotal(quint32 column) const;
    void foldLanes(size_t laneSize);

    const SessionStore &m_store;
    const RowWalk &m_walk;
    const StringPool &m_pool;
    CountLimits m_limits;
    size_t m_by;
    size_t m_start;
    /// As many as codes, or one for all of them together.
    quint32 m_columns = 0;
    /// A line a bucket; the last one is for the rows without a date.
    std::vector<quint32> m_matrix;
};

/// A raw value as counts name it: "(none)" if it is missing.
QString countedValue(const StringPool &pool, quint32 code);
