// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query.h"

#include "filtermatch.h"
#include "findingfilter.h"
#include "foldedtexts.h"
#include "localclock.h"
#include "rowmask.h"
#include "roworder.h"
#include "textranks.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <unordered_map>

using namespace Qt::StringLiterals;

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
    /// All rows: in the default order, and in the one asked for last.
    std::vector<quint32> defaultOrder;
    std::vector<quint32> ordered;
    std::vector<SortKey> order;
    TextOrder textOrder = TextOrder::CodePoint;
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
    if (std::ranges::find(order, found, &SortKey::field) != order.end())
        ordered.clear();
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

static std::vector<std::string_view> textsToOrder(
    const FoldedTexts &folded, const SessionStore &store, SortKey key, TextOrder order)
{
    std::vector<std::string_view> texts;
    for (quint32 code = 0; code < store.pool(key.field).size(); ++code) {
        const std::string_view raw = store.pool(key.field).at(code);
        texts.push_back(key.byName             ? store.names().bot(raw)
                : order == TextOrder::OnScreen ? folded.pool(key.field).title(code)
                                               : raw);
    }
    return texts;
}

/// The place of each set of findings among them.
static std::vector<quint32> findingRanks(const SessionStore &store, TextOrder order)
{
    const StringPool &pool = store.findings().pool();
    std::vector<std::string> texts;
    for (quint32 code = 0; code < pool.size(); ++code) {
        texts.push_back(order == TextOrder::OnScreen
                ? foldedText(store.names().of(Field::Findings, pool.at(code)).toStdString())
                : std::string(pool.at(code)));
    }
    return ranksOf({texts.begin(), texts.end()});
}

/// Added ones last, those of which nothing is known first; or the surplus last.
static std::vector<quint32> foundKeys(const SessionStore &store, Field field)
{
    std::vector<quint32> keys(store.rowCount());
    if (field == Field::Surplus) {
        for (quint32 row = 0; row < std::min(store.rowCount(), store.surplus().rows()); ++row)
            keys[row] = store.surplus().test(row) ? 1 : 0;
        return keys;
    }
    for (const RowChanges::Mark &mark : store.changes().marks()) {
        if (mark.row < store.rowCount())
            keys[mark.row] = mark.bits;
    }
    return keys;
}

/// Sorts by one field; equal rows keep their order.
static void sortBy(
    SortKey key, TextOrder order, const FoldedTexts &folded, const SessionStore &store, std::vector<quint32> *rows)
{
    std::vector<quint32> keys;
    switch (kindOf(key.field)) {
    case FieldKind::Id:
        return sortByIds(store, key.field, textsToOrder(folded, store, key, order), key.descending, rows);
    case FieldKind::Text:
        keys = key.field >= Field::Change
            ? foundKeys(store, key.field)
            : textKeys(store, key.field,
                key.field == Field::Findings ? findingRanks(store, order)
                                             : ranksOf(textsToOrder(folded, store, key, order)));
        break;
    case FieldKind::Time:
        keys = timeKeys(store, key.field);
        break;
    case FieldKind::Length:
        keys = lengthKeys(store, key.field);
        break;
    }
    if (key.descending)
        std::ranges::transform(keys, keys.begin(), std::bit_not());
    sortByKeys(rows, keys);
}

/// All rows in the order of the query. The last key is sorted by first, so that the earlier ones decide.
static const std::vector<quint32> &orderedRows(
    QueryCache::Data &data, const SessionStore &store, const Query &query, const std::stop_token &stop)
{
    extendDefaultOrder(store, &data.defaultOrder);
    if (query.order.empty() || query.order == std::vector{SortKey()})
        return data.defaultOrder;
    const bool isKept = data.ordered.size() == store.rowCount() && data.order == query.order
        && data.textOrder == query.textOrder;
    if (isKept)
        return data.ordered;
    data.ordered = data.defaultOrder;
    for (auto key = query.order.rbegin(); key != query.order.rend() && !stop.stop_requested(); ++key)
        sortBy(*key, query.textOrder, data.texts, store, &data.ordered);
    data.order = query.order;
    data.textOrder = query.textOrder;
    if (stop.stop_requested())
        data.ordered.clear();
    return data.ordered;
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

static std::vector<quint32> pick(const std::vector<quint32> &rows, const RowMask &visible)
{
    const quint32 count = visible.count();
    if (count == rows.size())
        return rows;
    // Each row is written, and overwritten by the next one unless it is visible: no branch to guess.
    std::vector<quint32> picked(count + 1);
    size_t at = 0;
    for (const quint32 row : rows) {
        picked[at] = row;
        at += visible.test(row) ? 1 : 0;
    }
    picked.pop_back();
    return picked;
}

/// Counts the values of each field as if the filter had no term on it.
static FieldValues choosableValues(QueryCache::Data &data, const SessionStore &store, const Query &query,
    const RowMask &ofPeriod, const RowMask &visible)
{
    FieldValues values;
    for (size_t at = 0; at < FieldValues::Fields.size(); ++at) {
        const Field field = FieldValues::Fields[at];
        const Filter others = query.filter.without(field);
        if (others == query.filter) {
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
    if (!kept || kept->question != question || kept->visible != visible || kept->mayChange != mayChange)
        kept = {question, visible, mayChange,
            countSessions(store, visible, query.counting, query.zone, query.period, query.countLimits),
            choosableValues(data, store, query, ofPeriod, visible)};
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

    const std::vector<quint32> &ordered = orderedRows(data, snapshot, query, stop);
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

static QString sortFieldNames()
{
    QStringList names;
    for (const Field field : filterFields())
        names.append(filterName(field));
    names.append(botNameColumn);
    return names.join(u", ");
}

std::optional<std::vector<SortKey>> parseSortKeys(const QString &text, QString *error)
{
    std::vector<SortKey> keys;
    for (const QString &item : text.split(u',')) {
        const qsizetype colon = item.indexOf(u':');
        const QString name = item.left(colon).trimmed();
        const QString direction = colon < 0 ? u"asc"_s : item.mid(colon + 1).trimmed().toLower();
        const bool byName = name.compare(botNameColumn, Qt::CaseInsensitive) == 0;
        const std::optional<Field> field = byName ? Field::BotId : fieldFromName(name);
        if (!field) {
            *error = QCoreApplication::translate("Query", "“%1” is no field to sort by; the fields are %2.")
                         .arg(name, sortFieldNames());
            return {};
        }
        if (direction != "asc"_L1 && direction != "desc"_L1) {
            *error = QCoreApplication::translate("Query", "“%1” is no direction to sort in; give %2:asc or %2:desc.")
                         .arg(direction, name);
            return {};
        }
        keys.push_back({*field, direction == "desc"_L1, byName});
    }
    return keys;
}
