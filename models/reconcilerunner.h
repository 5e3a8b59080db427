// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invoicecomparison.h"
#include "sessionstore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <memory>

/// Compares the sessions received with an invoice in a worker thread; the last answer stays valid until the next one.
///
/// One runner a window. Lives on the window's thread; owns the worker. While rows arrive it compares at most once a
/// second; only the newest question is answered (generation number).
class ReconcileRunner : public QObject
{
    Q_OBJECT

public:
    explicit ReconcileRunner(QObject *parent = nullptr);
    /// Ends the worker; a comparison that is running is waited for.
    ~ReconcileRunner() override;

    const InvoiceQuestion &question() const { return m_question; }
    /// Never null.
    std::shared_ptr<const InvoiceAnswer> answer() const { return m_answer; }
    /// A comparison is going on, or is to come.
    bool isBusy() const { return m_busy; }

public slots:
    /// All sessions received by now.
    void setStore(const SessionStore &snapshot);
    void setQuestion(const InvoiceQuestion &question);

signals:
    void answerChanged();
    void busyChanged(bool busy);

private:
    void schedule(std::chrono::milliseconds atMostEvery);
    void start();
    void take(quint64 generation, const std::shared_ptr<const InvoiceAnswer> &answer);
    void setBusy(bool busy);

    SessionStore m_store;
    InvoiceQuestion m_question;
    std::shared_ptr<const InvoiceAnswer> m_answer;
    quint64 m_generation = 0;
    /// The worker is at it; another comparison waits behind it.
    bool m_running = false;
    bool m_again = false;
    bool m_busy = false;
    QTimer m_throttle;
    QElapsedTimer m_sinceStart;
    QThread m_thread;
    /// Lives in the worker's thread.
    std::unique_ptr<QObject> m_worker;
};
