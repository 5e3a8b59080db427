// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconcilerunner.h"

#include <algorithm>
#include <chrono>

using std::chrono::milliseconds;

static constexpr milliseconds AtOnce(0);
static constexpr milliseconds AtMostEvery(1000);

ReconcileRunner::ReconcileRunner(QObject *parent)
    : QObject(parent)
    , m_answer(std::make_shared<const InvoiceAnswer>())
    , m_worker(std::make_unique<QObject>())
{
    m_throttle.setSingleShot(true);
    connect(&m_throttle, &QTimer::timeout, this, &ReconcileRunner::start);
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("invoice"));
    m_thread.start();
}

ReconcileRunner::~ReconcileRunner()
{
    m_thread.quit();
    m_thread.wait();
}

void ReconcileRunner::setStore(const SessionStore &snapshot)
{
    // A filter or an order of the table changes nothing here.
    const bool isSame = snapshot.rowCount() == m_store.rowCount() && snapshot.liveCount() == m_store.liveCount()
        && snapshot.repeated().count() == m_store.repeated().count() && snapshot.names() == m_store.names();
    const bool isAnother = snapshot.rowCount() < m_store.rowCount();
    m_store = snapshot;
    if (isSame)
        return;
    // What was compared with sessions that are gone is not to come back.
    if (isAnother)
        ++m_generation;
    schedule(isAnother ? AtOnce : AtMostEvery);
}

void ReconcileRunner::setQuestion(const InvoiceQuestion &question)
{
    if (m_question == question)
        return;
    m_question = question;
    ++m_generation;
    schedule(AtOnce);
}

void ReconcileRunner::schedule(milliseconds atMostEvery)
{
    setBusy(true);
    const auto since = m_sinceStart.isValid() ? milliseconds(m_sinceStart.elapsed()) : atMostEvery;
    const auto wait = std::max(AtOnce, atMostEvery - since);
    // Several changes in one turn of the event loop are one question.
    if (!m_throttle.isActive() || m_throttle.remainingTimeAsDuration() > wait)
        m_throttle.start(wait);
}

void ReconcileRunner::start()
{
    m_again = m_running;
    if (m_running)
        return;
    m_running = true;
    m_sinceStart.start();
    const auto compare = [this, store = m_store, question = m_question, generation = m_generation] {
        auto answer = std::make_shared<const InvoiceAnswer>(answerOf(store, question));
        QMetaObject::invokeMethod(
            this, [=, this] { take(generation, answer); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_worker.get(), compare, Qt::QueuedConnection);
}

void ReconcileRunner::take(quint64 generation, const std::shared_ptr<const InvoiceAnswer> &answer)
{
    m_running = false;
    if (generation == m_generation) {
        m_answer = answer;
        emit answerChanged();
    }
    if (m_again)
        start();
    setBusy(m_running || m_throttle.isActive());
}

void ReconcileRunner::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}
