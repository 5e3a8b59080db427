// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessioncounts.h"

#include "rowcounter.h"

#include <algorithm>

namespace {

TimeSpan spanOf(const Period &period, const Zone &zone)
{
    return {zone.startOfDay(period.from), zone.startOfDay(period.to.addDays(1)) - 1};
}

/// Sessions and seconds of one type.
struct TypeSum
{
    quint32 code = 0;
    quint32 sessions = 0;
    qint64 seconds = 0;
};

std::vector<TypeSum> sumsByType(const SessionStore &store, const RowWalk &walk, RowTotals *totals)
{
    // As in RowCounter: most rows are of one type, and would wait for each other.
    constexpr quint32 lanes = 4;
    const auto type = static_cast<size_t>(SessionStore::column(Field::BillingSessionType));
    const auto start = static_cast<size_t>(SessionStore::column(Field::BillingStart));
    const auto end = static_cast<size_t>(SessionStore::column(Field::BillingEnd));
    std::vector<TypeSum> sums(size_t(store.pool(Field::BillingSessionType).size()) * lanes);
    walk.forEach([=, &store, sums = sums.data()](const SessionChunk &chunk, quint32 index, quint32 row) {
        TypeSum &sum = sums[size_t(chunk.text[type][index]) * lanes + index % lanes];
        ++sum.sessions;
        sum.seconds += secondsBetween(chunk.times[start][index], chunk.times[end][index]).value_or(0);
        if (!isTime(chunk.times[start][index])) [[unlikely]]
            ++(isTime(store.effectiveStart(row)) ? totals->estimated : totals->undated);
    });

    std::vector<TypeSum> used;
    for (size_t first = 0; first < sums.size(); first += lanes) {
        TypeSum sum{.code = static_cast<quint32>(first / lanes)};
        for (size_t lane = first; lane < first + lanes; ++lane) {
            sum.sessions += sums[lane].sessions;
            sum.seconds += sums[lane].seconds;
        }
        if (sum.sessions != 0)
            used.push_back(sum);
    }
    return used;
}

RowTotals totalsOfWalk(const SessionStore &store, const RowWalk &walk)
{
    const StringPool &pool = store.pool(Field::BillingSessionType);
    RowTotals totals;
    if (!store.mayChange().isEmpty())
        walk.forEachOf(store.mayChange().toMask(store.rowCount()),
            [&totals](const SessionChunk &, quint32, quint32) { ++totals.mayChange; });
    if (store.hasUndecided())
        walk.forEachOf(
            store.undecidedRows(), [&totals](const SessionChunk &, quint32, quint32) { ++totals.undecided; });
    std::vector<TypeSum> sums = sumsByType(store, walk, &totals);
    std::ranges::sort(sums, [&](const TypeSum &a, const TypeSum &b) {
        return a.sessions != b.sessions ? a.sessions > b.sessions : pool.at(a.code) < pool.at(b.code);
    });
    for (const TypeSum &sum : sums)
        totals.types.push_back({countedValue(pool, sum.code), sum.sessions, sum.seconds});
    return totals;
}

SessionCounts countWalk(const SessionStore &store, const RowWalk &walk, const CountSpec &spec, const Zone &zone,
    const std::optional<Period> &period, const CountLimits &limits)
{
    SessionCounts result;
    result.spec = spec;
    result.zone = zone;
    result.names = store.names();
    RowCounter counter(store, walk, spec.by, limits);
    BucketTable table;
    const auto countWithin = [&](const TimeSpan &span) {
        result.spec.bucket = counter.bearable(spec.bucket, span);
        table = span.isEmpty() ? BucketTable() : BucketTable(result.spec.bucket, zone, span.first, span.last);
        result.bucketStarts = table.starts();
        return counter.count(table);
    };
    const TimeSpan span = period && period->isValid() ? spanOf(*period, zone) : counter.span();
    // Rows beyond the period are none that its view shows, but they must not be lost if they are asked for.
    if (!countWithin(span))
        countWithin(span.united(counter.span()));
    counter.finish(&result);
    result.isCoarser = result.spec != spec || !counter.isSplit();
    static_cast<RowTotals &>(result) = totalsOfWalk(store, walk);
    if (result.mayChange > 0) {
        result.bucketMayChange = counter.countMarked(table, store.mayChange().toMask(store.rowCount()));
        result.bucketMayChange.resize(static_cast<size_t>(result.bucketCount()));
    }
    return result;
}

} // namespace

SessionCounts countSessions(const SessionStore &snapshot, std::span<const quint32> rows, const CountSpec &spec,
    const Zone &zone, const std::optional<Period> &period, const CountLimits &limits)
{
    return countWalk(snapshot, RowWalk(snapshot, rows), spec, zone, period, limits);
}

SessionCounts countSessions(const SessionStore &snapshot, const RowMask &rows, const CountSpec &spec, const Zone &zone,
    const std::optional<Period> &period, const CountLimits &limits)
{
    return countWalk(snapshot, RowWalk(snapshot, rows), spec, zone, period, limits);
}

RowTotals totalsOf(const SessionStore &snapshot, std::span<const quint32> rows)
{
    return totalsOfWalk(snapshot, RowWalk(snapshot, rows));
}
