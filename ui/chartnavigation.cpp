// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartnavigation.h"

#include "baritem.h"

#include <QGraphicsView>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>
#include <cstdlib>

ChartNavigation::ChartNavigation(QGraphicsView *view, BarItem *bars)
    : QObject(view)
    , m_view(view)
    , m_bars(bars)
{
    view->viewport()->installEventFilter(this);
}

bool ChartNavigation::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Wheel:
        turn(*static_cast<QWheelEvent *>(event));
        return true;
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick:
        if (!isOnLabels(*static_cast<QMouseEvent *>(event)))
            break;
        show(BucketRange(m_bars->buckets()));
        return true;
    case QEvent::MouseMove:
        if (!m_grab)
            break;
        drag(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonRelease:
        if (!m_grab)
            break;
        m_grab.reset();
        m_view->viewport()->unsetCursor();
        return true;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void ChartNavigation::turn(const QWheelEvent &event)
{
    // A third of a notch of a wheel; touch pads send less at once.
    constexpr int StepAngle = 40;
    constexpr double StepFactor = 0.93;
    constexpr double StepPart = 0.04;
    const QPoint angle = event.angleDelta();
    const bool isSideways = std::abs(angle.x()) > std::abs(angle.y());
    m_angle += isSideways ? angle.x() : angle.y();
    const int steps = m_angle / StepAngle;
    m_angle %= StepAngle;
    BucketRange range = m_bars->range();
    if (steps == 0 || range.count() == 0)
        return;
    if (isSideways || event.modifiers().testFlag(Qt::ShiftModifier)) {
        const int part = std::max(1, static_cast<int>(std::lround(range.count() * StepPart)));
        range.move(-steps * part);
    } else {
        const QRectF band = m_bars->bandRect(range.first());
        const double x = m_bars->mapFromScene(m_view->mapToScene(event.position().toPoint())).x();
        const int under = static_cast<int>((x - band.left()) / std::max(band.width(), 1e-9));
        range.zoom(std::pow(StepFactor, steps), range.first() + std::clamp(under, 0, range.count() - 1));
    }
    show(range);
}

bool ChartNavigation::press(const QMouseEvent &event)
{
    const bool grabs = event.button() == Qt::MiddleButton || (event.button() == Qt::LeftButton && isOnLabels(event));
    if (!grabs || m_bars->range().isWhole())
        return false;
    m_grab = Grab{m_bars->range(), event.position().x()};
    m_view->viewport()->setCursor(Qt::ClosedHandCursor);
    return true;
}

void ChartNavigation::drag(const QMouseEvent &event)
{
    BucketRange range = m_grab->range;
    // Other counts have come meanwhile.
    if (range.all() != m_bars->range().all()) {
        m_grab.reset();
        m_view->viewport()->unsetCursor();
        return;
    }
    const double bandWidth = m_bars->bandRect(range.first()).width();
    range.move(static_cast<int>(std::lround((m_grab->x - event.position().x()) / std::max(bandWidth, 1e-9))));
    show(range);
}

bool ChartNavigation::isOnLabels(const QMouseEvent &event) const
{
    const QPointF point = m_bars->mapFromScene(m_view->mapToScene(event.position().toPoint()));
    return point.y() > m_bars->bandRect(m_bars->range().first()).bottom();
}

void ChartNavigation::show(const BucketRange &range)
{
    if (range == m_bars->range())
        return;
    m_bars->setRange(range);
    emit moved();
}
