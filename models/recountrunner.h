// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "growthpause.h"
#include "query.h"
#include "recount.h"
#include "sessionstore.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

/// The recount of the rows that the window shows. Shared, never changed.
struct RecountedRows
{
    /// What was counted; never null.
    std::shared_ptr<const QueryResult> result;
    SessionStore store;
    SurplusRows surplus;
    Recount recount;
};

/// Recounts the rows that the window shows in a worker thread, as long as someone wants to know.
///
/// One runner a window. Lives on the window's thread; owns the worker. Only the newest result is recounted (generation
/// number); which rows are too many is told anew only for other sessions or units, and while rows arrive for a
/// twentieth of the time.
class RecountRunner : public QObject
{
    Q_OBJECT

public:
    explicit RecountRunner(QObject *parent = nullptr, const GrowthPause &pause = GrowthPause());
    /// Ends the worker; a recount that is running is waited for.
    ~RecountRunner() override;

    /// Null until there is one, and while nobody wants it.
    std::shared_ptr<const RecountedRows> recounted() const { return m_recounted; }
    /// A recount is going on, or is to come.
    bool isBusy() const { return m_running || m_again || m_throttle.isActive(); }

public slots:
    void setWanted(bool wanted);
    /// Rows of `result` are rows of the snapshot.
    void setResult(
        const SessionStore &snapshot, const std::shared_ptr<const QueryResult> &result, bool moreToCome = false);
    void setUnits(const TypeUnits &units);
    void setPrices(const TypePrices &prices);

signals:
    void recountedChanged();

private:
    struct Worker;

    void renew();
    void startSoon();
    void start();
    void take(quint64 generation, quint64 epoch, const std::shared_ptr<const RecountedRows> &recounted);

    SessionStore m_store;
    std::shared_ptr<const QueryResult> m_result;
    TypeUnits m_units;
    TypePrices m_prices;
    std::shared_ptr<const RecountedRows> m_recounted;
    bool m_isWanted = false;
    quint64 m_generation = 0;
    /// Of sessions and units; that of the last recount.
    quint64 m_epoch = 0;
    quint64 m_countedEpoch = 0;
    bool m_moreToCome = false;
    /// The worker is at it; another recount waits behind it.
    bool m_running = false;
    bool m_again = false;
    QTimer m_throttle;
    GrowthPause m_pause;
    QThread m_thread;
    /// Lives in the worker's thread.
    std::unique_ptr<Worker> m_worker;
};
