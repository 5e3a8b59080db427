// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recountrunner.h"

#include <utility>

/// Keeps which rows are too many: that is dearer than the recount itself, and a filter does not change it.
struct RecountRunner::Worker : QObject
{
    quint64 epoch = 0;
    SurplusRows surplus;
};

RecountRunner::RecountRunner(QObject *parent, const GrowthPause &pause)
    : QObject(parent)
    , m_pause(pause)
    , m_worker(std::make_unique<Worker>())
{
    m_throttle.setSingleShot(true);
    connect(&m_throttle, &QTimer::timeout, this, &RecountRunner::start);
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("recount"));
    m_thread.start();
}

RecountRunner::~RecountRunner()
{
    m_thread.quit();
    m_thread.wait();
}

void RecountRunner::setWanted(bool wanted)
{
    if (m_isWanted == wanted)
        return;
    m_isWanted = wanted;
    if (!wanted) {
        m_recounted.reset();
        emit recountedChanged();
    }
    renew();
}

void RecountRunner::setResult(
    const SessionStore &snapshot, const std::shared_ptr<const QueryResult> &result, bool moreToCome)
{
    const bool isSame = snapshot.rowCount() == m_store.rowCount() && snapshot.liveCount() == m_store.liveCount();
    m_epoch += isSame ? 0 : 1;
    m_store = snapshot;
    m_result = result;
    m_moreToCome = moreToCome;
    renew();
}

void RecountRunner::setUnits(const TypeUnits &units)
{
    if (m_units == units)
        return;
    m_units = units;
    ++m_epoch;
    m_pause.forget();
    m_throttle.stop();
    renew();
}

void RecountRunner::setPrices(const TypePrices &prices)
{
    if (m_prices == prices)
        return;
    m_prices = prices;
    renew();
}

void RecountRunner::renew()
{
    ++m_generation;
    if (m_isWanted && m_result)
        startSoon();
    else
        m_throttle.stop();
}

/// At once, unless rows that are to be told anew are soon followed by others.
void RecountRunner::startSoon()
{
    const bool mayWait = m_moreToCome && m_epoch != m_countedEpoch;
    // What waits is not put off by each result.
    if (!mayWait || !m_throttle.isActive())
        m_throttle.start(mayWait ? m_pause.left(m_store.rowCount(), true) : GrowthPause::Milliseconds());
}

void RecountRunner::start()
{
    m_again = m_running;
    if (m_running)
        return;
    m_running = true;
    if (m_epoch != m_countedEpoch)
        m_pause.begin();
    const auto count = [this, worker = m_worker.get(), store = m_store, result = m_result, units = m_units,
                           prices = m_prices, epoch = m_epoch, generation = m_generation] {
        if (worker->epoch != epoch) {
            worker->surplus = surplusRows(store, units);
            worker->epoch = epoch;
        }
        auto recounted = std::make_shared<const RecountedRows>(RecountedRows{
            result, store, worker->surplus, recount(store, result->rows, result->counts, worker->surplus, prices)});
        QMetaObject::invokeMethod(
            this, [=, this] { take(generation, epoch, recounted); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_worker.get(), count, Qt::QueuedConnection);
}

void RecountRunner::take(quint64 generation, quint64 epoch, const std::shared_ptr<const RecountedRows> &recounted)
{
    m_running = false;
    if (std::exchange(m_countedEpoch, epoch) != epoch)
        m_pause.end(recounted->store.rowCount());
    if (generation == m_generation && m_isWanted) {
        m_recounted = recounted;
        emit recountedChanged();
    }
    if (std::exchange(m_again, false) && m_isWanted)
        startSoon();
}
