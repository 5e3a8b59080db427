// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query.h"

#include "filtermatch.h"
#include "findingfilter.h"
#include "foldedtexts.h"
#include "localclock.h"
#include "rowmask.h"
#include "rowordering.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>

/// Which rows belong to a period.
struct PeriodCut
{
    std::optional<Period> period;
    Zone zone;
    /// Rows without a date are inside.
    RowMask inside;
};

/// Which rows a filter leaves.
struct FilterCut
{
    Filter filter;
    Zone zone;
    RowMask rows;
};

/// What was counted last; another order of the same rows changes nothing of it.
struct Counted
{
    Query question;
    RowMask visible;
    quint32 mayChange = 0;
    SessionCounts counts;
    FieldValues values;
};

struct QueryCache::Data
{
    FoldedTexts texts;
    RowOrdering ordering;
    PeriodCut cut;
    FilterCut filtered;
    /// The same without the terms on one of FieldValues::Fields.
    std::array<FilterCut, FieldValues::Fields.size()> choosable;
    std::optional<Counted> counted;
    RowFindings findings;
    RowChanges changes;
    RowMask surplus;

    /// Forgets what depends on other findings, changes or a surplus that the store was told of before.
    void takeFound(const SessionStore &store);

private:
    void forget(Field found);
};

void QueryCache::Data::takeFound(const SessionStore &store)
{
    if (!(findings == store.findings()))
        forget(Field::Findings);
    if (!(changes == store.changes()))
        forget(Field::Change);
    findings = store.findings();
    changes = store.changes();
    // A bit for each row is not to be copied with each keystroke.
    if (surplus == store.surplus())
        return;
    forget(Field::Surplus);
    surplus = store.surplus();
}

void QueryCache::Data::forget(Field found)
{
    const auto looksInto = [found](const Filter &filter) {
        return found == Field::Findings ? looksIntoFindings(filter) : filter.has(found);
    };
    if (looksInto(filtered.filter))
        filtered = {{}, {}, RowMask()};
    for (FilterCut &rows : choosable) {
        if (looksInto(rows.filter))
            rows = {{}, {}, RowMask()};
    }
    ordering.forget(found);
    counted.reset();
}

QueryCache::QueryCache()
    : m_data(std::make_unique<Data>())
{ }

QueryCache::~QueryCache() = default;

/// Makes a mask fit the store: the rows from the returned one on, a multiple of 64, are to be decided and now `value`.
static quint32 extend(RowMask *mask, const SessionStore &store, bool value)
{
    const quint32 decided = mask->rows() == store.rowCount() ? mask->rows() : mask->rows() & ~quint32(63);
    mask->resize(decided);
    mask->resize(store.rowCount(), value);
    return decided;
}

static void updateCut(PeriodCut *cut, const SessionStore &store, const Query &query)
{
    if (cut->period != query.period || !(cut->zone == query.zone))
        *cut = {query.period, query.zone, RowMask()};
    LocalClock clock(query.zone);
    const QDate epoch(1970, 1, 1);
    const qint64 begin = query.period ? epoch.daysTo(query.period->from) * SecondsPerDay : 0;
    const qint64 end = query.period ? (epoch.daysTo(query.period->to) + 1) * SecondsPerDay : 0;
    for (quint32 row = extend(&cut->inside, store, true); query.period && row < store.rowCount(); ++row) {
        const UtcSecond start = store.effectiveStart(row);
        if (!isTime(start))
            continue;
        const qint64 local = clock.toLocal(start);
        if (local < begin || local >= end)
            cut->inside.reset(row);
    }
}

static const RowMask &filteredRows(
    FilterCut *cut, const Filter &filter, const Zone &zone, const FoldedTexts &texts, const SessionStore &store)
{
    if (!(cut->filter == filter) || !(cut->zone == zone))
        *cut = {filter, zone, RowMask()};
    const quint32 first = extend(&cut->rows, store, true);
    if (first < store.rowCount())
        matchFilter(filter, store, zone, texts, first, &cut->rows);
    return cut->rows;
}

static RowMask liveRows(const SessionStore &store)
{
    RowMask live(store.rowCount(), true);
    if (store.hasSuperseded()) {
        for (quint32 row = 0; row < store.rowCount(); ++row) {
            if (store.isSuperseded(row))
                live.reset(row);
        }
    }
    return live;
}

