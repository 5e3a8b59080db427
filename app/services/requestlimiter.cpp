// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestlimiter.h"

#include "profile.h"
#include "requestlog.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Each leaves a twentieth of the hour to others.
constexpr int MostSlowdowns = 2;

/// Until the log is asked again while another instance writes; spread, so that they do not meet again.
qint64 busyWait()
{
    return QRandomGenerator::global()->bounded(2, 12);
}

} // namespace

RequestLimiter::RequestLimiter(
    const std::shared_ptr<RequestLog> &log, const QByteArray &key, const RateLimits &limits, const Clock &clock)
    : m_log(log)
    , m_key(key)
    , m_limits(limits)
    , m_clock(clock)
{
    Q_ASSERT(m_log || m_limits.isUnlimited());
}

qint64 RequestLimiter::reserve()
{
    m_wait = Wait::None;
    if (m_limits.isUnlimited()) {
        if (!staysUnlimited())
            m_unlogged.push_back(m_clock());
        return 0;
    }
    qint64 wait = 0;
    const bool isDone = m_log->update(m_key, [this, &wait](RequestHistory &history) {
        // Read here, alone among all processes, the clock does not run back.
        const qint64 now = m_clock();
        const bool wasMoved = history.adjustTo(now);
        const qint64 moment = m_limits.earliest(history.times, now, isEven());
        wait = std::max(moment, history.pausedUntil) - now;
        m_wait = wait <= 0 ? Wait::None : history.pausedUntil > moment ? Wait::Pause : Wait::Limit;
        if (wait <= 0)
            history.times.push_back(now);
        m_history = history;
        return wasMoved || wait <= 0;
    });
    if (!isDone) {
        m_wait = Wait::Limit;
        return busyWait();
    }
    if (wait <= 0)
        ++m_sent;
    return std::max<qint64>(0, wait);
}

void RequestLimiter::throttled(qint64 milliseconds)
{
    if (m_limits.isUnlimited())
        m_limits = m_limitsOnceThrottled;
    if (m_limits.isUnlimited())
        return;
    if (++m_throttles <= MostSlowdowns)
        m_limits.perHour -= m_limits.perHour / 20;
    const auto pause = [this, milliseconds](RequestHistory &history) {
        const qint64 now = m_clock();
        history.times.insert(history.times.end(), m_unlogged.begin(), m_unlogged.end());
        std::ranges::sort(history.times);
        history.adjustTo(now);
        history.pause(now, milliseconds);
        m_history = history;
        return true;
    };
    // This job waits by itself, so that no more than the others' knowledge of it hangs on the file.
    for (int attempt = 0; attempt < 3 && !m_log->update(m_key, pause); ++attempt) { }
    m_sent += static_cast<qint64>(m_unlogged.size());
    m_unlogged.clear();
}

bool RequestLimiter::isLong() const
{
    return m_limits.isLong(std::max(m_expected, m_sent + 1));
}

bool RequestLimiter::isEven() const
{
    return m_throttles > 0 || isLong();
}

FetchEstimate RequestLimiter::estimate(const FetchOutlook &outlook) const
{
    RequestHistory history = m_history;
    const qint64 now = m_clock();
    history.adjustTo(now);
    const qint64 pause = std::max<qint64>(0, history.pausedUntil - now);
    FetchEstimate estimate = estimateFetch(outlook, m_limits, {history.times, now + pause, isEven()});
    estimate.seconds += pause / 1000;
    return estimate;
}

QString RequestLimiter::describe() const
{
    const QLocale locale;
    if (m_limits.isUnlimited())
        return tr("Requests are sent without a limit.");
    if (isEven())
        return tr("One request is sent every %1 seconds.")
            .arg(locale.toString(static_cast<double>(m_limits.interval()) / 1000, 'f', 1));
    if (m_limits.perHour > 0)
        return tr("At most %1 requests are sent a minute, and %2 an hour.")
            .arg(locale.toString(m_limits.perMinute), locale.toString(m_limits.perHour));
    return tr("At most %1 requests are sent a minute.").arg(locale.toString(m_limits.perMinute));
}

QString RequestLimiter::remark() const
{
    return m_limits.isUnlimited() ? QString() : m_log->problem();
}

QByteArray requestKey(const Profile &profile, const QString &clientId)
{
    const QString bot = profile.scope == Scope::Bot ? profile.botId : QString();
    const QString shared = QStringList{profile.host.toLower(), clientId, bot}.join(u'\n');
    return QCryptographicHash::hash(shared.toUtf8(), QCryptographicHash::Sha256).toHex();
}
