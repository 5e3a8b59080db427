// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typesums.h"

#include <algorithm>

using namespace Qt::StringLiterals;

TypeSums::TypeSums(const SessionStore &store)
    : m_store(store)
{ }

TypeSums::Adder::Adder(TypeSums *owner)
    : m_owner(owner)
    , m_sums(owner->m_sums.data())
    , m_type(static_cast<size_t>(SessionStore::column(Field::BillingSessionType)))
    , m_start(static_cast<size_t>(SessionStore::column(Field::BillingStart)))
    , m_end(static_cast<size_t>(SessionStore::column(Field::BillingEnd)))
{ }

TypeSums::Adder TypeSums::adder()
{
    m_sums.assign(m_store.pool(Field::BillingSessionType).size(), {});
    m_estimated = 0;
    m_undated = 0;
    return Adder(this);
}

void TypeSums::addWithoutStart(quint32 row)
{
    ++(isTime(m_store.effectiveStart(row)) ? m_estimated : m_undated);
}

void TypeSums::finish(RowTotals *totals) const
{
    totals->estimated = m_estimated;
    totals->undated = m_undated;

    const StringPool &pool = m_store.pool(Field::BillingSessionType);
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
