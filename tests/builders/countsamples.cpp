// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "countsamples.h"

using namespace Qt::StringLiterals;

SessionCounts countsOf(int values, int buckets)
{
    SessionCounts counts;
    for (int bucket = 0; bucket < buckets; ++bucket)
        counts.bucketStarts.push_back(
            QDate(2026, 10, 1).startOfDay(Qt::UTC).toSecsSinceEpoch() + bucket * SecondsPerDay);
    for (int value = 0; value < values; ++value) {
        counts.codes.push_back(static_cast<quint32>(value + 1));
        counts.values.push_back(u"channel%1"_s.arg(value));
        counts.totals.push_back(0);
    }
    counts.bucketTotals.resize(static_cast<size_t>(buckets));
    for (int bucket = 0; bucket < buckets; ++bucket) {
        for (int value = 0; value < values; ++value) {
            const auto count = static_cast<quint32>(values - value + bucket);
            counts.counts.push_back(count);
            counts.totals[static_cast<size_t>(value)] += count;
            counts.total += count;
            counts.bucketTotals[static_cast<size_t>(bucket)] += count;
        }
    }
    return counts;
}

QueryResult resultOf(const SessionCounts &counts)
{
    QueryResult result;
    result.counts = counts;
    result.query.counting = counts.spec;
    for (size_t value = 0; value < counts.values.size(); ++value)
        result.choices.push_back({counts.values[value], counts.totals[value]});
    return result;
}
