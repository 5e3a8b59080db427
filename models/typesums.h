// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessioncounts.h"

#include <array>
#include <vector>

/// Sessions and billed seconds per billing session type, and how many of them have no start; a step of RowTotals.
class TypeSums
{
public:
    /// The store must outlive the sums.
    explicit TypeSums(const SessionStore &store);

    /// Adds rows of a block as RowWalk::forEachBlock() visits it.
    void add(const SessionChunk &chunk, quint32 first, quint32 firstRow, quint64 bits);
    /// Adds what other sums of this store hold.
    TypeSums &operator+=(const TypeSums &other);
    void finish(RowTotals *totals) const;

private:
    /// Most rows are of one type, and would wait for each other: neighbours are added up apart.
    static constexpr quint32 Lanes = 4;
    struct Sum
    {
        quint32 sessions = 0;
        qint64 seconds = 0;
    };

    void addWithoutStart(quint32 row);

    const SessionStore *m_store;
    /// By code.
    std::vector<std::array<Sum, Lanes>> m_sums;
    quint32 m_estimated = 0;
    quint32 m_undated = 0;
};

/// A raw value as counts name it: "(none)" if it is missing.
QString countedValue(const StringPool &pool, quint32 code);
