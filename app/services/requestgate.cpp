// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestgate.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace {

/// A timer stands still while the computer sleeps, so a long wait is asked about in between.
constexpr qint64 LongestStep = 30'000;

} // namespace

RequestGate::RequestGate(const RequestLimiter &limiter, double waitFactor, QObject *parent)
    : QObject(parent)
    , m_limiter(limiter)
    , m_waitFactor(waitFactor)
{
    m_pool.setMaxThreadCount(1);
    m_end.setSingleShot(true);
    m_end.setTimerType(Qt::PreciseTimer);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_end, &QTimer::timeout, this, &RequestGate::reserve);
    connect(&m_second, &QTimer::timeout, this, &RequestGate::countDown);
}

RequestGate::~RequestGate() = default;

void RequestGate::setOutlook(const FetchOutlook &outlook, qint64 underWay)
{
    const qint64 answerMs = m_outlook.answerMs;
    m_outlook = outlook;
    m_outlook.answerMs = answerMs;
    m_expected = m_granted - underWay + left().requests;
    m_limiter.setExpectedRequests(m_expected);
}

void RequestGate::ask()
{
    cancel();
    if (m_sent.isValid())
        m_outlook.answerMs = (3 * m_outlook.answerMs + m_sent.elapsed()) / 4;
    m_sent.invalidate();
    m_end.start(0);
}

void RequestGate::askAfterFailure(qint64 milliseconds)
{
    cancel();
    wait(milliseconds, Reason::Retry);
}

void RequestGate::askAfterThrottle(qint64 milliseconds)
{
    cancel();
    run(
        [milliseconds](RequestLimiter &limiter) {
            limiter.throttled(milliseconds);
            return milliseconds;
        },
        [this](qint64 pause) { wait(pause, Reason::Pause); }, m_limiter.staysUnlimited());
}

void RequestGate::cancel()
{
    ++m_question;
    m_end.stop();
    m_second.stop();
}

void RequestGate::reserve()
{
    m_second.stop();
    run([](RequestLimiter &limiter) { return limiter.reserve(); },
        [this](qint64 milliseconds) {
            if (milliseconds > 0)
                return wait(
                    milliseconds, m_limiter.wait() == RequestLimiter::Wait::Pause ? Reason::Pause : Reason::Limit);
            ++m_granted;
            m_sent.start();
            emit granted();
        },
        m_limiter.isUnlimited());
}

/// Without limits there is no file, and nothing to do elsewhere.
template <typename Use, typename Then> void RequestGate::run(Use use, Then then, bool needsNoFile)
{
    if (needsNoFile)
        return then(use(m_limiter));
    m_pool.start([this, use, then, question = m_question, limiter = m_limiter]() mutable {
        const qint64 wait = use(limiter);
        const auto take = [this, then, question, limiter, wait] {
            m_limiter = limiter;
            // A job may have learnt more while the limiter was away.
            m_limiter.setExpectedRequests(m_expected);
            if (question == m_question)
                then(wait);
        };
        QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
    });
}

void RequestGate::wait(qint64 milliseconds, Reason reason)
{
    m_wait = milliseconds;
    m_reason = reason;
    m_waited.start();
    const bool isKnownToLimiter = reason != Reason::Retry && !m_limiter.isUnlimited();
    const qint64 step = isKnownToLimiter ? std::min(milliseconds, LongestStep) : milliseconds;
    m_end.start(std::chrono::milliseconds(std::llround(static_cast<double>(step) * m_waitFactor)));
    m_second.start();
    countDown();
}

void RequestGate::countDown()
{
    const double left = static_cast<double>(m_wait) - static_cast<double>(m_waited.elapsed()) / m_waitFactor;
    emit waiting(std::max<qint64>(0, std::llround(std::ceil(left / 1000))), m_reason);
}

QString RequestGate::describe(qint64 seconds, Reason reason)
{
    const QString time = seconds < 120 ? tr("%1 s").arg(seconds) : durationText(seconds);
    switch (reason) {
    case Reason::Limit:
        // An even pace is no news; only a pause that can be felt is.
        return seconds > 5 ? tr("Waiting %1 to keep to the limits of the server").arg(time) : QString();
    case Reason::Pause:
        return tr("Waiting %1: the server asks for a pause").arg(time);
    case Reason::Retry:
        return tr("Trying again in %1").arg(time);
    }
    Q_UNREACHABLE();
}
