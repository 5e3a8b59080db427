// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartdata.h"

#include <QByteArray>
#include <QFont>
#include <QImage>

class QPainter;

/// The chart as it goes into a mail or a report: what it shows, the bars with their axes, and the whole legend. Light,
/// and of the same size, however the window looks.
class ChartPicture
{
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)

public:
    /// `title` says whose sessions they are and of which days; `warning`: why they are not all, or empty; `counts` and
    /// `data` belong together.
    ChartPicture(const QString &title, const QString &subtitle, const QString &warning, const SessionCounts &counts,
        const ChartData &data);

    /// At twice the size, for screens and print that have finer dots.
    QImage image() const;
    QByteArray pngBytes() const;
    QByteArray svgBytes() const;

private:
    QSize size() const;
    int legendColumns() const;
    int legendColumnWidth() const;
    void paint(QPainter *painter) const;
    int headHeight() const;
    void paintHead(QPainter *painter) const;
    void paintLegend(QPainter *painter, int top) const;

    QString m_title;
    QString m_subtitle;
    QString m_warning;
    SessionCounts m_counts;
    ChartData m_data;
    QFont m_font;
};
