// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "countschart.h"

#include "baritem.h"
#include "chartnavigation.h"
#include "charttip.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLayout>
#include <QLegend>
#include <QMouseEvent>
#include <QValueAxis>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

CountsChart::CountsChart(QWidget *parent)
    : QChartView(parent)
    , m_time(new QValueAxis(this))
    , m_values(new QValueAxis(this))
    , m_bars(new BarItem(chart()))
    , m_tip(new ChartTip(this))
{
    setAccessibleName(
        tr("Chart of the sessions: the arrow keys go from bar to bar, plus and minus zoom, Return filters by a bar"));
    setRenderHint(QPainter::Antialiasing, false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    // Else the viewport is a second stop without a name; it hands the policy on to the chart, so it comes first.
    viewport()->setFocusPolicy(Qt::NoFocus);
    setFocusPolicy(Qt::StrongFocus);
    // Time runs from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    chart()->setLayoutDirection(Qt::LeftToRight);
    chart()->setLocalizeNumbers(true);
    chart()->setLocale(QLocale());
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    m_time->setTickCount(2);
    m_time->setLabelFormat(u"%d"_s);
    m_values->setLabelsVisible(false);
    // BarItem draws a line for each number, and the labels: QChart takes longer for its own than for all bars.
    for (QValueAxis *axis : {m_time, m_values}) {
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
    }
    // The view has the same.
    chart()->setBackgroundVisible(false);
    const auto *navigation = new ChartNavigation(this, m_bars);
    connect(navigation, &ChartNavigation::moved, m_tip, &QWidget::hide);
    applyTheme();
    updateAxes();
}

void CountsChart::setCounts(const SessionCounts &counts, const ChartData &drawn)
{
    m_pressed = -1;
    const bool hasOtherTimes = counts.bucketStarts != m_counts.bucketStarts;
    const bool hasOtherLabels = hasOtherTimes || counts.spec.bucket != m_counts.spec.bucket
        || counts.zone != m_counts.zone || counts.hasUndated != m_counts.hasUndated;
    m_counts = counts;
    m_data = drawn;
    m_bars->setData(m_data);
    if (hasOtherTimes)
        m_bars->setRange(BucketRange(m_data.buckets));
    if (hasOtherLabels)
        m_bars->setLabels([this](int bucket) { return bucketLabel(m_counts, bucket); });
    updateAxes();
    // Nobody has asked what the new bar says, and it may cover what was just clicked.
    m_tip->hide();
    markCurrent(m_current < m_data.buckets ? m_current : -1, -1);
}

void CountsChart::layOut()
{
    if (parentWidget() && parentWidget()->layout())
        parentWidget()->layout()->activate();
    chart()->layout()->activate();
}

/// Format of the title of the time axis: %1 is the year, or from the first to the last one, %2 the zone.
static QString timeTitle(Bucket bucket)
{
    switch (bucket) {
    case Bucket::Hour:
        return CountsChart::tr("Sessions per hour, %1, time zone %2");
    case Bucket::Day:
        return CountsChart::tr("Sessions per day, %1, time zone %2");
    case Bucket::Week:
        return CountsChart::tr("Sessions per week, %1, time zone %2");
    case Bucket::Month:
        return CountsChart::tr("Sessions per month, %1, time zone %2");
    }
    Q_UNREACHABLE();
}

void CountsChart::updateAxes()
{
    const bool empty = m_data.highest == 0;
    m_time->setVisible(!empty);
    m_values->setVisible(!empty);
    // On an axis that is in no chart: each change of one that is lays out its labels anew, which are not shown.
    QValueAxis nice;
    nice.setRange(0, std::max<double>(double(m_data.highest), 4));
    nice.setTickCount(5);
    nice.applyNiceNumbers();
    m_values->setTickCount(nice.tickCount());
    m_values->setRange(0, nice.max());
    m_bars->setValueAxis(m_values->max(), m_values->tickCount());
    m_time->setRange(0, std::max(m_data.buckets, 1));
    QString title = timeTitle(m_counts.spec.bucket).arg(yearsTitle(m_counts), m_counts.zone.name());
    // They are billed differently: nobody is to take their sum for the bill.
    if (m_counts.types.size() > 1)
        title = tr("%1, all types").arg(title);
    m_time->setTitleText(m_counts.isCoarser ? tr("%1 (too many shorter ones)").arg(title) : title);
    placeTitle();
}

/// Below the axis where there is room for it; else above the bars, for year and zone belong to every number.
void CountsChart::placeTitle()
{
    // The bars need the room more than the title of their axis.
    constexpr int lowest = 150;
    constexpr int margin = 8;
    const QFontMetrics metrics(m_time->titleFont());
    const int labels = fontMetrics().horizontalAdvance(QLocale().toString(qRound64(m_values->max()))) + 20;
    const int room = width() - labels - 2 * margin;
    const bool below = height() >= lowest && metrics.horizontalAdvance(m_time->titleText()) <= room;
    m_time->setTitleVisible(below);
    m_bars->setCaption(below
            ? QStringList()
            : QStringList{m_time->titleText(), yearsTitle(m_counts) + u" · "_s + m_counts.zone.name()});
    chart()->setMargins({labels, below ? margin : metrics.height() + margin / 2, margin + 4, 4});
}

void CountsChart::applyTheme()
{
    m_dark = palette().base().color().lightness() < 128;
    const QColor text = palette().placeholderText().color();
    setBackgroundBrush(palette().base());
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    for (QValueAxis *axis : {m_time, m_values}) {
        axis->setTitleBrush(text);
        axis->setTitleFont(small);
        axis->setLabelsFont(small);
    }
    // Transparent, not hidden: the room below the plot is for the labels that BarItem draws.
    m_time->setLabelsBrush(Qt::transparent);
    m_bars->setLook(palette(), small);
}

QPointF CountsChart::chartPoint(const QMouseEvent *event) const
{
    return chart()->mapFromScene(mapToScene(event->position().toPoint()));
}

QString CountsChart::changeNote(int bucket) const
{
    const quint32 open = m_counts.mayChangeIn(bucket);
    return open == 0 ? QString() : tr("%Ln of these may still change", nullptr, static_cast<int>(open));
}

QString CountsChart::tipOf(int bucket, int series) const
{
    const QLocale locale;
    QString text = u"<b>%1</b><table>"_s.arg(bucketTitle(m_counts, bucket).toHtmlEscaped());
    const QString line = u"<tr><td><font color=\"%1\">■</font> %2&nbsp;</td><td align=\"right\">%3</td></tr>"_s;
    for (int index = static_cast<int>(m_data.series.size()) - 1; index >= 0; --index) {
        const quint32 count = m_data.at(bucket, index);
        if (count == 0)
            continue;
        const ChartData::Series &entry = m_data.series[static_cast<size_t>(index)];
        const QString title = entry.title.toHtmlEscaped();
        text += line.arg(chartColor(entry.color, m_dark).name(), index == series ? u"<b>%1</b>"_s.arg(title) : title,
            locale.toString(count));
    }
    text += u"<tr><td>%1&nbsp;</td><td align=\"right\"><b>%2</b></td></tr></table>"_s.arg(
        m_counts.types.size() > 1 ? tr("All types") : tr("Total"),
        locale.toString(m_data.bucketTotals[static_cast<size_t>(bucket)]));
    return text + changeNote(bucket);
}

void CountsChart::showTip(int bucket, int series)
{
    if (bucket < 0 || bucket >= m_data.buckets || m_data.highest == 0) {
        m_tip->hide();
        return;
    }
    const QRect bar = mapFromScene(chart()->mapToScene(m_bars->bandRect(bucket)).boundingRect()).boundingRect();
    m_tip->showBeside(QRect(viewport()->mapToGlobal(bar.topLeft()), bar.size()), tipOf(bucket, series));
}

bool CountsChart::viewportEvent(QEvent *event)
{
    // A QGraphicsView that finds no tip of an item hides the one that is there.
    return event->type() == QEvent::ToolTip || QChartView::viewportEvent(event);
}

void CountsChart::resizeEvent(QResizeEvent *event)
{
    placeTitle();
    QChartView::resizeEvent(event);
}

void CountsChart::mousePressEvent(QMouseEvent *event)
{
    m_byKeyboard = false;
    QChartView::mousePressEvent(event);
    m_pressed = event->button() == Qt::LeftButton ? m_bars->bucketAt(chartPoint(event)) : -1;
    m_dragged = m_pressed;
}

void CountsChart::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    const QPointF point = chartPoint(event);
    const int bucket = m_bars->bucketAt(point);
    if (m_pressed >= 0) {
        // Only days that follow each other can be asked for; those without a date stand apart.
        m_dragged = bucket >= 0 && bucket != m_counts.undatedBucket() ? bucket : m_dragged;
        m_bars->setHovered(std::min(m_pressed, m_dragged), std::max(m_pressed, m_dragged));
        m_tip->hide();
        return;
    }
    m_bars->setHovered(bucket, bucket);
    setCursor(bucket >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    showTip(bucket, m_bars->seriesAt(bucket, point));
}

void CountsChart::mouseReleaseEvent(QMouseEvent *event)
{
    QChartView::mouseReleaseEvent(event);
    const QPointF point = chartPoint(event);
    const int bucket = m_bars->bucketAt(point);
    if (event->button() != Qt::LeftButton)
        return;
    const int pressed = std::exchange(m_pressed, -1);
    if (pressed >= 0 && pressed != m_dragged && pressed != m_counts.undatedBucket())
        return emit barsDragged(std::min(pressed, m_dragged), std::max(pressed, m_dragged));
    if (bucket < 0)
        return;
    setCurrent(bucket, -1);
    emit barClicked(bucket, m_bars->seriesAt(bucket, point));
}

void CountsChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_bars->setHovered(-1, -1);
    m_tip->hide();
}

