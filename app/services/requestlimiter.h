// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchestimate.h"
#include "ratelimits.h"
#include "requesthistory.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include <functional>
#include <memory>

class RequestLog;
struct Profile;

/// Lets the requests of one job go when the limits of the server allow it, together with all that share them: other
/// jobs, other instances of the program, and what was sent before a restart. A job of more requests than may go at once
/// is sent evenly from the start, because the limit of an hour would block everything later; a short one may burst.
/// Belongs to one thread at a time, not to the window's (see RequestLog).
class RequestLimiter
{
    Q_DECLARE_TR_FUNCTIONS(RequestLimiter)

public:
    /// Milliseconds since 1970, UTC.
    using Clock = std::function<qint64()>;
    /// Why a request has to wait.
    enum class Wait : quint8 {
        None,
        /// The limits, or the even distance.
        Limit,
        /// The server has asked for a pause, also of another job.
        Pause,
    };

    /// Without limits the log is left alone; it may be null if none can come either.
    RequestLimiter(const std::shared_ptr<RequestLog> &log, const QByteArray &key, const RateLimits &limits,
        const Clock &clock = QDateTime::currentMSecsSinceEpoch);

    /// There are no limits; should the server ask for a pause all the same, these hold, also for what was sent before.
    void setLimitsOnceThrottled(const RateLimits &limits) { m_limitsOnceThrottled = limits; }
    /// How many the job will need, as far as it is known; may change at any time.
    void setExpectedRequests(qint64 requests) { m_expected = requests; }
    /// Milliseconds to wait before asking again; 0: the request is noted and must be sent now.
    qint64 reserve();
    /// Of the last reserve().
    Wait wait() const { return m_wait; }
    /// The server has had enough, and this job retries after that many milliseconds: so do all others with this key.
    /// Somebody uses the limit that we do not know of: this job is sent evenly from now on, and leaves some of the
    /// hour.
    void throttled(qint64 milliseconds);

    bool isUnlimited() const { return m_limits.isUnlimited(); }
    /// Whether throttled() leaves the log alone.
    bool staysUnlimited() const { return isUnlimited() && m_limitsOnceThrottled.isUnlimited(); }
    /// Whether the job needs more than may go at once, as far as it is known.
    bool isLong() const;
    /// Whether requests are sent evenly.
    bool isEven() const;
    /// Of what is left, after what was sent so far.
    FetchEstimate estimate(const FetchOutlook &outlook) const;
    /// What is kept to, a sentence.
    QString describe() const;
    /// For the report: why the limits are not shared, a sentence; empty if they are.
    QString remark() const;

private:
    std::shared_ptr<RequestLog> m_log;
    QByteArray m_key;
    RateLimits m_limits;
    RateLimits m_limitsOnceThrottled = RateLimits::none();
    Clock m_clock;
    qint64 m_expected = 0;
    qint64 m_sent = 0;
    int m_throttles = 0;
    Wait m_wait = Wait::None;
    /// Sent without limits, and not in the log.
    std::vector<qint64> m_unlogged;
    /// As last seen.
    RequestHistory m_history;
};

/// What shares one limit at the server: host, app, and its bot or else the account. A hash, so that no file names them.
QByteArray requestKey(const Profile &profile, const QString &clientId);
