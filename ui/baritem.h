// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartdata.h"

#include <QGraphicsObject>
#include <QRectF>

class QChart;

/// All bars of the chart as one graphics item inside a QChart, which gives axes, legend and background.
///
/// Series of bars cost QChart 25 ms and more at 180 days; this costs what can be seen. Labels of the buckets are drawn
/// here too, because the axes of QChart have no label for a band.
class BarItem : public QGraphicsObject
{
    Q_OBJECT

public:
    explicit BarItem(QChart *chart);

    void setData(const ChartData &data, const QStringList &labels);
    /// Upper end of the value axis and how many labels it has, both ends included.
    void setValueAxis(double maximum, int labels);
    void setDark(bool dark);
    /// The bar under a point of the chart, or -1.
    int bucketAt(QPointF point) const;
    /// The series under a point of a bucket's bar, or -1.
    int seriesAt(int bucket, QPointF point) const;
    void setHovered(int bucket);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QRectF plotArea() const;
    QRectF barRect(int bucket) const;
    void paintLabels(QPainter *painter, const QRectF &plot) const;
    void paintValueLabels(QPainter *painter, const QRectF &plot) const;

    QChart *m_chart;
    ChartData m_data;
    QStringList m_labels;
    double m_maximum = 1;
    int m_valueLabels = 0;
    bool m_dark = false;
    int m_hovered = -1;
};
