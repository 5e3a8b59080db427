// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "baritem.h"

#include <QChart>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

BarItem::BarItem(QChart *chart)
    : QGraphicsObject(chart)
    , m_chart(chart)
{
    setZValue(10);
    setAcceptedMouseButtons(Qt::NoButton);
    connect(chart, &QChart::plotAreaChanged, this, [this] {
        prepareGeometryChange();
        update();
    });
}

void BarItem::setData(const ChartData &data)
{
    if (data.buckets != m_data.buckets)
        setRange(BucketRange(data.buckets));
    m_data = data;
    m_hovered = -1;
    m_current = -1;
    update();
}

void BarItem::setLabels(const std::function<QString(int)> &label)
{
    m_label = label;
    m_widestLabel = -1;
    update();
}

void BarItem::setRange(const BucketRange &range)
{
    m_range = range;
    m_widestLabel = -1;
    m_hovered = -1;
    update();
}

void BarItem::setValueAxis(double maximum, int labels)
{
    m_valueLabels = labels;
    m_maximum = std::max(maximum, 1.0);
    update();
}

void BarItem::setCaption(const QStringList &captions)
{
    m_captions = captions;
    update();
}

void BarItem::setLook(const QPalette &palette, const QFont &font)
{
    m_palette = palette;
    m_font = font;
    m_widestLabel = -1;
    update();
}

QRectF BarItem::plotArea() const
{
    return m_chart->plotArea();
}

double BarItem::bandWidth() const
{
    return plotArea().width() / std::max(m_range.count(), 1);
}

QRectF BarItem::boundingRect() const
{
    // The labels stand below the plot area.
    return m_chart->rect();
}

QRectF BarItem::barRect(int bucket) const
{
    const QRectF plot = plotArea();
    const double band = bandWidth();
    const double gap = band >= 4 ? std::min(band * 0.2, 12.0) : 0;
    const double height = plot.height() * double(m_data.bucketTotals[static_cast<size_t>(bucket)]) / m_maximum;
    const double width = std::min(band - gap, 72.0);
    const double left = bandRect(bucket).left() + (band - width) / 2;
    return {left, plot.bottom() - height, width, height};
}

int BarItem::bucketAt(QPointF point) const
{
    const QRectF plot = plotArea();
    if (m_data.buckets == 0 || !plot.contains(point))
        return -1;
    return std::min(m_range.first() + static_cast<int>((point.x() - plot.left()) / bandWidth()), m_range.end() - 1);
}

int BarItem::seriesAt(int bucket, QPointF point) const
{
    if (bucket < 0)
        return -1;
    const QRectF bar = barRect(bucket);
    if (point.y() < bar.top() || point.x() < bar.left() || point.x() > bar.right())
        return -1;
    const double wanted = (plotArea().bottom() - point.y()) * m_maximum / plotArea().height();
    double sum = 0;
    for (int series = 0; series < static_cast<int>(m_data.series.size()); ++series) {
        sum += m_data.at(bucket, series);
        if (wanted < sum)
            return series;
    }
    return -1;
}

void BarItem::setHovered(int first, int last)
{
    if (m_hovered == first && m_hoveredLast == last)
        return;
    m_hovered = first;
    m_hoveredLast = last;
    update();
}

void BarItem::setCurrent(int bucket, int series)
{
    m_current = bucket;
    m_currentSeries = series;
    update();
}

QRectF BarItem::bandRect(int bucket) const
{
    const QRectF plot = plotArea();
    const double band = bandWidth();
    return {plot.left() + band * (bucket - m_range.first()), plot.top(), band, plot.height()};
}

QRectF BarItem::partRect(int bucket, int series) const
{
    const QRectF bar = barRect(bucket);
    const double scale = plotArea().height() / m_maximum;
    double bottom = bar.bottom();
    for (int below = 0; below < series; ++below)
        bottom -= m_data.at(bucket, below) * scale;
    const double height = m_data.at(bucket, series) * scale;
    return {bar.left(), bottom - height, bar.width(), height};
}

void BarItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    // A mirrored window mirrors the alignment of texts, but not the chart.
    painter->setLayoutDirection(Qt::LeftToRight);
    painter->setFont(m_font);
    painter->setPen(m_palette.placeholderText().color());
    if (m_data.highest == 0) {
        painter->drawText(m_chart->rect(), Qt::AlignCenter, tr("No sessions to draw"));
        return;
    }
    const QRectF plot = plotArea();
    if (m_hovered >= 0 && m_hoveredLast < m_data.buckets)
        painter->fillRect((bandRect(m_hovered) | bandRect(m_hoveredLast)) & plot, QColor(128, 128, 128, 40));
    paintGrid(painter, plot);
    paintBars(painter, plot);
    painter->setPen(m_palette.placeholderText().color());
    paintLabels(painter, plot);
    paintValueLabels(painter, plot);
    paintCaption(painter, plot);
    if (m_range.contains(m_current)) {
        painter->setPen(QPen(m_palette.text(), 2));
        const bool one = m_currentSeries >= 0 && m_currentSeries < static_cast<int>(m_data.series.size());
        painter->drawRect(
            (one ? partRect(m_current, m_currentSeries) : barRect(m_current)).adjusted(-1.5, -1.5, 1.5, 1.5));
    }
}

double BarItem::valueLine(int label, const QRectF &plot) const
{
    return plot.bottom() - plot.height() * label / (m_valueLabels - 1);
}

