// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "requestlimiter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

/// Says when the next request of a job may go: a RequestLimiter for any thread with an event loop, also the window's,
/// because the file is read and written in a thread of its own. One question at a time; a new one replaces it.
class RequestGate : public QObject
{
    Q_OBJECT

public:
    /// What a request is waiting for.
    enum class Reason : quint8 {
        /// The limits of the server, or the even distance.
        Limit,
        /// The server has asked for a pause.
        Pause,
        /// It is sent again after a failure.
        Retry,
    };

    /// Waits are multiplied by `waitFactor`; tests make them short.
    explicit RequestGate(const RequestLimiter &limiter, double waitFactor = 1.0, QObject *parent = nullptr);
    ~RequestGate() override;

    /// What the job still has to bring, as far as it is known; how long an answer takes is measured here. So many
    /// requests of those granted are among it: nobody has looked into their answers.
    void setOutlook(const FetchOutlook &outlook, qint64 underWay = 0);
    /// What that takes.
    FetchEstimate left() const { return m_limiter.estimate(m_outlook); }
    /// granted() follows, never from within the call. What was granted before has been answered.
    void ask();
    /// The same, after that many milliseconds.
    void askAfterFailure(qint64 milliseconds);
    /// The same, and all others who share the limit wait as well.
    void askAfterThrottle(qint64 milliseconds);
    /// granted() no longer follows.
    void cancel();

    /// What is to be said of a wait; empty if it is too short to be news.
    static QString describe(qint64 seconds, Reason reason);

    /// As of the last answer; for its texts.
    const RequestLimiter &limiter() const { return m_limiter; }

signals:
    /// Once for each question: the request must be sent now.
    void granted();
    /// Counts down once a second, beginning at once.
    void waiting(qint64 seconds, RequestGate::Reason reason);

private:
    void reserve();
    template <typename Use, typename Then> void run(Use use, Then then, bool needsNoFile);
    void wait(qint64 milliseconds, Reason reason);
    void countDown();

    RequestLimiter m_limiter;
    double m_waitFactor;
    FetchOutlook m_outlook;
    qint64 m_granted = 0;
    /// In all, those granted included.
    qint64 m_expected = 0;
    /// Since the last one was granted, until it was answered.
    QElapsedTimer m_sent;
    /// Answers to former questions are not heard.
    int m_question = 0;
    QTimer m_end;
    QTimer m_second;
    QElapsedTimer m_waited;
    qint64 m_wait = 0;
    Reason m_reason = Reason::Limit;
    /// Last, so that its thread has ended before the rest goes.
    QThreadPool m_pool;
};
