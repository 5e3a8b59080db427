// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"
#include "period.h"
#include "rowmask.h"
#include "sessionstore.h"
#include "zone.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

enum class Bucket : quint8 { Hour, Day, Week, Month };

/// How rows are counted: per bucket of time, by the values of one field (Channel, BotId or BillingSessionType).
struct CountSpec
{
    Bucket bucket = Bucket::Day;
    Field by = Field::Channel;
    bool operator==(const CountSpec &) const = default;
};

/// How large counts may become. Beyond that the next coarser bucket is taken, and at last all values together.
struct CountLimits
{
    quint64 buckets = 100000;
    /// Buckets by values.
    quint64 cells = 8000000;
    bool operator==(const CountLimits &) const = default;
};

/// What some rows add up to, whatever their days are.
struct RowTotals
{
    /// Sessions and billed seconds per billing session type by falling sessions.
    struct TypeTotal
    {
        QString type;
        quint32 sessions = 0;
        qint64 seconds = 0;
        bool operator==(const TypeTotal &) const = default;
    };
    std::vector<TypeTotal> types;
    /// Rows whose day is an estimate, as their billing start cannot be read, and rows without any date.
    quint32 estimated = 0;
    quint32 undated = 0;
    /// Rows that may still change at the vendor.
    quint32 mayChange = 0;
    /// Rows with a time in a repeated hour, of which nothing tells which of the two is meant.
    quint32 undecided = 0;

    bool operator==(const RowTotals &) const = default;
};

/// Sessions per bucket and value, of some rows; every count is the sum of the same rows that the table shows.
struct SessionCounts : RowTotals
{
    /// Stands in `codes` for all values together.
    static constexpr quint32 AllCodes = 0xffffffff;

    /// What was counted.
    CountSpec spec;
    /// It is coarser than what was asked for, because of the limits.
    bool isCoarser = false;
    Zone zone;
    /// What the values are called on the screen.
    DisplayNames names;
    /// Begin of each bucket: local seconds since 1970 of the zone (hours: UTC seconds), without gaps; then, if there
    /// are rows without a date, one more bucket.
    std::vector<qint64> bucketStarts;
    bool hasUndated = false;
    /// Codes of the pool of `spec.by`, ordered by falling total, ties by code point; Missing stands as "(none)".
    std::vector<quint32> codes;
    /// The raw values of `codes`; "(none)" for Missing.
    std::vector<QString> values;
    /// counts[bucket * codes.size() + value].
    std::vector<quint32> counts;
    /// Per value, and per bucket.
    std::vector<quint32> totals;
    std::vector<quint32> bucketTotals;
    quint64 total = 0;
    /// Per bucket: rows that may still change at the vendor; empty if there are none at all.
    std::vector<quint32> bucketMayChange;

    /// Whether each value was counted by itself.
    bool areSplit() const { return codes != std::vector{AllCodes}; }
    int bucketCount() const { return static_cast<int>(bucketStarts.size()) + (hasUndated ? 1 : 0); }
    quint32 at(int bucket, int value) const
    {
        return counts[static_cast<size_t>(bucket) * codes.size() + static_cast<size_t>(value)];
    }
    quint32 mayChangeIn(int bucket) const
    {
        const auto index = static_cast<size_t>(bucket);
        return index < bucketMayChange.size() ? bucketMayChange[index] : 0;
    }
    /// Index of the bucket that is the rows without a date, or -1.
    int undatedBucket() const { return hasUndated ? static_cast<int>(bucketStarts.size()) : -1; }
    bool operator==(const SessionCounts &) const = default;
};

/// Counts rows of the snapshot. With a period all its buckets are there, empty ones included; else from the first to
/// the last row. A row counts at its SessionStore::effectiveStart(); `rows` are distinct, in any order.
SessionCounts countSessions(const SessionStore &snapshot, std::span<const quint32> rows, const CountSpec &spec,
    const Zone &zone, const std::optional<Period> &period, const CountLimits &limits = {});
/// The same for rows of a mask, which is quicker where there is one already.
SessionCounts countSessions(const SessionStore &snapshot, const RowMask &rows, const CountSpec &spec, const Zone &zone,
    const std::optional<Period> &period, const CountLimits &limits = {});

/// Machine form of a bucket: `2026-10-03`, `2026-W40`, `2026-10`, `2026-10-03T01:00-04:00`, `(none)`.
QString bucketName(const SessionCounts &counts, int bucket);
/// "day", "week", "month", "hour"; "channel", "bot", "type".
std::optional<Bucket> bucketFromName(QStringView name);
std::optional<Field> countFieldFromName(QStringView name);
/// The filter terms that leave exactly the rows of this bucket (of all, if negative) and, with value >= 0, of this
/// value; empty for what cannot be said in the language: hours that a change of the clocks repeats.
QStringList bucketTerms(const SessionCounts &counts, int bucket, int value = -1);
/// The terms that leave the rows of all buckets from one to another, both of a date; empty as with bucketTerms().
QStringList spanTerms(const SessionCounts &counts, int first, int last);
/// The term that leaves what is not among the first so many values.
QString otherValuesTerm(const SessionCounts &counts, int values);
/// The counts as CSV: bucket, one column per value, total last; RFC 4180, CRLF.
QByteArray countsCsv(const SessionCounts &counts);

/// Sessions and billed time of some rows, per type: what the status bar says of a selection, and a report of an export.
RowTotals totalsOf(const SessionStore &snapshot, std::span<const quint32> rows);
