// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "retrydelay.h"

#include <QtGlobal>

#include <deque>

/// Spaces requests so that the limits of the vendor's APIs are kept: 60 a minute and 1,800 an hour (kore-api.md,
/// section 4). Times are milliseconds of any steady clock.
class RequestPacer
{
public:
    /// No pauses.
    static RequestPacer unlimited();
    /// 60 at once, then one every two seconds.
    static RequestPacer standard();
    /// Evenly spaced.
    static RequestPacer perMinute(double requests);

    /// How long the next request has to wait.
    qint64 delay(qint64 now) const;
    /// A request was sent.
    void note(qint64 now);

private:
    RequestPacer(qint64 interval, size_t burst);

    qint64 m_interval = 0;
    size_t m_burst = 0;
    size_t m_sent = 0;
    /// Of the last hour, oldest first.
    std::deque<qint64> m_times;
};
