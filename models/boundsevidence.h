// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "segment.h"

#include <QCoreApplication>
#include <QStringList>

#include <limits>
#include <optional>

/// Which of the four times of a session the server filters on, and whether its bounds are open: read off the rows that
/// came, for nobody documents it (kore-api.md, section 1).
///
/// A row speaks against a time by which it lies outside of what was asked, or by which the window before, which
/// overlaps, would have brought it already. Windows come in the order of time; one that begins earlier than the one
/// before begins anew (another bot). A value.
class BoundsEvidence
{
    Q_DECLARE_TR_FUNCTIONS(BoundsEvidence)

public:
    /// From the first time of a session to its last one, and what it was asked of: a bot, or all of them.
    struct Reach
    {
        UtcSecond from = 0;
        UtcSecond to = 0;
        QString source = {};
    };
    enum class Bound : quint8 { Unknown, Included, Excluded };

    /// What a segment brought of a window, asked for from one UTC second to another, of this bot.
    void add(UtcSecond from, UtcSecond to, const Segment &segment, const QString &source = {});

    /// The times against which hardly anything speaks.
    std::vector<Field> candidates() const;
    /// The one that is left; nothing if it is not clear.
    std::optional<Field> filteredBy() const;
    /// Nothing that came excludes it.
    bool mayFilterBy(Field field) const;
    /// Whether a session that has exactly the first or the last moment belongs to a window; if filteredBy() is clear.
    Bound firstMoment() const;
    Bound lastMoment() const;
    /// Rows that lie outside of what was asked by each of their times.
    quint32 outside() const { return m_outside; }
    /// There are some: the server may read what it is asked in another time zone than UTC. No row that arrives late
    /// lies there.
    bool mayReadLocalTime() const { return m_outside > 0; }
    /// Seconds, of the rows that came: how long a conversation had gone on at most when a session of it began, and how
    /// long it went on after that.
    qint64 longestBefore() const { return m_longestBefore; }
    qint64 longestAfter() const { return m_longestAfter; }
    /// The latest moment after which all times of a session lie that came.
    UtcSecond latestFirst() const { return m_latestFirst; }
    /// A session that lies within one day, of UTC, of a zone so many seconds east of it, and of one twice as far; a
    /// late one. Nothing if none is known.
    std::optional<Reach> withinADay(qint64 offset) const;
    /// A server that took what it is asked for local time, so many seconds east of UTC, would not have listed all rows.
    bool readsUtc(qint64 offset) const { return m_outside == 0 && m_nearestToEnd < offset; }

    /// All of it in words, a sentence each; nothing if nothing can be told.
    QStringList sentences() const;

private:
    /// What is known of one time.
    struct Column
    {
        quint32 against = 0;
        quint32 atFirst = 0;
        quint32 atLast = 0;
        /// At the end of an earlier window, which did not bring it.
        quint32 leftOut = 0;
    };

    void addRow(const std::array<UtcSecond, TimeColumns> &times, bool isNew);
    void measure(const std::array<UtcSecond, TimeColumns> &times);
    void noteReach(const std::array<UtcSecond, TimeColumns> &times);

    std::array<Column, TimeColumns> m_columns;
    quint32 m_outside = 0;
    /// The shortest time from a row, by the earliest of its times, to the end of its window.
    qint64 m_nearestToEnd = std::numeric_limits<qint64>::max();
    UtcSecond m_latestFirst = MissingTime;
    /// The latest session that begins in each hour of the day, UTC.
    std::array<Reach, 24> m_reaches;
    QString m_source;
    qint64 m_longestBefore = 0;
    qint64 m_longestAfter = 0;
    UtcSecond m_from = 0;
    UtcSecond m_to = 0;
    /// What the windows before cover, without a gap; nothing at first.
    UtcSecond m_coveredFrom = 0;
    UtcSecond m_coveredTo = 0;
};
