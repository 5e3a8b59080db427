// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldvalues.h"
#include "filter.h"
#include "period.h"
#include "rowlist.h"
#include "sessioncounts.h"
#include "sortkey.h"
#include "zone.h"

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

/// What is asked of the sessions: everything that decides which rows are visible, in which order, and how they are
/// counted. A value.
struct Query
{
    Filter filter;
    std::optional<Period> period;
    Zone zone;
    /// Ties, and the order when empty: billing start, then billing id.
    std::vector<SortKey> order;
    TextOrder textOrder = TextOrder::CodePoint;
    CountSpec counting;
    CountLimits countLimits;

    bool operator==(const Query &) const = default;
};

/// The rows that answer a query. Table, chart, counts and export all read this one.
struct QueryResult
{
    /// In no place.
    static constexpr quint32 Hidden = 0xffffffff;

    RowList rows;
    /// Live rows of the store, and those of them that the period cuts off.
    quint32 liveRows = 0;
    quint32 outsidePeriod = 0;
    SessionCounts counts;
    /// What can be chosen of each field: its values, counted as if the filter had no term on that field.
    FieldValues values;
    /// Those of the field that is counted by, without the ones that no row has.
    std::vector<ValueTotal> choices;
    Query query;

    /// Whether this answers the same question as another result, in any order, and counts the same.
    bool countsAsIn(const QueryResult &other) const;
    /// The places of these rows of the store, or Hidden, in one walk over all rows.
    std::vector<quint32> placesOf(std::span<const quint32> storeRows) const;
};

/// Keeps between two queries of one growing store what is dear to compute: order, ranks, the cut of the period, the
/// last filter. Not shared between threads.
class QueryCache
{
public:
    QueryCache();
    ~QueryCache();
    QueryCache(const QueryCache &) = delete;
    QueryCache &operator=(const QueryCache &) = delete;

    struct Data;
    Data &data() { return *m_data; }

private:
    std::unique_ptr<Data> m_data;
};

/// Answers a query on a snapshot; a new store (fewer rows, other pools or names) must come with a new cache. If it is
/// asked to stop it ends soon, with an answer that is of no use.
QueryResult runQuery(
    const SessionStore &snapshot, const Query &query, QueryCache &cache, const std::stop_token &stop = {});