void CountsChart::setCurrent(int bucket, int series)
{
    if (markCurrent(bucket, series))
        showTip(bucket, series);
}

bool CountsChart::markCurrent(int bucket, int series)
{
    m_current = bucket;
    m_currentSeries = series;
    const bool marked = m_byKeyboard && hasFocus() && bucket >= 0 && m_data.highest > 0;
    if (marked && !m_bars->range().contains(bucket)) {
        BucketRange range = m_bars->range();
        range.show(bucket);
        m_bars->setRange(range);
    }
    m_bars->setCurrent(marked ? bucket : -1, series);
    if (!marked)
        return false;
    const bool one = series >= 0;
    QStringList description{
        tr("%1: %2, %3")
            .arg(bucketTitle(m_counts, bucket), one ? m_data.series[static_cast<size_t>(series)].title : tr("Total"),
                QLocale().toString(
                    one ? quint64(m_data.at(bucket, series)) : m_data.bucketTotals[static_cast<size_t>(bucket)]))};
    description << changeNote(bucket);
    description.removeAll(QString());
    setAccessibleDescription(description.join(u". "_s));
    return true;
}

/// The next value that has sessions in the current bar, upwards (1) or downwards (-1); -1 is the whole bar.
int CountsChart::nextSeries(int direction) const
{
    const int count = static_cast<int>(m_data.series.size());
    for (int series = m_currentSeries + direction; series >= 0 && series < count; series += direction) {
        if (m_data.at(m_current, series) > 0)
            return series;
    }
    return direction > 0 ? m_currentSeries : -1;
}

