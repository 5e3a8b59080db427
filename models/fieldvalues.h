// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"
#include "rowmask.h"
#include "sessionstore.h"

#include <QString>

#include <array>
#include <vector>

/// A raw value (empty: missing) and how many rows have it.
struct ValueTotal
{
    QString value;
    quint64 rows = 0;
    bool operator==(const ValueTotal &) const = default;
};

/// The values of the fields that have few of them, as a filter is completed with. A value.
class FieldValues
{
public:
    /// Of each field at most so many are kept: the most frequent ones.
    static constexpr size_t Most = 500;

    /// The fields that have so few values that one can choose among them: bot, channel, type and finding.
    static constexpr std::array Fields{Field::BotId, Field::Channel, Field::BillingSessionType, Field::Findings};
    static bool areFew(Field field);

    /// Counts the rows of the mask, which has the rows of the store. Values of none of them are kept too. The values of
    /// Findings are single rules; a row with several findings counts for each.
    void count(Field field, const SessionStore &store, const RowMask &rows);
    /// The same of a text field of the store, by rows that are counted already, a number for each code.
    void count(Field field, const SessionStore &store, const std::vector<quint32> &rowsOfCodes);
    void set(Field field, std::vector<ValueTotal> values);
    /// By falling rows, ties by code point; empty unless areFew().
    const std::vector<ValueTotal> &operator[](Field field) const;

private:
    std::array<std::vector<ValueTotal>, TableFieldCount> m_values;
};
