// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QThreadPool>

#include <utility>

/// Does what takes time with archives, one thing after the other, in a thread of its own. What is begun when it is
/// deleted is ended first; what waits is not begun, unless finish() was called.
class ArchiveWorker : public QObject
{
    Q_OBJECT

public:
    explicit ArchiveWorker(QObject *parent = nullptr)
        : QObject(parent)
    {
        m_pool.setMaxThreadCount(1);
    }
    ~ArchiveWorker() override
    {
        m_pool.clear();
        m_pool.waitForDone();
    }

    /// Blocks until all that was asked for is done.
    void finish() { m_pool.waitForDone(); }

    /// Calls `work` in the worker's thread, and `done` with what it returned in this object's.
    template <typename Work, typename Done> void run(Work work, Done done)
    {
        m_pool.start([this, work = std::move(work), done = std::move(done)] {
            QMetaObject::invokeMethod(this, [done, result = work()] { done(result); });
        });
    }

private:
    QThreadPool m_pool;
};
