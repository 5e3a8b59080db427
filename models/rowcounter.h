// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "buckettable.h"
#include "rowwalk.h"
#include "sessioncounts.h"
#include "timespan.h"
#include "typesums.h"

#include <vector>

/// Counts rows into a matrix of buckets and codes of a dictionary, and sums them up by type; a step of countSessions().
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
    /// Leaves out the empty buckets before the first row and behind the last one.
    void trim();
    /// Moves what was counted into the result: used values only, most frequent first.
    void finish(const BucketTable &table, SessionCounts *result) const;
    /// Whether each value has counts of its own.
    bool isSplit() const { return m_columns == m_pool.size(); }

private:
    /// What was counted of a part of the rows: a matrix for each lane, one behind the other.
    struct Counted
    {
        std::vector<quint32> matrix;
        TypeSums types;
        bool allCovered = true;
    };

    bool isEmptyLine(quint32 line) const;
    quint32 columnTotal(quint32 column) const;
    void count(const BucketTable &table, size_t begin, size_t end, Counted *counted) const;
    std::vector<quint32> countMarked(const BucketTable &table, const RowMask &marks) const;

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
    /// The lines from one to before another that are buckets of the result.
    quint32 m_firstLine = 0;
    quint32 m_endLine = 0;
    TypeSums m_types;
};
