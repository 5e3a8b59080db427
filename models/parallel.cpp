// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parallel.h"

#include <QThreadPool>

#include <algorithm>
#include <latch>

namespace {

/// Below it, what a second thread saves is less than what it costs to wake it.
constexpr size_t FewestInPart = 100'000;
/// Memory does not get any faster by more of them.
constexpr int MostParts = 8;

/// Not the global one, in which a job may run for minutes.
struct Helpers : public QThreadPool
{
    Helpers()
    {
        setObjectName("parallel");
        setMaxThreadCount(std::min(QThread::idealThreadCount(), MostParts) - 1);
    }
};

Q_GLOBAL_STATIC(Helpers, helpers)

} // namespace

Parts Parts::forProcessors(size_t count)
{
    Parts parts(count);
    const size_t most = std::min<size_t>(count / FewestInPart, helpers->maxThreadCount() + 1);
    parts.m_parts = std::max(1U, static_cast<quint32>(most));
    return parts;
}

void Parts::run(const std::function<void(quint32)> &work) const
{
    std::latch done(m_parts);
    quint32 started = 1;
    while (started < m_parts && helpers->tryStart([&work, &done, part = started] {
        work(part);
        done.count_down();
    }))
        ++started;
    work(0);
    for (quint32 part = started; part < m_parts; ++part)
        work(part);
    done.count_down(1 + m_parts - started);
    done.wait();
}
