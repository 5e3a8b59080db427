// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queryrunner.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

/// What a chart can draw, and its numbers can be copied to, within a frame; the hours of half a year among it.
static constexpr CountLimits ShownCounts{.buckets = 4500, .cells = 1000000};

/// What lives in the worker's thread.
struct QueryRunner::Worker
{
    QObject context;
    quint64 epoch = 0;
    std::unique_ptr<QueryCache> cache = std::make_unique<QueryCache>();
};

struct QueryRunner::Answer
{
    quint64 generation = 0;
    quint64 epoch = 0;
    SessionStore snapshot;
    std::shared_ptr<const QueryResult> result;
    bool rowsOnlyAppended = false;
};

static bool isContinued(const QueryResult &former, const QueryResult &now)
{
    return former.query.zone == now.query.zone && former.counts.names == now.counts.names
        && former.rows.size() <= now.rows.size()
        && std::equal(former.rows.begin(), former.rows.end(), now.rows.begin());
}

QueryRunner::QueryRunner(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>())
{
    m_query.textOrder = TextOrder::OnScreen;
    m_query.countLimits = ShownCounts;
    m_throttle.setSingleShot(true);
    m_throttle.setTimerType(Qt::PreciseTimer);
    connect(&m_throttle, &QTimer::timeout, this, &QueryRunner::start);
    m_worker->context.moveToThread(&m_thread);
    m_thread.setObjectName("queries");
    m_thread.start();
    answerEmpty();
}

QueryRunner::~QueryRunner()
{
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void QueryRunner::clear()
{
    ++m_epoch;
    m_stop.request_stop();
    m_throttle.stop();
    m_sinceStart.invalidate();
    m_again = false;
    m_store = SessionStore();
    answerEmpty();
    emit resultChanged(false);
    setBusy(m_throttle.isActive());
}

void QueryRunner::append(const Segment &segment)
{
    m_store.append(segment);
    renew();
}

void QueryRunner::setFindings(const RowFindings &findings)
{
    if (m_store.findings() == findings)
        return;
    m_store.setFindings(findings);
    renew();
}

void QueryRunner::setChanges(const RowChanges &changes)
{
    if (m_store.changes() == changes)
        return;
    m_store.setChanges(changes);
    renew();
}

void QueryRunner::setSurplus(const RowMask &surplus)
{
    if (m_store.surplus() == surplus)
        return;
    m_store.setSurplus(std::make_shared<const RowMask>(surplus));
    renew();
}

/// The store has changed, and the question is still the same.
void QueryRunner::renew()
{
    constexpr auto AtMostEvery = 250ms;
    setBusy(true);
    if (m_throttle.isActive())
        return;
    const auto since = m_sinceStart.isValid() ? std::chrono::milliseconds(m_sinceStart.elapsed()) : AtMostEvery;
    m_throttle.start(std::max(0ms, AtMostEvery - since));
}

void QueryRunner::answerNow()
{
    if (m_throttle.isActive())
        m_throttle.start(0ms);
}

void QueryRunner::setNames(const DisplayNames &names)
{
    if (m_store.names() == names)
        return;
    m_store.setNames(names);
    // What the worker keeps was ordered and folded by the former names.
    ++m_epoch;
    m_stop.request_stop();
    startSoon();
}

void QueryRunner::setQuery(const Query &query)
{
    if (m_query == query)
        return;
    m_query = query;
    ++m_generation;
    m_stop.request_stop();
    startSoon();
}

/// Not at once: several changes by one event are one question. But before anything is painted in the next turn of the
/// event loop, which a timer would wait for.
void QueryRunner::startSoon()
{
    setBusy(true);
    m_throttle.start(0ms);
    QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
}

bool QueryRunner::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    if (m_throttle.isActive()) {
        m_throttle.stop();
        start();
    }
    return true;
}

void QueryRunner::setFilter(const Filter &filter)
{
    Query query = m_query;
    query.filter = filter;
    setQuery(query);
}

void QueryRunner::setOrder(const std::vector<SortKey> &order)
{
    Query query = m_query;
    query.order = order;
    setQuery(query);
}

void QueryRunner::setPeriod(const std::optional<Period> &period)
{
    Query query = m_query;
    query.period = period;
    setQuery(query);
}

void QueryRunner::setZone(const Zone &zone)
{
    Query query = m_query;
    query.zone = zone;
    setQuery(query);
}

void QueryRunner::setCounting(const CountSpec &counting)
{
    Query query = m_query;
    query.counting = counting;
    setQuery(query);
}

void QueryRunner::answerEmpty()
{
    QueryCache cache;
    m_resultStore = SessionStore();
    m_result = std::make_shared<QueryResult>(runQuery(m_resultStore, m_query, cache));
}

void QueryRunner::start()
{
    m_again = m_running;
    if (m_running)
        return;
    m_running = true;
    m_stop = std::stop_source();
    m_sinceStart.start();
    const auto ask = [this, answer = Answer{m_generation, m_epoch, m_store, {}, false}, query = m_query,
                         former = m_result, stop = m_stop.get_token()]() mutable {
        if (m_worker->epoch != answer.epoch)
            m_worker->cache = std::make_unique<QueryCache>();
        m_worker->epoch = answer.epoch;
        auto result = std::make_shared<QueryResult>(runQuery(answer.snapshot, query, *m_worker->cache, stop));
        answer.rowsOnlyAppended = isContinued(*former, *result);
        answer.result = std::move(result);
        QMetaObject::invokeMethod(
            this, [this, answer] { take(answer); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(&m_worker->context, ask, Qt::QueuedConnection);
}

void QueryRunner::take(const Answer &answer)
{
    m_running = false;
    std::pair<std::shared_ptr<const QueryResult>, SessionStore> old;
    if (answer.generation == m_generation && answer.epoch == m_epoch) {
        old = {std::exchange(m_result, answer.result), std::exchange(m_resultStore, answer.snapshot)};
        emit resultChanged(answer.rowsOnlyAppended);
    }
    if (m_again)
        start();
    // Columns that nobody else holds any more are freed where nobody waits for it.
    QMetaObject::invokeMethod(
        &m_worker->context, [held = std::move(old)] {}, Qt::QueuedConnection);
    setBusy(m_running || m_throttle.isActive());
}

void QueryRunner::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}
