// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkrunner.h"

#include "findingsummary.h"
#include "niceness.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

CheckRunner::CheckRunner(QObject *parent, quint32 mostBesideLoading)
    : QObject(parent)
    , m_mostBesideLoading(mostBesideLoading)
    , m_checked(std::make_shared<const CheckedSessions>())
    , m_worker(std::make_unique<QObject>())
{
    m_throttle.setSingleShot(true);
    connect(&m_throttle, &QTimer::timeout, this, &CheckRunner::start);
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("checks"));
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker.get(), [] { setThreadNiceness(CheckingNiceness); }, Qt::QueuedConnection);
}

CheckRunner::~CheckRunner()
{
    m_thread.quit();
    m_thread.wait();
}

void CheckRunner::setStore(const SessionStore &snapshot, bool moreToCome)
{
    // A filter or an order of the table changes nothing here.
    const bool isSame = snapshot.rowCount() == m_store.rowCount() && snapshot.liveCount() == m_store.liveCount()
        && snapshot.repeated().count() == m_store.repeated().count() && snapshot.names() == m_store.names();
    m_store = snapshot;
    m_moreToCome = moreToCome;
    if (!isSame)
        ++m_wanted;
    if (m_store.rowCount() == 0)
        return isSame ? void() : forget();
    const bool isToCome = m_throttle.isActive() || m_waiting;
    // Those that wait for others to come are not to wait for what does not come.
    const bool isAwaited = isToCome && !moreToCome;
    if ((isSame || isToCome) && !isAwaited)
        return;
    setBusy(true);
    m_throttle.start(m_pause.left(m_store.rowCount(), m_moreToCome));
}

/// Beside what loading takes, a check of so many takes too much memory.
bool CheckRunner::waitsForAll() const
{
    return m_moreToCome && m_store.rowCount() > m_mostBesideLoading;
}

void CheckRunner::setOrder(const CheckOrder &order)
{
    if (m_order == order)
        return;
    m_order = order;
    ++m_generation;
    ++m_wanted;
    emit orderChanged();
    if (m_store.rowCount() == 0)
        return;
    setBusy(true);
    // Not at once: several changes in one turn of the event loop are one order.
    m_throttle.start(0ms);
}

void CheckRunner::setDecisions(const FindingDecisions &decisions)
{
    if (*m_decisions == decisions)
        return;
    m_decisions = std::make_shared<const FindingDecisions>(decisions);
    if (m_store.rowCount() == 0)
        return;
    setBusy(true);
    m_throttle.start(0ms);
}

void CheckRunner::forget()
{
    ++m_generation;
    m_throttle.stop();
    m_waiting = false;
    m_pause.forget();
    m_again = false;
    m_checked = std::make_shared<const CheckedSessions>();
    emit checkedChanged();
    setBusy(false);
}

static std::shared_ptr<CheckedSessions> checkedBy(const SessionStore &store, const CheckOrder &order)
{
    auto checked = std::make_shared<CheckedSessions>();
    checked->result = checkSessions(store, order);
    checked->sessions = store.liveCount();
    if (order.period) {
        keepPeriod(*order.period, order.zone, store, &checked->result);
        checked->sessions = sessionsIn(*order.period, order.zone, store);
    }
    checked->rows = rowFindings(checked->result.findings);
    checked->units = unitEvidence(store, order.units);
    checked->store = store;
    checked->history = order.history;
    return checked;
}

void CheckRunner::start()
{
    m_again = m_running;
    if (m_running)
        return;
    const bool isKnown = m_known == m_wanted && m_checked->store.rowCount() > 0;
    m_waiting = !isKnown && waitsForAll();
    if (m_waiting)
        return;
    m_running = true;
    m_pause.begin();
    const auto check = [this, store = m_store, order = m_order, decisions = m_decisions, generation = m_generation,
                           wanted = m_wanted, known = isKnown ? m_checked : nullptr] {
        auto checked = known ? std::make_shared<CheckedSessions>(*known) : checkedBy(store, order);
        checked->decisions = decisions;
        decisions->applyTo(&checked->result, checked->store);
        checked->result.surplusCost = costOf(store, checked->result.surplusRows(), order.prices, order.zone);
        QMetaObject::invokeMethod(
            this, [=, this] { take(generation, wanted, checked); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_worker.get(), check, Qt::QueuedConnection);
}

void CheckRunner::take(quint64 generation, quint64 wanted, const std::shared_ptr<const CheckedSessions> &checked)
{
    m_running = false;
    if (generation == m_generation) {
        auto old = std::exchange(m_checked, checked);
        if (std::exchange(m_known, wanted) != wanted)
            m_pause.end(m_checked->store.rowCount());
        emit checkedChanged();
        // Columns that only it still holds are freed where nobody waits for it.
        QMetaObject::invokeMethod(
            m_worker.get(), [held = std::move(old)] {}, Qt::QueuedConnection);
    }
    if (m_again)
        start();
    setBusy(m_running || m_waiting || m_throttle.isActive());
}

void CheckRunner::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}