void BarItem::paintGrid(QPainter *painter, const QRectF &plot) const
{
    QColor color = m_palette.text().color();
    color.setAlpha(36);
    for (int label = 0; label < m_valueLabels && m_valueLabels > 1; ++label)
        painter->fillRect(QRectF(plot.left(), valueLine(label, plot), plot.width(), 1), color);
}

void BarItem::paintBars(QPainter *painter, const QRectF &plot) const
{
    const bool dark = m_palette.base().color().lightness() < 128;
    std::vector<QColor> colors;
    colors.reserve(m_data.series.size());
    for (const ChartData::Series &series : m_data.series)
        colors.push_back(chartColor(series.color, dark));
    if (bandWidth() >= 1) {
        for (int bucket = m_range.first(); bucket < m_range.end(); ++bucket)
            paintBar(painter, barRect(bucket), bucket, colors);
        return;
    }
    // Of several bars in one column of pixels the highest is the one that is seen.
    const auto columnOf = [&](int bucket) { return std::floor(bandWidth() * (bucket - m_range.first())); };
    for (int bucket = m_range.first(); bucket < m_range.end();) {
        const double column = columnOf(bucket);
        int highest = bucket;
        for (; bucket < m_range.end() && columnOf(bucket) == column; ++bucket) {
            if (m_data.bucketTotals[static_cast<size_t>(bucket)] > m_data.bucketTotals[static_cast<size_t>(highest)])
                highest = bucket;
        }
        const QRectF bar = barRect(highest);
        paintBar(painter, QRectF(plot.left() + column, bar.top(), 1, bar.height()), highest, colors);
    }
}

void BarItem::paintBar(QPainter *painter, const QRectF &bar, int bucket, const std::vector<QColor> &colors) const
{
    const double scale = plotArea().height() / m_maximum;
    double bottom = bar.bottom();
    for (size_t series = 0; series < colors.size(); ++series) {
        const double height = m_data.at(bucket, static_cast<int>(series)) * scale;
        if (height > 0)
            painter->fillRect(QRectF(bar.left(), bottom - height, bar.width(), height), colors[series]);
        bottom -= height;
    }
    if (!m_data.mayChange.empty() && m_data.mayChange[static_cast<size_t>(bucket)] > 0)
        paintHatching(painter, bar);
}

/// A bar whose sessions may still change: paler, with lines across it where there is room.
void BarItem::paintHatching(QPainter *painter, const QRectF &bar) const
{
    constexpr double step = 6;
    QColor base = m_palette.base().color();
    base.setAlphaF(0.4F);
    painter->fillRect(bar, base);
    if (bar.width() < step)
        return;
    painter->setPen(QPen(m_palette.base(), 1.5));
    // Lines on which x + y is the same; cut by hand, for a picture as SVG knows no clipping.
    const int last = static_cast<int>((bar.right() + bar.bottom()) / step);
    for (int line = static_cast<int>(std::ceil((bar.left() + bar.top()) / step)); line <= last; ++line) {
        const double sum = line * step;
        const double left = std::max(bar.left(), sum - bar.bottom());
        const double right = std::min(bar.right(), sum - bar.top());
        painter->drawLine(QPointF(left, sum - left), QPointF(right, sum - right));
    }
}

void BarItem::paintValueLabels(QPainter *painter, const QRectF &plot) const
{
    const QLocale locale;
    const double height = QFontMetricsF(m_font).height();
    for (int label = 0; label < m_valueLabels && m_valueLabels > 1; ++label) {
        const double part = double(label) / (m_valueLabels - 1);
        const QRectF place(0, valueLine(label, plot) - height / 2, plot.left() - 8, height);
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, locale.toString(qRound64(m_maximum * part)));
    }
}

void BarItem::paintCaption(QPainter *painter, const QRectF &plot) const
{
    const QFontMetricsF metrics(m_font);
    const QRectF place(0, 0, plot.right(), metrics.height() + 2);
    for (const QString &caption : m_captions) {
        const bool isLast = &caption == &m_captions.constLast();
        if (!isLast && metrics.horizontalAdvance(caption) > place.width())
            continue;
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, caption);
        return;
    }
}

/// Of a few of them, the last one among them: of thousands none is wider by much.
double BarItem::widestLabel() const
{
    constexpr int measured = 60;
    if (m_widestLabel >= 0)
        return m_widestLabel;
    const QFontMetricsF metrics(m_font);
    m_widestLabel = 0;
    for (int bucket = m_range.end() - 1; bucket >= m_range.first(); bucket -= 1 + m_range.count() / measured)
        m_widestLabel = std::max(m_widestLabel, metrics.horizontalAdvance(m_label(bucket)));
    return m_widestLabel;
}

void BarItem::paintLabels(QPainter *painter, const QRectF &plot) const
{
    if (m_data.buckets == 0)
        return;
    const QFontMetricsF metrics(m_font);
    const double widest = widestLabel();
    const double band = bandWidth();
    const int step = std::max(1, static_cast<int>(std::ceil((widest + 12) / band)));
    for (int bucket = m_range.first(); bucket < m_range.end(); bucket += step) {
        const double centre = bandRect(bucket).center().x();
        painter->drawText(QRectF(centre - widest, plot.bottom() + 4, 2 * widest, metrics.height()),
            Qt::AlignHCenter | Qt::AlignTop, m_label(bucket));
    }
}
