// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartdata.h"

#include <QChartView>

class BarItem;
class QBarSet;
class QValueAxis;

/// Sessions per bucket of time, stacked by value, always of the visible rows. Clicks are wishes; the filter is changed
/// elsewhere.
class CountsChart : public QChartView
{
    Q_OBJECT

public:
    explicit CountsChart(QWidget *parent = nullptr);

    void setCounts(const SessionCounts &counts);
    const SessionCounts &counts() const { return m_counts; }
    const ChartData &chartData() const { return m_data; }

    /// The picture as it is shown, without the highlight of the mouse; at twice the size on the screen.
    QByteArray pngBytes();
    QByteArray svgBytes();
    QImage image();

signals:
    /// A bar was clicked; `series` -1: above its bar, *other* or the whole bucket.
    void barClicked(int bucket, int series);
    /// A name in the legend was clicked.
    void legendClicked(int series);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuildLegend();
    void updateAxes();
    void applyTheme();
    QString toolTipOf(int bucket) const;

    SessionCounts m_counts;
    ChartData m_data;
    ChartColors m_colors;
    QValueAxis *m_time;
    QValueAxis *m_values;
    BarItem *m_bars;
    bool m_dark = false;
};
