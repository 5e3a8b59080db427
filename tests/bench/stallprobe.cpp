// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stallprobe.h"

#include "stopwatch.h"

#include <QAbstractEventDispatcher>
#include <QMetaEnum>
#include <QStringList>
#include <QThread>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t Kept = 10;

double now()
{
    return clockMilliseconds(CLOCK_THREAD_CPUTIME_ID);
}

} // namespace

StallProbe::StallProbe(QObject *parent)
    : QObject(parent)
{
    connect(QAbstractEventDispatcher::instance(thread()), &QAbstractEventDispatcher::aboutToBlock, this,
        &StallProbe::endTurn);
}

double StallProbe::Times::shareBelow(double milliseconds) const
{
    const auto count = std::ranges::count_if(all, [=](double time) { return time < milliseconds; });
    return all.empty() ? 1 : double(count) / double(all.size());
}

double StallProbe::Times::worst() const
{
    return all.empty() ? 0 : *std::ranges::max_element(all);
}

void StallProbe::beginStep(const QString &step)
{
    endTurn();
    m_step = step;
    m_isPaused = false;
    m_turnBegan = now();
}

void StallProbe::pause()
{
    endTurn();
    m_isPaused = true;
}

QString StallProbe::nameOf(const Open &event)
{
    const char *type = QMetaEnum::fromType<QEvent::Type>().valueToKey(event.type);
    QString name = type ? QString::fromLatin1(type) : QString::number(event.type);
    name += u", "_s + QString::fromLatin1(event.receiver->className());
    // A viewport says little by itself.
    if (event.parent)
        name += u" in "_s + QString::fromLatin1(event.parent->className());
    return name;
}

void StallProbe::eventBegins(const QObject &receiver, QEvent::Type type)
{
    const QObject *parent = receiver.parent();
    m_open.push_back({type, receiver.metaObject(), parent ? parent->metaObject() : nullptr, now(), 0});
}

void StallProbe::eventEnds()
{
    const Open event = m_open.back();
    m_open.pop_back();
    // What a loop within this event has done is in turns of its own.
    const double spent = now() - std::max(event.began, m_turnBegan);
    if (!m_open.empty())
        m_open.back().inner += spent;
    m_hasEvents = true;
    m_isPainting = m_isPainting || event.type == QEvent::Paint;
    if (const double own = spent - event.inner; own > m_dearest && !m_isPaused) {
        m_dearest = own;
        m_what = u"%1, %2 ms"_s.arg(nameOf(event)).arg(own, 0, 'f', 1);
    }
}

void StallProbe::endTurn()
{
    const double spent = now() - m_turnBegan;
    // A loop within an event begins here as well.
    if ((m_hasEvents || !m_open.empty()) && !m_isPaused) {
        m_turns.add(spent);
        if (m_isPainting)
            m_paints.add(spent);
        keep({spent, m_step, m_hasEvents ? m_what : nameOf(m_open.back())});
    }
    for (Open &event : m_open)
        event.inner = 0;
    m_hasEvents = false;
    m_isPainting = false;
    m_dearest = 0;
    m_what.clear();
    m_turnBegan = now();
}

void StallProbe::keep(const Turn &turn)
{
    const auto place = std::ranges::upper_bound(m_worst, turn.milliseconds, std::greater(), &Turn::milliseconds);
    m_worst.insert(place, turn);
    if (m_worst.size() > Kept)
        m_worst.pop_back();
}

QString StallProbe::report(double limit) const
{
    const auto percent = [](double share) { return QString::number(share * 100, 'f', 3) + u" %"_s; };
    QStringList lines{u"%1 turns of the event loop, %2 of them under %3 ms of processor time; the worst %4 ms"_s
                          .arg(m_turns.all.size())
                          .arg(percent(m_turns.shareBelow(limit)))
                          .arg(limit)
                          .arg(m_turns.worst(), 0, 'f', 1),
        u"%1 of them painted, %2 of these under %3 ms; the worst %4 ms"_s.arg(m_paints.all.size())
            .arg(percent(m_paints.shareBelow(limit)))
            .arg(limit)
            .arg(m_paints.worst(), 0, 'f', 1)};
    for (const Turn &turn : m_worst)
        lines << u"%1 ms  %2: %3"_s.arg(turn.milliseconds, 7, 'f', 1).arg(turn.step, turn.what);
    return lines.join(u'\n');
}
