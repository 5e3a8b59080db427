// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "utctime.h"

#include <QDate>
#include <QString>
#include <QStringView>

#include <memory>
#include <optional>
#include <vector>

/// A time zone with its changes of offset laid out as a table, so that converting a time costs no look-up in QTimeZone.
/// A cheap value; the default is UTC.
class Zone
{
public:
    Zone() = default;

    /// A zone without daylight saving, named like "UTC+05:30"; 0 is UTC.
    static Zone fromOffset(int seconds);
    /// "UTC", "UTC+05:30" (also "+05:30") or an IANA name; nothing if there is no such zone.
    static std::optional<Zone> fromName(QStringView name);
    /// The zone of the computer.
    static Zone system();

    /// "UTC", "UTC+05:30" or the IANA name.
    QString name() const;
    bool isUtc() const { return !m_table && m_offset == 0; }
    /// True for UTC and fixed offsets.
    bool isFixed() const { return !m_table; }

    /// Seconds east of UTC at this moment.
    int offsetAt(qint64 utcSeconds) const;
    /// Local seconds since 1970-01-01T00:00:00 local time.
    qint64 toLocal(qint64 utcSeconds) const { return utcSeconds + offsetAt(utcSeconds); }
    /// The moment of a local time; in a repeated hour the earlier one, in a skipped hour the moment just after the
    /// gap's length.
    qint64 toUtc(qint64 localSeconds) const;
    /// Both readings of a local time: equal except in a repeated hour.
    std::pair<qint64, qint64> toUtcBoth(qint64 localSeconds) const;
    /// Days since 1970-01-01 of the local day this moment lies on.
    qint32 dayOf(qint64 utcSeconds) const;
    /// The moment a local day begins, in UTC seconds.
    qint64 startOfDay(QDate day) const;

    bool operator==(const Zone &other) const;

private:
    /// Interval i begins at since[i], in UTC seconds, and has offset[i]; the first one has no begin.
    struct Table
    {
        QString name;
        std::vector<qint64> since;
        std::vector<qint32> offset;

        size_t intervalAt(qint64 utcSeconds) const;
    };

    qint32 m_offset = 0;
    std::shared_ptr<const Table> m_table;
};
