// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "segment.h"
#include "sessionpage.h"
#include "zone.h"

/// The four times of a record, in UTC.
struct RecordTimes
{
    std::array<UtcSecond, TimeColumns> utc{};
    /// Whether there is a time that names no zone, or one that names its offset.
    bool hasLocal = false;
    bool hasUtc = false;
    /// As it was read.
    ReadTime conversationStart;
    /// The second in the conversation's id, 0 without one.
    quint32 conversationIdSecond = 0;
    /// A bit a column: a fraction of a second was cut off.
    quint8 cutColumns = 0;
    /// A bit a column: it lies in an hour that the clock repeats, and nothing tells in which of the two; the earlier
    /// one was taken.
    quint8 undecidedColumns = 0;

    RecordTimes() = default;
    /// The times of the record; local ones are taken in this zone. In an hour that the clock repeats the ids tell
    /// which start is meant, and no end lies before its start; where both readings are possible, the column is marked.
    RecordTimes(const SessionRecord &record, const Zone &zone);

    bool hasUnreadable() const;
    bool isUndecided(size_t column) const { return (undecidedColumns >> column & 1) != 0; }
    /// Whether utc says all that was received; if not, the text has more to it.
    bool isExact(size_t column) const { return utc[column] != UnreadableTime && (cutColumns >> column & 1) == 0; }
};