static RowList pick(const RowList &rows, const RowMask &visible)
{
    const size_t count = visible.count();
    if (count == rows.size())
        return rows;
    return {count, [&](quint32 *picked) {
                // Each row is written, and overwritten by the next one unless it is visible: no branch to guess.
                for (size_t at = 0, next = 0; at < count; ++next) {
                    picked[at] = rows[next];
                    at += visible.test(rows[next]) ? 1 : 0;
                }
            }};
}

static std::vector<quint32> rowsOfCodes(const SessionCounts &counts, quint32 codes)
{
    std::vector<quint32> rows(codes);
    for (size_t value = 0; value < counts.codes.size(); ++value)
        rows[counts.codes[value]] = counts.totals[value];
    return rows;
}

/// Counts the values of each field as if the filter had no term on it.
static FieldValues choosableValues(QueryCache::Data &data, const SessionStore &store, const Query &query,
    const RowMask &ofPeriod, const RowMask &visible, const SessionCounts &counts)
{
    FieldValues values;
    for (size_t at = 0; at < FieldValues::Fields.size(); ++at) {
        const Field field = FieldValues::Fields[at];
        const Filter others = query.filter.without(field);
        if (others == query.filter) {
            if (field == counts.spec.by && counts.areSplit())
                values.count(field, store, rowsOfCodes(counts, store.pool(field).size()));
            else
                values.count(field, store, visible);
            continue;
        }
        RowMask rows = ofPeriod;
        values.count(field, store, rows &= filteredRows(&data.choosable[at], others, query.zone, data.texts, store));
    }
    return values;
}

static const Counted &countedRows(QueryCache::Data &data, const SessionStore &store, const Query &query,
    const RowMask &ofPeriod, const RowMask &visible)
{
    std::optional<Counted> &kept = data.counted;
    Query question = query;
    question.order.clear();
    const quint32 mayChange = store.mayChange().count();
    if (!kept || kept->question != question || kept->visible != visible || kept->mayChange != mayChange) {
        kept = {question, visible, mayChange,
            countSessions(store, visible, query.counting, query.zone, query.period, query.countLimits), {}};
        kept->values = choosableValues(data, store, query, ofPeriod, visible, kept->counts);
    }
    return *kept;
}

QueryResult runQuery(const SessionStore &snapshot, const Query &query, QueryCache &cache, const std::stop_token &stop)
{
    QueryCache::Data &data = cache.data();
    data.takeFound(snapshot);
    QueryResult result;
    result.query = query;
    if (query.textOrder == TextOrder::OnScreen || !query.filter.isEmpty())
        data.texts.update(snapshot);
    updateCut(&data.cut, snapshot, query);
    if (stop.stop_requested())
        return result;

    RowMask visible = liveRows(snapshot);
    result.liveRows = visible.count();
    visible &= data.cut.inside;
    result.outsidePeriod = result.liveRows - visible.count();
    const RowMask ofPeriod = visible;
    visible &= filteredRows(&data.filtered, query.filter, query.zone, data.texts, snapshot);
    if (stop.stop_requested())
        return result;

    const RowList ordered = data.ordering.rows(snapshot, query.order, query.textOrder, data.texts, stop);
    if (stop.stop_requested())
        return result;
    result.rows = pick(ordered, visible);
    const Counted &counted = countedRows(data, snapshot, query, ofPeriod, visible);
    result.counts = counted.counts;
    result.values = counted.values;
    std::ranges::copy_if(result.values[query.counting.by], std::back_inserter(result.choices),
        [](const ValueTotal &total) { return total.rows != 0; });
    return result;
}

bool QueryResult::countsAsIn(const QueryResult &other) const
{
    Query question = query;
    question.order = other.query.order;
    return question == other.query && choices == other.choices && counts == other.counts;
}

std::vector<quint32> QueryResult::placesOf(std::span<const quint32> storeRows) const
{
    if (storeRows.empty())
        return {};
    const quint32 last = *std::ranges::max_element(storeRows);
    RowMask wanted(last + 1);
    for (const quint32 row : storeRows)
        wanted.set(row);
    std::unordered_map<quint32, quint32> found;
    for (size_t place = 0; place < rows.size(); ++place) {
        if (rows[place] <= last && wanted.test(rows[place])) [[unlikely]]
            found.emplace(rows[place], static_cast<quint32>(place));
    }
    std::vector<quint32> places;
    places.reserve(storeRows.size());
    for (const quint32 row : storeRows) {
        const auto place = found.find(row);
        places.push_back(place == found.end() ? Hidden : place->second);
    }
    return places;
}
