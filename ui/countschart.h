// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartdata.h"

#include <QChartView>

class BarItem;
class ChartTip;
class QValueAxis;

/// Sessions per bucket of time, stacked by value, always of the visible rows. Clicks are wishes; the filter is changed
/// elsewhere. By keyboard the arrows go from bar to bar and from value to value within a bar, Return clicks; plus,
/// minus and 0 zoom. Which buckets the mouse shows: ChartNavigation.
class CountsChart : public QChartView
{
    Q_OBJECT

public:
    explicit CountsChart(QWidget *parent = nullptr);

    /// `drawn` is what is drawn of the counts.
    void setCounts(const SessionCounts &counts, const ChartData &drawn);
    /// Gives chart and axes their places, once all that stands beside it is set: later, it would be drawn twice.
    void layOut();
    const SessionCounts &counts() const { return m_counts; }
    const ChartData &chartData() const { return m_data; }

    /// Paints bars and axes in this size, for pictures; the chart itself takes that size too.
    void paintInto(QPainter *painter, const QRect &place);

signals:
    /// A bar was clicked; `series` -1: above its bar, *other* or the whole bucket.
    void barClicked(int bucket, int series);
    /// The mouse went over these with its button down, from the first to the last.
    void barsDragged(int first, int last);

protected:
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateAxes();
    void placeTitle();
    void applyTheme();
    QPointF chartPoint(const QMouseEvent *event) const;
    /// The bar that the keyboard stands on; with what it says beside it.
    void setCurrent(int bucket, int series);
    /// Without that; false if there is none to be marked.
    bool markCurrent(int bucket, int series);
    int nextSeries(int direction) const;
    void showTip(int bucket, int series);
    bool zoomByKey(int key, int around);
    QString changeNote(int bucket) const;
    QString tipOf(int bucket, int series) const;

    SessionCounts m_counts;
    ChartData m_data;
    QValueAxis *m_time;
    QValueAxis *m_values;
    BarItem *m_bars;
    ChartTip *m_tip;
    /// Where the button went down, and where the mouse is since; -1: it is not down.
    int m_pressed = -1;
    int m_dragged = -1;
    int m_current = -1;
    int m_currentSeries = -1;
    /// The keyboard was used last; then the current bar is marked.
    bool m_byKeyboard = false;
    bool m_dark = false;
};
