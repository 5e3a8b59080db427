// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ratelimits.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

/// What a fetch still has to bring.
struct FetchOutlook
{
    /// Windows not yet brought to their end, the one at work included; for several bots, those of all of them.
    qint64 windows = 0;
    /// Rows that they will still bring, by the totals that are known by now; -1 unknown.
    qint64 rows = -1;
    /// Rows of one answer: as asked for, or as the server was seen to give. Neighbouring pages share one.
    int pageSize = 1000;
    /// What one answer takes, milliseconds, as measured.
    qint64 answerMs = 500;
};

/// The requests that were sent so far and count against the limits.
struct SentRequests
{
    /// Ascending, milliseconds.
    std::vector<qint64> times;
    qint64 now = 0;
    /// The fetch is sent evenly whatever is left of it.
    bool isEven = false;
};

/// What a fetch will take. A value.
struct FetchEstimate
{
    Q_DECLARE_TR_FUNCTIONS(FetchEstimate)

public:
    qint64 requests = 0;
    qint64 seconds = 0;
    /// The rows are not known, so each window counts as one request.
    bool isAtLeast = false;

    bool operator==(const FetchEstimate &) const = default;
};

/// How many requests, and how long they take under the limits; more than may go at once are sent evenly.
FetchEstimate estimateFetch(const FetchOutlook &outlook, const RateLimits &limits, const SentRequests &sent = {});
/// "6 h 50 min", rounded to what matters.
QString durationText(qint64 seconds);
/// "about 12,300 requests, 6 h 50 min", rounded to what can be known.
QString describe(const FetchEstimate &estimate);
