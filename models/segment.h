// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"
#include "packedid.h"
#include "utctime.h"

#include <array>
#include <string>
#include <vector>

inline constexpr int TextColumns = 5;
inline constexpr int IdColumns = 2;
inline constexpr int TimeColumns = 4;

/// The record of a page that a row was read from.
struct RecordAddress
{
    quint32 page = 0;
    quint32 record = 0;
};

/// Where a run of consecutive rows comes from: record `firstRecord` and those after it of one received page.
struct RowOrigin
{
    quint32 firstRow = 0;
    quint32 page = 0;
    quint32 firstRecord = 0;
};

/// A time that the API sent and nobody can read, kept as it came (scalar values as their text, others as JSON).
struct UnreadableValue
{
    quint32 row = 0;
    Field field = Field::BillingStart;
    std::string text;
};

/// At most 10,000 rows on their way into the store, with final codes and the new tail of each dictionary.
/// Made by PageLoader in its own thread, given to SessionStore::append; a value.
struct Segment
{
    static constexpr quint32 MaxRows = 10000;

    quint32 firstRow = 0;
    quint32 rowCount = 0;
    std::array<std::vector<quint32>, TextColumns> text;
    std::array<std::vector<PackedId>, IdColumns> ids;
    std::array<std::vector<UtcSecond>, TimeColumns> times;

    /// New values of each pool in the order of their codes (text columns, then ids).
    std::array<std::vector<std::string>, TextColumns> newTexts;
    std::array<std::vector<std::string>, IdColumns> newIds;

    std::vector<RowOrigin> origins;
    std::vector<UnreadableValue> unreadable;
    /// Rows with that time in an hour that the clock of the API repeats, where nothing tells in which of the two.
    std::array<std::vector<quint32>, TimeColumns> undecided;
    /// Earlier rows that this segment replaces (the session went on while paging).
    std::vector<quint32> superseded;
    /// Rows that may still change at the vendor: the answer that brought them came too soon after their end, or they
    /// have none. `settled` are earlier ones of these that a later answer has brought again unchanged.
    std::vector<quint32> mayChange;
    std::vector<quint32> settled;
    /// Rows that one answer lists more than once; a row stands here for each time.
    std::vector<quint32> repeated;
};
