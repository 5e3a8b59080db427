// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessioncounts.h"

#include <QColor>
#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

/// What the chart draws of the counts: at most twelve series, the smallest folded into *other*. A value.
struct ChartData
{
    Q_DECLARE_TR_FUNCTIONS(ChartData)

public:
    static constexpr int MaxSeries = 12;

    struct Series
    {
        QString title;
        /// The raw value; meaningless for *other*.
        QString rawValue;
        bool isOther = false;
        quint64 total = 0;
        /// Which colour of chartColor(); the same for a value as long as the window is open.
        int color = 0;
    };

    std::vector<Series> series;
    int buckets = 0;
    /// counts[bucket * series.size() + series].
    std::vector<quint32> counts;
    std::vector<quint64> bucketTotals;
    quint64 highest = 0;

    quint32 at(int bucket, int index) const
    {
        return counts[static_cast<size_t>(bucket) * series.size() + static_cast<size_t>(index)];
    }
};

/// Remembers which value was given which colour, so that a filter does not repaint the rest.
class ChartColors
{
public:
    /// Index of the colour of this value of this field.
    int indexOf(Field by, const QString &rawValue);
    static constexpr int Other = 11;

private:
    QHash<std::pair<int, QString>, int> m_given;
    QHash<int, int> m_next;
};

/// One of twelve colours that colour-blind eyes can tell apart (after Okabe and Ito, and Tol), for a light or a dark
/// background.
QColor chartColor(int index, bool dark);

ChartData chartDataOf(const SessionCounts &counts, ChartColors &colors);
/// The bucket for people, in the locale ("Sat 3 Oct 2026", "Week 40, 2026", "October 2026").
QString bucketTitle(const SessionCounts &counts, int bucket);
/// A few characters for the axis ("3 Oct").
QString bucketLabel(const SessionCounts &counts, int bucket);
