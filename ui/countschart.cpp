// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "countschart.h"

#include "baritem.h"

#include <QBarLegendMarker>
#include <QBarSet>
#include <QBuffer>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QMouseEvent>
#include <QStackedBarSeries>
#include <QSvgGenerator>
#include <QToolTip>
#include <QValueAxis>

using namespace Qt::StringLiterals;

CountsChart::CountsChart(QWidget *parent)
    : QChartView(parent)
    , m_time(new QValueAxis(this))
    , m_values(new QValueAxis(this))
    , m_bars(new BarItem(chart()))
{
    setAccessibleName(tr("Sessions per day"));
    setRenderHint(QPainter::Antialiasing, false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    chart()->setLocalizeNumbers(true);
    chart()->setLocale(QLocale());
    chart()->setMargins({56, 8, 12, 4});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    chart()->legend()->setAlignment(Qt::AlignRight);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    m_time->setGridLineVisible(false);
    m_time->setTickCount(2);
    m_time->setLabelFormat(u"%d"_s);
    m_values->setLabelsVisible(false);
    applyTheme();
    updateAxes();
}

void CountsChart::setCounts(const SessionCounts &counts)
{
    m_counts = counts;
    m_data = chartDataOf(counts, m_colors);
    QStringList labels;
    labels.reserve(m_data.buckets);
    for (int bucket = 0; bucket < m_data.buckets; ++bucket)
        labels << bucketLabel(counts, bucket);
    m_bars->setData(m_data, labels);
    updateAxes();
    rebuildLegend();
}

void CountsChart::updateAxes()
{
    m_values->setRange(0, std::max<double>(double(m_data.highest), 4));
    m_values->setTickCount(5);
    m_values->applyNiceNumbers();
    m_bars->setValueAxis(m_values->max(), m_values->tickCount());
    m_time->setRange(0, std::max(m_data.buckets, 1));
    QString unit;
    switch (m_counts.spec.bucket) {
    case Bucket::Hour:
        unit = tr("Hours, time zone %1");
        break;
    case Bucket::Day:
        unit = tr("Days, time zone %1");
        break;
    case Bucket::Week:
        unit = tr("Weeks, time zone %1");
        break;
    case Bucket::Month:
        unit = tr("Months, time zone %1");
        break;
    }
    m_time->setTitleText(unit.arg(m_counts.zone.name()));
}

void CountsChart::rebuildLegend()
{
    // Series without a bar: they give the chart its legend and cost nothing, the bars are one item.
    chart()->removeAllSeries();
    auto *series = new QStackedBarSeries;
    const QLocale locale;
    for (const ChartData::Series &entry : m_data.series) {
        auto *set = new QBarSet(u"%1  %2"_s.arg(entry.title, locale.toString(entry.total)));
        set->setColor(chartColor(entry.color, m_dark));
        set->setBorderColor(chartColor(entry.color, m_dark));
        series->append(set);
    }
    chart()->addSeries(series);
    const auto markers = chart()->legend()->markers(series);
    for (int index = 0; index < markers.size(); ++index)
        connect(markers.at(index), &QLegendMarker::clicked, this, [this, index] { emit legendClicked(index); });
}

void CountsChart::applyTheme()
{
    m_dark = palette().base().color().lightness() < 128;
    const QColor text = palette().text().color();
    QColor grid = text;
    grid.setAlpha(36);
    chart()->setBackgroundBrush(palette().base());
    setBackgroundBrush(palette().base());
    chart()->legend()->setLabelColor(text);
    for (QValueAxis *axis : {m_time, m_values}) {
        axis->setLabelsBrush(text);
        axis->setTitleBrush(text);
        axis->setGridLineColor(grid);
        axis->setLinePenColor(grid);
        QFont title = font();
        title.setPointSizeF(title.pointSizeF() * 0.9);
        axis->setTitleFont(title);
        axis->setLabelsFont(title);
    }
    // Transparent, not hidden: the room below the plot is for the labels that BarItem draws.
    m_time->setLabelsBrush(Qt::transparent);
    chart()->legend()->setFont(font());
    m_bars->setDark(m_dark);
}

QString CountsChart::toolTipOf(int bucket) const
{
    const QLocale locale;
    QString text = u"<b>%1</b><table>"_s.arg(bucketTitle(m_counts, bucket).toHtmlEscaped());
    const QString line = u"<tr><td><font color=\"%1\">■</font> %2&nbsp;</td><td align=\"right\">%3</td></tr>"_s;
    for (int index = static_cast<int>(m_data.series.size()) - 1; index >= 0; --index) {
        if (const quint32 count = m_data.at(bucket, index)) {
            const ChartData::Series &series = m_data.series[static_cast<size_t>(index)];
            text += line.arg(
                chartColor(series.color, m_dark).name(), series.title.toHtmlEscaped(), locale.toString(count));
        }
    }
    return text
        + u"<tr><td>%1</td><td align=\"right\"><b>%2</b></td></tr></table>"_s.arg(
            tr("Total"), locale.toString(m_data.bucketTotals[static_cast<size_t>(bucket)]));
}

void CountsChart::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    const int bucket = m_bars->bucketAt(chart()->mapFromScene(mapToScene(event->position().toPoint())));
    m_bars->setHovered(bucket);
    setCursor(bucket >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (bucket >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), toolTipOf(bucket), this);
    else
        QToolTip::hideText();
}

void CountsChart::mouseReleaseEvent(QMouseEvent *event)
{
    QChartView::mouseReleaseEvent(event);
    const QPointF point = chart()->mapFromScene(mapToScene(event->position().toPoint()));
    const int bucket = m_bars->bucketAt(point);
    if (event->button() == Qt::LeftButton && bucket >= 0)
        emit barClicked(bucket, m_bars->seriesAt(bucket, point));
}

void CountsChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_bars->setHovered(-1);
}

void CountsChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
        rebuildLegend();
    }
}

QImage CountsChart::image()
{
    m_bars->setHovered(-1);
    QImage image(size() * 2, QImage::Format_ARGB32);
    image.fill(palette().base().color());
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    scene()->render(&painter);
    return image;
}

QByteArray CountsChart::pngBytes()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image().save(&buffer, "PNG");
    return bytes;
}

QByteArray CountsChart::svgBytes()
{
    m_bars->setHovered(-1);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size());
    generator.setViewBox(QRect(QPoint(), size()));
    generator.setTitle(accessibleName());
    QPainter painter(&generator);
    scene()->render(&painter);
    painter.end();
    return bytes;
}
