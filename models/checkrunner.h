// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findingdecisions.h"
#include "growthpause.h"
#include "sessionchecks.h"
#include "sessionstore.h"
#include "unitevidence.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <memory>

/// What a check found, and the sessions that it looked at. Shared, never changed.
struct CheckedSessions
{
    SessionStore store;
    CheckResult result;
    /// The same by row.
    RowFindings rows;
    /// What was decided on them; never null.
    std::shared_ptr<const FindingDecisions> decisions = std::make_shared<const FindingDecisions>();
    /// What was looked up of conversations; null: nothing.
    std::shared_ptr<const ConversationHistory> history;
    /// How many of them belong to the period of the order.
    quint32 sessions = 0;
    /// What they tell of the units of types that have none.
    std::vector<UnitEvidence> units = {};
};

/// The same with those findings only for which the function is true.
template <typename Holds> std::shared_ptr<const CheckedSessions> onlyThose(const CheckedSessions &checked, Holds holds)
{
    auto some = std::make_shared<CheckedSessions>(checked);
    std::erase_if(some->result.findings, [&holds](const Finding &finding) { return !holds(finding); });
    return some;
}

/// Checks the sessions received in a worker thread; what was found last stays valid until the next check is through.
///
/// One runner a window. Lives on the window's thread; owns the worker. While rows arrive they are checked at most once
/// a second, and for a twentieth of the time, and very many only once all are there; what another order asks for is not
/// mixed up with what the former one has found (generation number).
class CheckRunner : public QObject
{
    Q_OBJECT

public:
    /// More rows than `mostBesideLoading` are checked once all are there.
    explicit CheckRunner(QObject *parent = nullptr, quint32 mostBesideLoading = 2'000'000);
    /// Ends the worker; a check that is running is waited for.
    ~CheckRunner() override;

    const CheckOrder &order() const { return m_order; }
    /// Never null. Rows are those of its own store, and of all later ones up to the next store that is empty.
    std::shared_ptr<const CheckedSessions> checked() const { return m_checked; }
    /// A check is going on, or is to come.
    bool isBusy() const { return m_busy; }

public slots:
    /// All sessions received by now; none: those before are forgotten at once, with what was found in them. Those of
    /// the last call, with `moreToCome` false, are checked without waiting for others.
    void setStore(const SessionStore &snapshot, bool moreToCome = false);
    /// With a period: findings whose session starts on other days are left out (keepPeriod).
    void setOrder(const CheckOrder &order);
    /// What was decided on findings: their states change, without another check.
    void setDecisions(const FindingDecisions &decisions);

signals:
    void checkedChanged();
    void orderChanged();
    void busyChanged(bool busy);

private:
    void forget();
    bool waitsForAll() const;
    void start();
    void take(quint64 generation, quint64 wanted, const std::shared_ptr<const CheckedSessions> &checked);
    void setBusy(bool busy);

    SessionStore m_store;
    bool m_moreToCome = false;
    const quint32 m_mostBesideLoading;
    CheckOrder m_order;
    std::shared_ptr<const FindingDecisions> m_decisions = std::make_shared<const FindingDecisions>();
    std::shared_ptr<const CheckedSessions> m_checked;
    /// Grows with each other store or order; that of what was checked last.
    quint64 m_wanted = 0;
    quint64 m_known = 0;
    /// Of the order, and of the store that is appended to.
    quint64 m_generation = 0;
    /// The worker is at it; another check waits behind it.
    bool m_running = false;
    bool m_again = false;
    /// A check begins once all sessions are there.
    bool m_waiting = false;
    bool m_busy = false;
    QTimer m_throttle;
    GrowthPause m_pause{std::chrono::seconds(1)};
    QThread m_thread;
    /// Lives in the worker's thread.
    std::unique_ptr<QObject> m_worker;
};
