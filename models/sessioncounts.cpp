// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessioncounts.h"

#include "buckettable.h"
#include "rowwalk.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 MaxBuckets = 100000;
constexpr quint64 MaxCells = 16000000;

/// UTC seconds, both inclusive; first > last says that there is no time at all.
struct Span
{
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = std::numeric_limits<qint64>::min();

    bool isEmpty() const { return first > last; }
    void add(qint64 time)
    {
        first = std::min(first, time);
        last = std::max(last, time);
    }
};

QString rawValue(const StringPool &pool, quint32 code)
{
    const std::string_view bytes = pool.at(code);
    return code == StringPool::Missing ? u"(none)"_s : QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

/// Counts rows into a matrix of buckets and all codes of a pool.
class Counter
{
public:
    Counter(const SessionStore &store, const RowWalk &walk, Field by)
        : m_store(store)
        , m_walk(walk)
        , m_by(static_cast<size_t>(SessionStore::column(by)))
        , m_poolSize(store.pool(by).size())
    { }

    Span span() const;
    /// The bucket asked for, or the next coarser one whose matrix has a bearable size.
    Bucket bearable(Bucket bucket, const Span &span);
    /// False if a row lies outside of the table.
    bool count(const BucketTable *table);
    /// Moves the matrix into the result: used values only, most frequent first.
    void finish(const StringPool &pool, SessionCounts *result) const;

private:
    UtcSecond startOf(const SessionChunk &chunk, quint32 index, quint32 row) const
    {
        const UtcSecond start = chunk.times[m_start][index];
        return isTime(start) ? start : m_store.effectiveStart(row);
    }
    quint32 total(quint32 column) const;

    const SessionStore &m_store;
    const RowWalk &m_walk;
    size_t m_by;
    size_t m_start = static_cast<size_t>(SessionStore::column(Field::BillingStart));
    quint32 m_poolSize;
    /// As many as codes, or one for all of them together.
    quint32 m_columns = 0;
    /// The last line is for the rows without a date.
    std::vector<quint32> m_matrix;
};

Span Counter::span() const
{
    Span span;
    m_walk.forEach([&](const SessionChunk &chunk, quint32 index, quint32 row) {
        if (const UtcSecond time = startOf(chunk, index, row); isTime(time))
            span.add(time);
    });
    return span;
}

Bucket Counter::bearable(Bucket bucket, const Span &span)
{
    m_columns = m_poolSize;
    if (span.isEmpty())
        return bucket;
    const auto buckets = [&] { return BucketTable::atMost(bucket, span.first, span.last); };
    while (bucket != Bucket::Month && (buckets() > MaxBuckets || buckets() * m_columns > MaxCells))
        bucket = static_cast<Bucket>(static_cast<int>(bucket) + 1);
    if (buckets() * m_columns > MaxCells)
        m_columns = 1;
    return bucket;
}

bool Counter::count(const BucketTable *table)
{
    const quint32 undated = table ? table->count() : 0;
    const bool together = m_columns != m_poolSize;
    m_matrix.assign((size_t(undated) + 1) * m_columns, 0);
    bool allCovered = true;
    m_walk.forEach([&](const SessionChunk &chunk, quint32 index, quint32 row) {
        const UtcSecond time = startOf(chunk, index, row);
        quint32 bucket = undated;
        if (isTime(time)) {
            if (!table || !table->covers(time)) {
                allCovered = false;
                return;
            }
            bucket = table->bucketOf(time);
        }
        ++m_matrix[size_t(bucket) * m_columns + (together ? 0 : chunk.text[m_by][index])];
    });
    return allCovered;
}

quint32 Counter::total(quint32 column) const
{
    quint32 sum = 0;
    for (size_t cell = column; cell < m_matrix.size(); cell += m_columns)
        sum += m_matrix[cell];
    return sum;
}

void Counter::finish(const StringPool &pool, SessionCounts *result) const
{
    std::vector<std::pair<quint32, quint32>> used;
    for (quint32 column = 0; column < m_columns; ++column) {
        if (const quint32 sum = total(column))
            used.emplace_back(sum, column);
    }
    std::sort(used.begin(), used.end(), [&](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : pool.at(a.second) < pool.at(b.second);
    });
    const bool together = m_columns != m_poolSize;
    for (const auto &[sum, column] : used) {
        result->codes.push_back(together ? SessionCounts::AllCodes : column);
        result->values.push_back(together ? u"(all)"_s : rawValue(pool, column));
        result->totals.push_back(sum);
        result->total += sum;
    }

    const auto lastLine = m_matrix.end() - m_columns;
    result->hasUndated = std::any_of(lastLine, m_matrix.end(), [](quint32 count) { return count != 0; });
    const auto lines = static_cast<size_t>(result->bucketCount());
    result->counts.reserve(lines * used.size());
    for (size_t line = 0; line < lines; ++line) {
        for (const auto &[sum, column] : used)
            result->counts.push_back(m_matrix[line * m_columns + column]);
    }
}

Span spanOf(const Period &period, const Zone &zone)
{
    Span span;
    span.add(zone.startOfDay(period.from));
    span.add(zone.startOfDay(period.to.addDays(1)) - 1);
    return span;
}

std::vector<SessionCounts::TypeTotal> typeTotals(const SessionStore &store, const RowWalk &walk)
{
    struct Sum
    {
        quint32 sessions = 0;
        quint32 code = 0;
        qint64 seconds = 0;
    };
    const StringPool &pool = store.pool(Field::BillingSessionType);
    const auto type = static_cast<size_t>(SessionStore::column(Field::BillingSessionType));
    const auto start = static_cast<size_t>(SessionStore::column(Field::BillingStart));
    const auto end = static_cast<size_t>(SessionStore::column(Field::BillingEnd));
    std::vector<Sum> sums(pool.size());
    walk.forEach([&](const SessionChunk &chunk, quint32 index, quint32) {
        Sum &sum = sums[chunk.text[type][index]];
        ++sum.sessions;
        const UtcSecond from = chunk.times[start][index];
        const UtcSecond to = chunk.times[end][index];
        sum.seconds += isTime(from) && isTime(to) ? qint64(to) - qint64(from) : 0;
    });
    for (quint32 code = 0; code < pool.size(); ++code)
        sums[code].code = code;
    std::erase_if(sums, [](const Sum &sum) { return sum.sessions == 0; });
    std::sort(sums.begin(), sums.end(), [&](const Sum &a, const Sum &b) {
        return a.sessions != b.sessions ? a.sessions > b.sessions : pool.at(a.code) < pool.at(b.code);
    });
    std::vector<SessionCounts::TypeTotal> totals;
    for (const Sum &sum : sums)
        totals.push_back({rawValue(pool, sum.code), sum.sessions, sum.seconds});
    return totals;
}

} // namespace

