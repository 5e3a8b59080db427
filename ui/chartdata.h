// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query.h"

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
    static constexpr size_t MaxSeries = 12;

    struct Series
    {
        QString title;
        /// The raw value; meaningless for *other*.
        QString rawValue;
        /// Several values together.
        bool isOther = false;
        quint64 total = 0;
        /// Which colour of chartColor(); the same for a value as long as the window is open.
        int color = 0;
    };

    std::vector<Series> series;
    int buckets = 0;
    /// counts[bucket * series.size() + series].
    std::vector<quint32> counts;
    std::vector<quint32> bucketTotals;
    quint32 highest = 0;
    /// Sessions of each bucket that may still change; empty if there are none at all.
    std::vector<quint32> mayChange;

    quint32 at(int bucket, int index) const
    {
        return counts[static_cast<size_t>(bucket) * series.size() + static_cast<size_t>(index)];
    }
};

/// Remembers which value was given which colour, so that a filter does not repaint the rest. Those that a source brings
/// are given by what it has brought in the end, not by what came first: two fetches of the same look the same.
class ChartColors
{
public:
    static constexpr int Other = 11;

    /// Indexes of the colours of these values of a field, at most twelve: all different, and as they were before
    /// unless two of them would be the same.
    std::vector<int> indexesOf(Field by, const QStringList &rawValues);
    /// The index of one value; Other if it was given none.
    int knownIndexOf(Field by, const QString &rawValue) const;
    /// Gives the first of these values their colours: by how frequent they are, not by which is chosen first. Of
    /// another number of rows they are given once more, except those that a source which has ended gave.
    void give(Field by, const std::vector<ValueTotal> &values, quint32 rows);
    /// All rows are there, or another source begins.
    void setEnded(bool ended) { m_hasEnded = ended; }

private:
    struct Given
    {
        QHash<std::pair<int, QString>, int> indexes;
        QHash<int, int> next;
    };

    Given m_given;
    /// By the sources before.
    Given m_settled;
    bool m_hasEnded = false;
    quint32 m_rows = 0;
};

/// A line of the legend: a value that can be chosen.
struct LegendEntry
{
    QString title;
    QString rawValue;
    quint64 total = 0;
    int color = 0;
    /// Has rows under the filter.
    bool isShown = true;
};

/// One of twelve colours that colour-blind eyes can tell apart (after Okabe and Ito, and Tol), for a light or a dark
/// background.
QColor chartColor(int index, bool dark);

ChartData chartDataOf(const SessionCounts &counts, ChartColors &colors);
/// The values that can be chosen, the 300 most frequent ones at most; also those that the chart folds into *other*, in
/// its colour.
std::vector<LegendEntry> legendOf(const QueryResult &result, const ChartData &data, const ChartColors &colors);
/// Stands, in tables too, for what the chart hatches: sessions that may still change.
inline constexpr QChar ChangeMark = u'▨';
/// What hatched bars mean.
QString mayChangeTitle();
/// A value for the legend: the screen's name, of a long id its two ends.
QString shortTitle(const DisplayNames &names, Field by, const QString &rawValue);
/// The bucket for people, in the locale ("Sat 3 Oct 2026", "Week 40, 2026", "October 2026").
QString bucketTitle(const SessionCounts &counts, int bucket);
/// The year of the buckets, or the first and the last one ("2026", "2025–2026"); empty without buckets.
QString yearsTitle(const SessionCounts &counts);
/// A few characters for the axis ("3 Oct").
QString bucketLabel(const SessionCounts &counts, int bucket);
