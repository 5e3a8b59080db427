// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparablerows.h"

#include <vector>

/// Which rows of two stores are one session: those of one billing id and, of several with one id, those that are
/// identical, then one after the other by their start. Without a billing id only identical rows are. Replaced rows are
/// none.
struct RowPairs
{
    static constexpr quint32 NoRow = 0xffffffff;

    /// By row of the one store that of the other one, or NoRow.
    std::vector<quint32> partners;
    /// Rows of either store that have no partner.
    std::vector<quint32> alone;
    std::vector<quint32> otherAlone;
};

/// `fields`: by which rows are taken to be identical. `other` has the codes of `rows`.
RowPairs pairRows(const ComparableRows &rows, const ComparableRows &other, FieldBits fields);
