// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "billingunit.h"
#include "money.h"
#include "rowmask.h"
#include "sessioncounts.h"
#include "sessionstore.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

/// Which sessions are more than their conversation can hold. A bit for each row of the store.
struct SurplusRows
{
    RowMask surplus;
    /// Of a type whose unit is known at that time: only of these can a surplus be told.
    RowMask judged;
};

/// Per conversation, bot and type: billed sessions beyond the most possible, attributed to the latest ones. Of blocks
/// floor(conversation / 15 min) + 1 are possible, of conversations those that begin 15 minutes after the one before
/// (kore-api.md, section 5; an upper bound: fewer is normal). All rows received count, whatever is filtered; a session
/// without a start is not judged.
SurplusRows surplusRows(const SessionStore &snapshot, const TypeUnits &units);

/// What was billed, beside the counts of the same rows: cell by cell as in SessionCounts.
struct Recount
{
    struct Cell
    {
        quint32 billed = 0;
        quint32 judged = 0;
        quint32 surplus = 0;
        qint64 seconds = 0;

        Cell &operator+=(const Cell &other);
        bool operator==(const Cell &) const = default;
    };

    /// cells[bucket * values + value].
    std::vector<Cell> cells;
    std::vector<Cell> bucketTotals;
    Cell total;
    /// What the surplus costs, as far as prices are known.
    Money surplusCost;
};

/// `rows` are those of `counts`.
Recount recount(const SessionStore &snapshot, std::span<const quint32> rows, const SessionCounts &counts,
    const SurplusRows &surplus, const TypePrices &prices = {});

/// Those of the rows that are too many, in one bucket and of one value (negative: all of them), in their order.
std::vector<quint32> surplusOf(const SessionStore &snapshot, std::span<const quint32> rows, const SessionCounts &counts,
    const SurplusRows &surplus, int bucket, int value);

/// What the whole adds up to, and of which types no surplus can be told; sentences.
QString summaryOf(const Recount &recount, const SessionCounts &counts, const TypeUnits &units);

/// As countsCsv(), with three columns in the place of each: billed, surplus and minutes (with two decimals). A surplus
/// is empty where no session could be judged.
QByteArray recountCsv(const SessionCounts &counts, const Recount &recount);
