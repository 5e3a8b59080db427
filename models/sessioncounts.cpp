// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessioncounts.h"

#include "rowcounter.h"

namespace {

TimeSpan spanOf(const Period &period, const Zone &zone)
{
    return {zone.startOfDay(period.from), zone.startOfDay(period.to.addDays(1)) - 1};
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
        return counter.count(table);
    };
    const auto isCoarser = [&] { return result.spec != spec || !counter.isSplit(); };
    if (period && period->isValid()) {
        const TimeSpan span = spanOf(*period, zone);
        // Rows beyond the period are none that its view shows, but they must not be lost if they are asked for.
        if (!countWithin(span))
            countWithin(span.united(counter.span()));
    } else {
        // The rows asked for may be borne where those of the whole store are not.
        if (!countWithin(store.startSpan()) || isCoarser())
            countWithin(counter.span());
        counter.trim();
    }
    counter.finish(table, &result);
    result.isCoarser = isCoarser();
    if (store.hasUndecided())
        result.undecided = walk.countOf(store.undecidedRows());
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
    const RowWalk walk(snapshot, rows);
    RowTotals totals;
    TypeSums sums(snapshot);
    walk.forEachBlock([&sums](const SessionChunk &chunk, quint32 first, quint32 firstRow, quint64 bits) {
        sums.add(chunk, first, firstRow, bits);
    });
    sums.finish(&totals);
    if (!snapshot.mayChange().isEmpty())
        totals.mayChange = walk.countOf(snapshot.mayChange().toMask(snapshot.rowCount()));
    if (snapshot.hasUndecided())
        totals.undecided = walk.countOf(snapshot.undecidedRows());
    return totals;
}