bool CountsChart::zoomByKey(int key, int around)
{
    constexpr double factor = 0.7;
    BucketRange range = m_bars->range();
    if (key == Qt::Key_Plus || key == Qt::Key_Equal)
        range.zoom(factor, around);
    else if (key == Qt::Key_Minus)
        range.zoom(1 / factor, around);
    else if (key == Qt::Key_0)
        range = BucketRange(m_data.buckets);
    else
        return false;
    m_bars->setRange(range);
    setCurrent(around, m_currentSeries);
    return true;
}

void CountsChart::keyPressEvent(QKeyEvent *event)
{
    const int last = m_data.buckets - 1;
    if (last < 0 || m_data.highest == 0) {
        QChartView::keyPressEvent(event);
        return;
    }
    m_byKeyboard = true;
    const int now = qBound(0, m_current, last);
    if (zoomByKey(event->key(), now))
        return;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(std::max(now - 1, 0), -1);
    case Qt::Key_Right:
        return setCurrent(std::min(now + 1, last), -1);
    case Qt::Key_Home:
        return setCurrent(0, -1);
    case Qt::Key_End:
        return setCurrent(last, -1);
    case Qt::Key_Up:
        m_current = now;
        return setCurrent(now, nextSeries(1));
    case Qt::Key_Down:
        m_current = now;
        return setCurrent(now, nextSeries(-1));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        emit barClicked(now, m_currentSeries);
        return;
    default:
        QChartView::keyPressEvent(event);
    }
}

void CountsChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    m_byKeyboard = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    setCurrent(qBound(0, m_current, std::max(m_data.buckets - 1, 0)), -1);
}

void CountsChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    m_bars->setCurrent(-1, -1);
    m_tip->hide();
}

void CountsChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void CountsChart::paintInto(QPainter *painter, const QRect &place)
{
    resize(place.size());
    placeTitle();
    chart()->resize(place.size());
    chart()->layout()->activate();
    scene()->render(painter, place, QRectF(QPointF(), place.size()));
}
