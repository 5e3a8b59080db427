// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowcounter.h"

#include "parallel.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

/// Neighbouring rows often count in the same cell. With a matrix for even and one for odd rows the second one need not
/// wait for the first: a third of the time.
constexpr quint32 Lanes = 2;

/// From so many rows of a block on it is worth while to find out whether they have a bucket in common.
constexpr int ManyRows = 8;

} // namespace

RowCounter::RowCounter(const SessionStore &store, const RowWalk &walk, Field by, const CountLimits &limits)
    : m_store(store)
    , m_walk(walk)
    , m_pool(store.pool(by))
    , m_limits(limits)
    , m_by(static_cast<size_t>(SessionStore::column(by)))
    , m_start(static_cast<size_t>(SessionStore::column(Field::BillingStart)))
    , m_types(store)
{ }

TimeSpan RowCounter::span() const
{
    TimeSpan span;
    m_walk.forEach([&span, start = m_start, this](const SessionChunk &chunk, quint32 index, quint32 row) {
        UtcSecond time = chunk.times[start][index];
        if (!isTime(time)) [[unlikely]]
            time = m_store.effectiveStart(row);
        if (isTime(time))
            span = span.united({time, time});
    });
    return span;
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
    m_firstLine = 0;
    m_endLine = table.count();
    // As long as the matrices of the parts are smaller than what is counted.
    const size_t cells = (size_t(table.count()) + 1) * m_columns;
    const quint32 all = m_store.rowCount();
    const Parts rows = Lanes * cells < all / 8 ? Parts::forProcessors(all) : Parts(all);
    std::vector<Counted> parts(rows.count(), Counted{std::vector<quint32>(Lanes * cells), TypeSums(m_store), true});
    rows.run([&](quint32 part) { count(table, rows.beginOf(part), rows.endOf(part), &parts[part]); });
    m_matrix.assign(cells, 0);
    m_types = TypeSums(m_store);
    bool allCovered = true;
    for (const Counted &part : parts) {
        for (quint32 lane = 0; lane < Lanes; ++lane)
            std::transform(m_matrix.begin(), m_matrix.end(), part.matrix.begin() + qsizetype(lane * cells),
                m_matrix.begin(), std::plus());
        m_types += part.types;
        allCovered = allCovered && part.allCovered;
    }
    return allCovered;
}

void RowCounter::count(const BucketTable &table, size_t begin, size_t end, Counted *counted) const
{
    const quint32 undated = table.count();
    const size_t laneSize = counted->matrix.size() / Lanes;
    m_walk.forEachBlock(begin, end,
        [=, this, lookup = table.lookup(), matrix = counted->matrix.data(), columns = m_columns,
            codeMask = isSplit() ? ~quint32(0) : 0](
            const SessionChunk &chunk, quint32 first, quint32 firstRow, quint64 bits) {
            counted->types.add(chunk, first, firstRow, bits);
            // Everything the loops need is a copy of their own, so that it is not read anew after each count.
            chunk.codes(m_by).read([&, start = m_start](const auto *codes) {
                if (bitCount(bits) >= ManyRows) {
                    const auto rows = static_cast<size_t>(std::bit_width(bits));
                    if (const auto bucket = lookup.commonBucket(std::span(chunk.times[start]).subspan(first, rows))) {
                        quint32 *line = matrix + size_t(*bucket) * columns;
                        if (codeMask == 0)
                            *line += bitCount(bits);
                        else
                            RowWalk::forEachBit(bits, [line, laneSize, inBlock = codes + first](quint32 bit) {
                                ++line[bit % Lanes * laneSize + inBlock[bit]];
                            });
                        return;
                    }
                }
                const auto add = [=](quint32 bit, quint32 bucket) {
                    const quint32 code = codes[first + bit] & codeMask;
                    ++matrix[bit % Lanes * laneSize + size_t(bucket) * columns + code];
                };
                RowWalk::forEachBit(bits, [&](quint32 bit) {
                    UtcSecond time = chunk.times[start][first + bit];
                    if (!isTime(time)) [[unlikely]]
                        time = m_store.effectiveStart(firstRow + bit);
                    if (!isTime(time))
                        add(bit, undated);
                    else if (lookup.covers(time))
                        add(bit, lookup.bucketOf(time));
                    else
                        counted->allCovered = false;
                });
            });
        });
}

bool RowCounter::isEmptyLine(quint32 line) const
{
    const auto begin = m_matrix.begin() + qsizetype(line) * m_columns;
    return std::all_of(begin, begin + m_columns, [](quint32 count) { return count == 0; });
}

void RowCounter::trim()
{
    while (m_firstLine < m_endLine && isEmptyLine(m_firstLine))
        ++m_firstLine;
    while (m_firstLine < m_endLine && isEmptyLine(m_endLine - 1))
        --m_endLine;
}

std::vector<quint32> RowCounter::countMarked(const BucketTable &table, const RowMask &marks) const
{
    std::vector<quint32> lines(size_t(table.count()) + 1);
    m_walk.forEach([&, lookup = table.lookup()](const SessionChunk &chunk, quint32 index, quint32 row) {
        if (!marks.test(row))
            return;
        UtcSecond time = chunk.times[m_start][index];
        if (!isTime(time))
            time = m_store.effectiveStart(row);
        ++lines[isTime(time) ? lookup.bucketOf(time) : table.count()];
    });
    return lines;
}

quint32 RowCounter::columnTotal(quint32 column) const
{
    quint32 sum = 0;
    for (size_t cell = column; cell < m_matrix.size(); cell += m_columns)
        sum += m_matrix[cell];
    return sum;
}

void RowCounter::finish(const BucketTable &table, SessionCounts *result) const
{
    m_types.finish(result);
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

    const quint32 undated = table.count();
    std::vector<quint32> lines(m_endLine - m_firstLine);
    std::iota(lines.begin(), lines.end(), m_firstLine);
    for (const quint32 line : lines)
        result->bucketStarts.push_back(table.starts()[line]);
    result->hasUndated = !isEmptyLine(undated);
    if (result->hasUndated)
        lines.push_back(undated);
    result->counts.reserve(lines.size() * used.size());
    for (const quint32 line : lines) {
        quint32 sum = 0;
        for (const auto &[total, column] : used) {
            result->counts.push_back(m_matrix[size_t(line) * m_columns + column]);
            sum += result->counts.back();
        }
        result->bucketTotals.push_back(sum);
    }
    if (m_store.mayChange().isEmpty())
        return;
    const std::vector<quint32> marked = countMarked(table, m_store.mayChange().toMask(m_store.rowCount()));
    result->mayChange = std::accumulate(marked.begin(), marked.end(), quint32(0));
    for (const quint32 line : lines)
        result->bucketMayChange.push_back(marked[line]);
    if (result->mayChange == 0)
        result->bucketMayChange.clear();
}