quint32 SessionCounts::bucketTotal(int bucket) const
{
    quint32 sum = 0;
    for (int value = 0; value < static_cast<int>(codes.size()); ++value)
        sum += at(bucket, value);
    return sum;
}

SessionCounts countSessions(const SessionStore &snapshot, std::span<const quint32> rows, const CountSpec &spec,
    const Zone &zone, const std::optional<Period> &period)
{
    SessionCounts result;
    result.spec = spec;
    result.zone = zone;
    const RowWalk walk(snapshot, rows);
    Counter counter(snapshot, walk, spec.by);

    Span span = period && period->isValid() ? spanOf(*period, zone) : counter.span();
    const auto countWithin = [&] {
        result.spec.bucket = counter.bearable(spec.bucket, span);
        if (span.isEmpty())
            return counter.count(nullptr);
        const BucketTable table(result.spec.bucket, zone, span.first, span.last);
        result.bucketStarts = table.starts();
        return counter.count(&table);
    };
    if (!countWithin()) {
        // Rows beyond the period are none that its view shows, but they must not be lost if they are asked for.
        const Span ofRows = counter.span();
        span.add(ofRows.first);
        span.add(ofRows.last);
        countWithin();
    }
    counter.finish(snapshot.pool(spec.by), &result);
    result.types = typeTotals(snapshot, walk);
    return result;
}

std::vector<SessionCounts::TypeTotal> totalsOf(const SessionStore &snapshot, std::span<const quint32> rows)
{
    return typeTotals(snapshot, RowWalk(snapshot, rows));
}
