// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowordering.h"

#include "roworder.h"
#include "textranks.h"

#include <algorithm>

namespace {

std::vector<std::string_view> textsToOrder(
    const FoldedTexts &folded, const SessionStore &store, SortKey key, TextOrder order)
{
    const StringPool &pool = store.pool(key.field);
    std::vector<std::string_view> texts;
    texts.reserve(pool.size());
    for (quint32 code = 0; code < pool.size(); ++code) {
        const std::string_view raw = pool.at(code);
        texts.push_back(key.byName             ? store.names().bot(raw)
                : order == TextOrder::OnScreen ? folded.pool(key.field).title(code)
                                               : raw);
    }
    return texts;
}

/// The place of each set of findings among them.
std::vector<quint32> findingRanks(const SessionStore &store, TextOrder order)
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

} // namespace

RowList RowOrdering::rows(const SessionStore &store, const std::vector<SortKey> &keys, TextOrder order,
    const FoldedTexts &folded, const std::stop_token &stop)
{
    m_defaultOrder = defaultOrder(store, m_defaultOrder);
    if (keys.empty() || keys == std::vector{SortKey()})
        return m_defaultOrder;
    if (m_rows.size() == store.rowCount() && m_keys == keys && m_order == order)
        return m_rows;
    m_keys = keys;
    m_order = order;
    m_rows = m_defaultOrder;
    // The last key is sorted by first, so that the earlier ones decide.
    for (auto key = keys.rbegin(); key != keys.rend() && !stop.stop_requested(); ++key)
        m_rows = sortedBy(*key, store, folded, m_rows);
    if (stop.stop_requested())
        m_rows = {};
    return m_rows;
}

void RowOrdering::forget(Field field)
{
    if (std::ranges::find(m_keys, field, &SortKey::field) != m_keys.end())
        m_rows = {};
}

/// Equal rows keep their order.
RowList RowOrdering::sortedBy(SortKey key, const SessionStore &store, const FoldedTexts &folded, const RowList &rows)
{
    const auto sorted = [&](const RowKeys &keys) { return sortedByKeys(rows, keys, key.descending); };
    switch (kindOf(key.field)) {
    case FieldKind::Id:
        return sorted(idKeys(key, store, folded));
    case FieldKind::Text:
        if (key.field >= Field::Change)
            return sorted(foundKeys(store, key.field));
        if (key.field == Field::Findings)
            return sorted(textKeys(store, key.field, findingRanks(store, m_order)));
        return sorted(textKeys(store, key.field, ranks(key, store, folded)));
    case FieldKind::Time:
        return sorted(timeKeys(store, key.field));
    case FieldKind::Length:
        return sorted(lengthKeys(store, key.field));
    }
    return rows;
}

const std::vector<quint32> &RowOrdering::ranks(SortKey key, const SessionStore &store, const FoldedTexts &folded)
{
    const auto isAsked = [&](const FieldOrder &kept) {
        return kept.field == key.field && kept.byName == key.byName && kept.order == m_order;
    };
    const auto kept = std::ranges::find_if(m_fieldOrders, isAsked);
    if (kept != m_fieldOrders.end() && kept->ranks.size() == store.pool(key.field).size())
        return kept->ranks;
    std::erase_if(m_fieldOrders, isAsked);
    m_fieldOrders.push_back({key.field, key.byName, m_order, ranksOf(textsToOrder(folded, store, key, m_order))});
    return m_fieldOrders.back().ranks;
}

const RowKeys &RowOrdering::idKeys(SortKey key, const SessionStore &store, const FoldedTexts &folded)
{
    const bool isKept = m_idKeys.field == key.field && m_idKeys.order == m_order;
    if (!isKept || m_idKeys.keys.size() != store.rowCount()) {
        // The old ones are not needed while new ones are made.
        m_idKeys.keys = {};
        m_idKeys = {key.field, m_order, ::idKeys(store, key.field, textsToOrder(folded, store, key, m_order))};
    }
    return m_idKeys.keys;
}
