// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchestimate.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace {

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
constexpr qint64 MostRequests = 100'000'000;

/// The first page brings `pageSize` rows, each further one repeats the last row of the page before.
qint64 pagesOf(qint64 rows, int pageSize)
{
    const qint64 step = std::max(1, pageSize - 1);
    return std::max<qint64>(1, (rows - 1 + step - 1) / step);
}

/// The rows are taken to be spread evenly.
qint64 requestsOf(const FetchOutlook &outlook)
{
    if (outlook.windows <= 0)
        return 0;
    const qint64 rows = std::max<qint64>(0, outlook.rows);
    const qint64 fuller = rows % outlook.windows;
    const qint64 each = rows / outlook.windows;
    const qint64 requests = fuller * pagesOf(each + 1, outlook.pageSize)
        + (outlook.windows - fuller) * pagesOf(each, outlook.pageSize);
    return std::min(requests, MostRequests);
}

qint64 millisecondsOf(qint64 requests, qint64 answerMs, const RateLimits &limits, const SentRequests &sent)
{
    if (limits.isUnlimited())
        return requests * answerMs;
    const bool isEven = sent.isEven || limits.isLong(requests);
    // Once the requests sent before no longer count, each one takes as long as the last.
    const qint64 played = std::min<qint64>(requests, std::max(limits.perHour, limits.burst()));
    std::vector<qint64> times = sent.times;
    qint64 moment = sent.now;
    for (qint64 i = 0; i < played; ++i) {
        moment = limits.earliest(times, moment, isEven);
        times.push_back(moment);
        moment += answerMs;
    }
    return moment - sent.now + (requests - played) * std::max(answerMs, limits.interval());
}

qint64 rounded(qint64 value, qint64 step)
{
    return (value + step / 2) / step * step;
}

/// To three digits.
qint64 roundedRequests(qint64 requests)
{
    qint64 step = 1;
    while (requests / step >= 1000)
        step *= 10;
    return rounded(requests, step);
}

} // namespace

QString durationText(qint64 seconds)
{
    const QLocale locale;
    if (seconds < Minute)
        return FetchEstimate::tr("less than a minute");
    const qint64 time = seconds < Hour ? rounded(seconds, Minute)
        : seconds < 2 * Day            ? rounded(seconds, 5 * Minute)
                                       : rounded(seconds, Hour);
    const QString minutes = locale.toString(time % Hour / Minute);
    if (time < Hour)
        return FetchEstimate::tr("%1 min").arg(minutes);
    if (time < 2 * Day) {
        const QString hours = locale.toString(time / Hour);
        return time % Hour == 0 ? FetchEstimate::tr("%1 h").arg(hours)
                                : FetchEstimate::tr("%1 h %2 min").arg(hours, minutes);
    }
    const QString days = FetchEstimate::tr("%Ln days", nullptr, static_cast<int>(time / Day));
    return time % Day == 0 ? days : FetchEstimate::tr("%1 %2 h").arg(days, locale.toString(time % Day / Hour));
}

FetchEstimate estimateFetch(const FetchOutlook &outlook, const RateLimits &limits, const SentRequests &sent)
{
    FetchEstimate estimate;
    estimate.requests = requestsOf(outlook);
    estimate.seconds = (millisecondsOf(estimate.requests, outlook.answerMs, limits, sent) + 999) / 1000;
    estimate.isAtLeast = outlook.rows < 0 && estimate.requests > 0;
    return estimate;
}

QString describe(const FetchEstimate &estimate)
{
    const int requests = static_cast<int>(roundedRequests(estimate.requests));
    const QString text = estimate.isAtLeast ? FetchEstimate::tr("at least %Ln requests, %1", nullptr, requests)
                                            : FetchEstimate::tr("about %Ln requests, %1", nullptr, requests);
    return text.arg(durationText(estimate.seconds));
}
