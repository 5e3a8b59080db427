// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessioncounts.h"

#include <array>
#include <vector>

/// Sessions and billed seconds per billing session type, and how many of them have no start; a step of RowTotals.
class TypeSums
{
    /// Most rows are of one type, and would wait for each other: neighbours are added up apart.
    static constexpr quint32 Lanes = 4;
    struct Sum
    {
        quint32 sessions = 0;
        qint64 seconds = 0;
    };

public:
    /// The store must outlive the sums.
    explicit TypeSums(const SessionStore &store);

    /// Adds a row at a time, as a RowWalk visits them. Holds copies and pointers only: in registers, nothing of it
    /// needs to be read anew after each row. Valid as long as the sums.
    class Adder
    {
    public:
        void operator()(const SessionChunk &chunk, quint32 index, quint32 row, quint32 lane) const
        {
            const UtcSecond start = chunk.times[m_start][index];
            const UtcSecond end = chunk.times[m_end][index];
            Sum &sum = m_sums[chunk.text[m_type][index]][lane % Lanes];
            ++sum.sessions;
            sum.seconds += billedSeconds(start, end);
            if (!isTime(start)) [[unlikely]]
                m_owner->addWithoutStart(row);
        }

    private:
        friend class TypeSums;
        explicit Adder(TypeSums *owner);

        TypeSums *m_owner;
        std::array<Sum, Lanes> *m_sums;
        size_t m_type;
        size_t m_start;
        size_t m_end;
    };
    /// Begins anew.
    Adder adder();
    void finish(RowTotals *totals) const;

private:
    void addWithoutStart(quint32 row);

    const SessionStore &m_store;
    /// By code.
    std::vector<std::array<Sum, Lanes>> m_sums;
    quint32 m_estimated = 0;
    quint32 m_undated = 0;
};

/// A raw value as counts name it: "(none)" if it is missing.
QString countedValue(const StringPool &pool, quint32 code);
