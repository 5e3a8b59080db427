// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "probedapplication.h"

#include "stallprobe.h"

#include <QEvent>
#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <limits>
#include <utility>

using namespace std::chrono_literals;

namespace {

/// Comes behind all that is posted, requests to paint too.
class LastEvent : public QObject
{
public:
    void wait()
    {
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), std::numeric_limits<int>::min());
        m_loop.exec();
    }
    bool event(QEvent *) override
    {
        m_loop.quit();
        return true;
    }

private:
    QEventLoop m_loop;
};

} // namespace

bool ProbedApplication::notify(QObject *receiver, QEvent *event)
{
    // Those of other threads come here too.
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    m_isPainting = m_isPainting || event->type() == QEvent::Paint;
    ++m_depth;
    StallProbe *probe = m_probe;
    if (probe)
        probe->eventBegins(*receiver, event->type());
    const bool result = QApplication::notify(receiver, event);
    if (probe)
        probe->eventEnds();
    --m_depth;
    if (m_depth > 0)
        return result;
    if (std::exchange(m_isPainting, false))
        ++m_frames;
    emit eventDone();
    return result;
}

void ProbedApplication::waitUntil(const std::function<bool()> &condition)
{
    if (condition())
        return;
    QEventLoop loop;
    connect(this, &ProbedApplication::eventDone, &loop, [&] {
        if (condition())
            loop.quit();
    });
    QTimer::singleShot(120s, &loop, [] { qFatal("What was waited for did not come about."); });
    loop.exec();
}

void ProbedApplication::waitUntilPainted(const std::function<bool()> &condition)
{
    waitUntil([&] { return m_frames > 0 && condition(); });
    LastEvent().wait();
}
