// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parallel.h"

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <future>
#include <memory>
#include <system_error>
#include <vector>

namespace {

/// Below it, what a second thread saves is less than what it costs to wake it.
constexpr size_t FewestInPart = 100'000;
/// Memory does not get any faster by more of them.
constexpr int MostParts = 8;

quint32 threads()
{
    return static_cast<quint32>(std::clamp(QThread::idealThreadCount(), 1, MostParts));
}

/// Not the global one, in which a job may run for minutes.
struct Helpers : public QThreadPool
{
    Helpers()
    {
        setObjectName("parallel");
        setMaxThreadCount(static_cast<int>(threads()) - 1);
    }
};

Q_GLOBAL_STATIC(Helpers, helpers)

} // namespace

Parts Parts::forProcessors(size_t count)
{
    const size_t most = std::min<size_t>(count / FewestInPart, threads());
    return Parts(count, std::max(1U, static_cast<quint32>(most)));
}

Parts Parts::forOwnThreads(size_t count, size_t fewestInPart)
{
    constexpr size_t PartsOfThread = 4;
    const size_t most = std::min<size_t>(count / fewestInPart, PartsOfThread * threads());
    Parts parts(count, std::max(1U, static_cast<quint32>(most)));
    parts.m_haveOwnThreads = true;
    return parts;
}

Parts Parts::withCount(size_t count) const
{
    Parts others(*this);
    others.m_count = count;
    return others;
}

void Parts::run(const std::function<void(quint32)> &work) const noexcept
{
    /// Outlives the call: a helper may begin when there is nothing left to do, or never.
    struct Course
    {
        std::atomic<quint32> next = 0;
        QSemaphore done;
    };
    const auto course = std::make_shared<Course>();
    // `work` is only touched by who got a part, and for these the call waits.
    const auto help = [course, parts = m_parts, &work]() noexcept {
        for (quint32 part = course->next++; part < parts; part = course->next++) {
            work(part);
            course->done.release();
        }
    };
    const quint32 most = std::min(m_parts, threads());
    if (m_haveOwnThreads) {
        std::vector<std::future<void>> own;
        own.reserve(most);
        try {
            for (quint32 helper = 1; helper < most; ++helper)
                own.push_back(std::async(std::launch::async, help));
        } catch (const std::system_error &) {
            // There are no more threads: those that there are do it.
        }
        help();
        return;
    }
    for (quint32 helper = 1; helper < most && helpers->tryStart(help); ++helper) { }
    help();
    course->done.acquire(static_cast<int>(m_parts));
}
