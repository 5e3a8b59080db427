// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessionchecks.h"
#include "sessionstore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

/// What a check found, and the sessions that it looked at. Shared, never changed.
struct CheckedSessions
{
    SessionStore store;
    CheckResult result;
    /// The same by row.
    RowFindings rows;
    /// How many of them belong to the period of the order.
    quint32 sessions = 0;
};

/// Checks the sessions received in a worker thread; what was found last stays valid until the next check is through.
///
/// One runner a window. Lives on the window's thread; owns the worker. While rows arrive they are checked at most once
/// a second; what another order asks for is not mixed up with what the former one has found (generation number).
class CheckRunner : public QObject
{
    Q_OBJECT

public:
    explicit CheckRunner(QObject *parent = nullptr);
    /// Ends the worker; a check that is running is waited for.
    ~CheckRunner() override;

    const CheckOrder &order() const { return m_order; }
    /// Never null. Rows are those of its own store, and of all later ones up to the next store that is empty.
    std::shared_ptr<const CheckedSessions> checked() const { return m_checked; }
    /// A check is going on, or is to come.
    bool isBusy() const { return m_busy; }

public slots:
    /// All sessions received by now; none: those before are forgotten at once, with what was found in them.
    void setStore(const SessionStore &snapshot);
    /// With a period: findings whose session starts on other days are left out (keepPeriod).
    void setOrder(const CheckOrder &order);

signals:
    void checkedChanged();
    void busyChanged(bool busy);

private:
    void forget();
    void start();
    void take(quint64 generation, const std::shared_ptr<const CheckedSessions> &checked);
    void setBusy(bool busy);

    SessionStore m_store;
    CheckOrder m_order;
    std::shared_ptr<const CheckedSessions> m_checked;
    /// Of the order, and of the store that is appended to.
    quint64 m_generation = 0;
    /// The worker is at it; another check waits behind it.
    bool m_running = false;
    bool m_again = false;
    bool m_busy = false;
    QTimer m_throttle;
    QElapsedTimer m_sinceStart;
    QThread m_thread;
    /// Lives in the worker's thread.
    std::unique_ptr<QObject> m_worker;
};
