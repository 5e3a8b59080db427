// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query.h"
#include "sessionstore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>
#include <stop_token>

/// Answers queries on the current store in a worker thread; the last answer stays valid until the next one is there.
///
/// One runner a window. Lives on the window's thread; owns the store and the worker. Only the newest question is
/// answered (generation number); while rows arrive the answer is renewed at most four times a second. Text is ordered
/// as the screen shows it, and counts are no larger than a chart can bear, unless setQuery() says otherwise.
class QueryRunner : public QObject
{
    Q_OBJECT

public:
    explicit QueryRunner(QObject *parent = nullptr);
    /// Ends the worker; a query that is running is told to stop and waited for.
    ~QueryRunner() override;

    const SessionStore &store() const { return m_store; }
    const Query &query() const { return m_query; }
    /// Never null, with its places. Rows of the result are rows of resultStore().
    std::shared_ptr<const QueryResult> result() const { return m_result; }
    /// The snapshot the result was computed on.
    const SessionStore &resultStore() const { return m_resultStore; }
    /// No row waits for the next answer.
    bool hasAllRows() const { return m_resultStore.rowCount() == m_store.rowCount(); }
    /// An answer is being worked on.
    bool isBusy() const { return m_busy; }

public slots:
    /// Forgets all rows (a new fetch or file); the empty answer is there at once.
    void clear();
    /// Appends rows.
    void append(const Segment &segment);
    /// No more rows come for now: what waits for more of them is answered at once.
    void answerNow();
    /// What the values of the rows are called; clear() forgets it.
    void setNames(const DisplayNames &names);
    /// What was found about rows of this store; clear() forgets it.
    void setFindings(const RowFindings &findings);
    /// What a comparison found about rows of this store; clear() forgets it.
    void setChanges(const RowChanges &changes);
    /// Which rows of it are more than their conversation can hold; clear() forgets it.
    void setSurplus(const RowMask &surplus);
    void setQuery(const Query &query);
    void setFilter(const Filter &filter);
    void setOrder(const std::vector<SortKey> &order);
    void setPeriod(const std::optional<Period> &period);
    void setZone(const Zone &zone);
    void setCounting(const CountSpec &counting);

signals:
    /// result() and resultStore() have changed; `rowsOnlyAppended` tells that the former visible rows are a prefix of
    /// the new ones and look the same.
    void resultChanged(bool rowsOnlyAppended);
    void busyChanged(bool busy);

protected:
    bool event(QEvent *event) override;

private:
    struct Worker;
    struct Answer;

    void answerEmpty();
    void renew();
    void startSoon();
    void start();
    void take(const Answer &answer);
    void setBusy(bool busy);

    SessionStore m_store;
    SessionStore m_resultStore;
    Query m_query;
    std::shared_ptr<const QueryResult> m_result;
    /// Of the question, and of the store.
    quint64 m_generation = 0;
    quint64 m_epoch = 0;
    /// The worker has a question; another one waits behind it.
    bool m_running = false;
    bool m_again = false;
    bool m_busy = false;
    QTimer m_throttle;
    QElapsedTimer m_sinceStart;
    std::stop_source m_stop;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
};
