// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowcounter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Neighbouring rows often count in the same cell. With a matrix for even and one for odd rows the second one need not
/// wait for the first: a third of the time.
constexpr quint32 Lanes = 2;

} // namespace

RowCounter::RowCounter(const SessionStore &store, const RowWalk &walk, Field by, const CountLimits &limits)
    : m_store(store)
    , m_walk(walk)
    , m_pool(store.pool(by))
    , m_limits(limits)
    , m_by(static_cast<size_t>(SessionStore::column(by)))
    , m_start(static_cast<size_t>(SessionStore::column(Field::BillingStart)))
{ }

TimeSpan RowCounter::span() const
{
    UtcSecond first = std::numeric_limits<UtcSecond>::max();
    UtcSecond last = MissingTime;
    m_walk.forEach([&first, &last, start = m_start, this](const SessionChunk &chunk, quint32 index, quint32 row) {
        UtcSecond time = chunk.times[start][index];
        if (!isTime(time)) [[unlikely]] {
            time = m_store.effectiveStart(row);
            if (!isTime(time))
                return;
        }
        first = std::min(first, time);
        last = std::max(last, time);
    });
    return last == MissingTime ? TimeSpan() : TimeSpan{first, last};
}

Bucket RowCounter::bearable(Bucket bucket, const TimeSpan &span)
{
    m_columns = m_pool.size();
    if (span.isEmpty())
        return bucket;
    const auto buckets = [&] { return BucketTable::atMost(bucket, span.first, span.last); };
    const auto hasTooManyCells = [&] { return buckets() * m_columns > m_limits.cells; };
    while (bucket != Bucket::Month && (buckets() > m_limits.buckets || hasTooManyCells()))
        bucket = static_cast<Bucket>(static_cast<int>(bucket) + 1);
    if (hasTooManyCells())
        m_columns = 1;
    return bucket;
}

bool RowCounter::count(const BucketTable &table)
{
    const quint32 undated = table.count();
    const size_t laneSize = (size_t(undated) + 1) * m_columns;
    m_matrix.assign(Lanes * laneSize, 0);
    bool allCovered = true;
    // Everything the loop needs is copied into it, so that it is not read anew after each count.
    m_walk.forEach([=, &allCovered, this, lookup = table.lookup(), matrix = m_matrix.data(), by = m_by, start = m_start,
                       columns = size_t(m_columns),
                       codeMask = isSplit() ? ~quint32(0) : 0](const SessionChunk &chunk, quint32 index, quint32 row) {
        UtcSecond time = chunk.times[start][index];
        if (!isTime(time)) [[unlikely]]
            time = m_store.effectiveStart(row);
        quint32 bucket = undated;
        if (isTime(time)) [[likely]] {
            if (!lookup.covers(time)) [[unlikely]] {
                allCovered = false;
                return;
            }
            bucket = lookup.bucketOf(time);
        }
        ++matrix[index % Lanes * laneSize + bucket * columns + (chunk.text[by][index] & codeMask)];
    });
    foldLanes(laneSize);
    return allCovered;
}

std::vector<quint32> RowCounter::countMarked(const BucketTable &table, const RowMask &marks) const
{
    std::vector<quint32> lines(size_t(table.count()) + 1);
    m_walk.forEachOf(marks,
        [&lines, lookup = table.lookup(), start = m_start, this](
            const SessionChunk &chunk, quint32 index, quint32 row) {
            UtcSecond time = chunk.times[start][index];
            if (!isTime(time))
                time = m_store.effectiveStart(row);
            ++(isTime(time) && lookup.covers(time) ? lines[lookup.bucketOf(time)] : lines.back());
        });
    return lines;
}

void RowCounter::foldLanes(size_t laneSize)
{
    for (size_t cell = laneSize; cell < m_matrix.size(); ++cell)
        m_matrix[cell % laneSize] += m_matrix[cell];
    m_matrix.resize(laneSize);
}

quint32 RowCounter::columnTotal(quint32 column) const
{
    quint32 sum = 0;
    for (size_t cell = column; cell < m_matrix.size(); cell += m_columns)
        sum += m_matrix[cell];
    return sum;
}

void RowCounter::finish(SessionCounts *result) const
{
    std::vector<std::pair<quint32, quint32>> used;
    for (quint32 column = 0; column < m_columns; ++column) {
        if (const quint32 sum = columnTotal(column))
            used.emplace_back(sum, column);
    }
    std::ranges::sort(used, [&](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : m_pool.at(a.second) < m_pool.at(b.second);
    });
    for (const auto &[sum, column] : used) {
        result->codes.push_back(isSplit() ? column : SessionCounts::AllCodes);
        result->values.push_back(isSplit() ? countedValue(m_pool, column) : u"(all)"_s);
        result->totals.push_back(sum);
        result->total += sum;
    }

    const auto lastLine = m_matrix.end() - m_columns;
    result->hasUndated = std::any_of(lastLine, m_matrix.end(), [](quint32 count) { return count != 0; });
    const auto lines = static_cast<size_t>(result->bucketCount());
    result->counts.reserve(lines * used.size());
    result->bucketTotals.assign(lines, 0);
    for (size_t line = 0; line < lines; ++line) {
        for (const auto &[sum, column] : used) {
            result->counts.push_back(m_matrix[line * m_columns + column]);
            result->bucketTotals[line] += result->counts.back();
        }
    }
}

QString countedValue(const StringPool &pool, quint32 code)
{
    const std::string_view bytes = pool.at(code);
    return code == StringPool::Missing ? u"(none)"_s : QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}
