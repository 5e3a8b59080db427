// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bucketrange.h"
#include "chartdata.h"

#include <QFont>
#include <QGraphicsObject>
#include <QPalette>
#include <QRectF>

#include <functional>

class QChart;

/// All bars of the chart as one graphics item inside a QChart, which gives axes and background.
///
/// Series of bars cost QChart 25 ms and more at 180 days; this costs what can be seen. Labels of the buckets are drawn
/// here too, because the axes of QChart have no label for a band.
class BarItem : public QGraphicsObject
{
    Q_OBJECT

public:
    explicit BarItem(QChart *chart);

    void setData(const ChartData &data);
    /// Tells the few characters below a bucket; it is called for those that are drawn. To be set anew with other
    /// buckets.
    void setLabels(const std::function<QString(int)> &label);
    int buckets() const { return m_data.buckets; }
    /// The buckets that are drawn; all of them after setData() with another number of them.
    const BucketRange &range() const { return m_range; }
    void setRange(const BucketRange &range);
    /// Upper end of the value axis and how many labels it has, both ends included.
    void setValueAxis(double maximum, int labels);
    /// What stands above the bars where the axis has no title: the longest of these that has room.
    void setCaption(const QStringList &captions);
    void setLook(const QPalette &palette, const QFont &font);
    /// The bar under a point of the chart, or -1.
    int bucketAt(QPointF point) const;
    /// The series under a point of a bucket's bar, or -1.
    int seriesAt(int bucket, QPointF point) const;
    /// The whole height above a bucket, and its bar within; of one that is not drawn beside the others.
    QRectF bandRect(int bucket) const;
    /// The buckets under the mouse; -1: none.
    void setHovered(int first, int last);
    /// The bar, or with `series` >= 0 its part, that the keyboard stands on; -1: none.
    void setCurrent(int bucket, int series);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QRectF plotArea() const;
    double bandWidth() const;
    QRectF barRect(int bucket) const;
    QRectF partRect(int bucket, int series) const;
    double widestLabel() const;
    double valueLine(int label, const QRectF &plot) const;
    void paintGrid(QPainter *painter, const QRectF &plot) const;
    void paintHatching(QPainter *painter, const QRectF &bar) const;
    void paintBars(QPainter *painter, const QRectF &plot) const;
    void paintBar(QPainter *painter, const QRectF &bar, int bucket, const std::vector<QColor> &colors) const;
    void paintCaption(QPainter *painter, const QRectF &plot) const;
    void paintLabels(QPainter *painter, const QRectF &plot) const;
    void paintValueLabels(QPainter *painter, const QRectF &plot) const;

    QChart *m_chart;
    ChartData m_data;
    BucketRange m_range;
    std::function<QString(int)> m_label;
    QStringList m_captions;
    /// Of the buckets that are drawn, in this font; negative: not measured yet.
    mutable double m_widestLabel = -1;
    double m_maximum = 1;
    int m_valueLabels = 0;
    QPalette m_palette;
    QFont m_font;
    int m_hovered = -1;
    int m_hoveredLast = -1;
    int m_current = -1;
    int m_currentSeries = -1;
};
