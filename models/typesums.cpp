// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typesums.h"

#include "rowwalk.h"

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

TypeSums::TypeSums(const SessionStore &store)
    : m_store(&store)
    , m_sums(store.pool(Field::BillingSessionType).size())
{ }

void TypeSums::add(const SessionChunk &chunk, quint32 first, quint32 firstRow, quint64 bits)
{
    const auto type = static_cast<size_t>(SessionStore::column(Field::BillingSessionType));
    const UtcSecond *starts = &chunk.times[SessionStore::column(Field::BillingStart)][first];
    const UtcSecond *ends = &chunk.times[SessionStore::column(Field::BillingEnd)][first];
    // A loop that several rows go through at once, and one that adds them up.
    const auto rows = static_cast<quint32>(std::bit_width(bits));
    std::array<quint32, RowWalk::BlockRows> seconds;
    quint32 withoutStart = 0;
    for (quint32 row = 0; row < rows; ++row) {
        seconds[row] = static_cast<quint32>(billedSeconds(starts[row], ends[row]));
        withoutStart += isTime(starts[row]) ? 0 : 1;
    }
    chunk.codes(type).read([&, sums = m_sums.data()](const auto *codes) {
        RowWalk::forEachBit(bits, [&](quint32 bit) {
            Sum &sum = sums[codes[first + bit]][bit % Lanes];
            ++sum.sessions;
            sum.seconds += seconds[bit];
        });
    });
    if (withoutStart != 0) [[unlikely]] {
        RowWalk::forEachBit(bits, [&](quint32 bit) {
            if (!isTime(starts[bit]))
                addWithoutStart(firstRow + bit);
        });
    }
}

TypeSums &TypeSums::operator+=(const TypeSums &other)
{
    for (size_t code = 0; code < m_sums.size(); ++code) {
        for (size_t lane = 0; lane < Lanes; ++lane) {
            m_sums[code][lane].sessions += other.m_sums[code][lane].sessions;
            m_sums[code][lane].seconds += other.m_sums[code][lane].seconds;
        }
    }
    m_estimated += other.m_estimated;
    m_undated += other.m_undated;
    return *this;
}

void TypeSums::addWithoutStart(quint32 row)
{
    ++(isTime(m_store->effectiveStart(row)) ? m_estimated : m_undated);
}

void TypeSums::finish(RowTotals *totals) const
{
    totals->estimated = m_estimated;
    totals->undated = m_undated;

    const StringPool &pool = m_store->pool(Field::BillingSessionType);
    std::vector<std::pair<quint32, Sum>> used;
    for (quint32 code = 0; code < m_sums.size(); ++code) {
        Sum total;
        for (const Sum &sum : m_sums[code]) {
            total.sessions += sum.sessions;
            total.seconds += sum.seconds;
        }
        if (total.sessions != 0)
            used.emplace_back(code, total);
    }
    std::ranges::sort(used, [&](const auto &a, const auto &b) {
        return a.second.sessions != b.second.sessions ? a.second.sessions > b.second.sessions
                                                      : pool.at(a.first) < pool.at(b.first);
    });
    for (const auto &[code, sum] : used)
        totals->types.push_back({countedValue(pool, code), sum.sessions, sum.seconds});
}

QString countedValue(const StringPool &pool, quint32 code)
{
    const std::string_view bytes = pool.at(code);
    return code == StringPool::Missing ? u"(none)"_s : QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}
