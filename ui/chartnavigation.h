// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bucketrange.h"

#include <QObject>

#include <optional>

class BarItem;
class QGraphicsView;
class QMouseEvent;
class QWheelEvent;

/// Lets the mouse choose which buckets a chart shows: the wheel zooms where the mouse is, and with Shift, or tilted,
/// moves; the labels below the bars, or everything with the middle button, can be dragged; a double click on the labels
/// shows all buckets again.
class ChartNavigation : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ChartNavigation(QGraphicsView *view, BarItem *bars);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// Other buckets are shown than before.
    void moved();

private:
    void turn(const QWheelEvent &event);
    bool press(const QMouseEvent &event);
    void drag(const QMouseEvent &event);
    bool isOnLabels(const QMouseEvent &event) const;
    void show(const BucketRange &range);

    /// The buckets that were shown when the button went down, and where that was.
    struct Grab
    {
        BucketRange range;
        double x = 0;
    };

    QGraphicsView *m_view;
    BarItem *m_bars;
    std::optional<Grab> m_grab;
    /// What the wheel was turned by and has not been used.
    int m_angle = 0;
};
