// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "foldedtexts.h"
#include "rowkeys.h"
#include "rowlist.h"
#include "sortkey.h"

#include <stop_token>
#include <vector>

/// All rows of a growing store in the order asked for; a step of runQuery(). Keeps what is dear to compute: the last
/// order, and the places of the values of each field among each other.
class RowOrdering
{
public:
    /// If it is asked to stop it ends soon, with rows that are of no use. `folded` is needed for the order on the
    /// screen only.
    RowList rows(const SessionStore &store, const std::vector<SortKey> &keys, TextOrder order,
        const FoldedTexts &folded, const std::stop_token &stop);
    /// The values of this field are others now.
    void forget(Field field);

private:
    /// The places of the values of a text field, by their codes.
    struct FieldOrder
    {
        Field field = Field::BotId;
        bool byName = false;
        TextOrder order = TextOrder::CodePoint;
        std::vector<quint32> ranks;
    };
    /// Of an id field those of the ids of all rows.
    struct IdKeys
    {
        Field field = Field::BillingSessionId;
        TextOrder order = TextOrder::CodePoint;
        RowKeys keys;
    };

    RowList sortedBy(SortKey key, const SessionStore &store, const FoldedTexts &folded, const RowList &rows);
    const std::vector<quint32> &ranks(SortKey key, const SessionStore &store, const FoldedTexts &folded);
    const RowKeys &idKeys(SortKey key, const SessionStore &store, const FoldedTexts &folded);

    RowList m_defaultOrder;
    RowList m_rows;
    std::vector<SortKey> m_keys;
    TextOrder m_order = TextOrder::CodePoint;
    std::vector<FieldOrder> m_fieldOrders;
    /// For one field: they are as many as there are rows.
    IdKeys m_idKeys;
};
