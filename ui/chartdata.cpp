// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartdata.h"

#include "channelnames.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

int ChartColors::indexOf(Field by, const QString &rawValue)
{
    const auto key = std::pair(static_cast<int>(by), rawValue);
    const auto found = m_given.constFind(key);
    if (found != m_given.cend())
        return *found;
    return m_given[key] = m_next[key.first]++ % Other;
}

QColor chartColor(int index, bool dark)
{
    static constexpr std::array<QRgb, 12> light{0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xd55e00, 0xc9b400,
        0x332288, 0x882255, 0x44aa99, 0x8a8a2b, 0x9a9ea6};
    static constexpr std::array<QRgb, 12> onDark{0x3d9bdc, 0xf0b429, 0x2fc59a, 0xdf95bf, 0x8accf2, 0xf27d3a, 0xf0e442,
        0x8f85e6, 0xd0648f, 0x7fd6c8, 0xc2c25a, 0x7d828c};
    return QColor::fromRgb((dark ? onDark : light).at(static_cast<size_t>(index) % light.size()));
}

ChartData chartDataOf(const SessionCounts &counts, ChartColors &colors)
{
    ChartData data;
    data.buckets = counts.bucketCount();
    const int values = static_cast<int>(counts.codes.size());
    const int single = values > ChartData::MaxSeries ? ChartData::MaxSeries - 1 : values;
    for (int value = 0; value < single; ++value) {
        const QString raw = counts.values[static_cast<size_t>(value)];
        const bool missing = counts.codes[static_cast<size_t>(value)] == StringPool::Missing;
        const QString title = missing ? ChartData::tr("(none)") : displayText(counts.spec.by, raw.toStdString());
        data.series.push_back({title, missing ? QString() : raw, false, counts.totals[static_cast<size_t>(value)],
            colors.indexOf(counts.spec.by, raw)});
    }
    if (single < values) {
        ChartData::Series other{
            ChartData::tr("%n other(s)", nullptr, values - single), {}, true, 0, ChartColors::Other};
        for (int value = single; value < values; ++value)
            other.total += counts.totals[static_cast<size_t>(value)];
        data.series.push_back(other);
    }
    const int shown = static_cast<int>(data.series.size());
    data.counts.assign(static_cast<size_t>(data.buckets) * data.series.size(), 0);
    data.bucketTotals.assign(static_cast<size_t>(data.buckets), 0);
    for (int bucket = 0; bucket < data.buckets; ++bucket) {
        quint32 *row = data.counts.data() + static_cast<ptrdiff_t>(bucket) * shown;
        for (int value = 0; value < values; ++value) {
            const quint32 count = counts.at(bucket, value);
            row[std::min(value, shown - 1)] += count;
            data.bucketTotals[static_cast<size_t>(bucket)] += count;
        }
        data.highest = std::max(data.highest, data.bucketTotals[static_cast<size_t>(bucket)]);
    }
    return data;
}

static QDateTime localTimeOf(const SessionCounts &counts, int bucket)
{
    const qint64 start = counts.bucketStarts[static_cast<size_t>(bucket)];
    const qint64 local = counts.spec.bucket == Bucket::Hour ? counts.zone.toLocal(start) : start;
    return QDateTime::fromSecsSinceEpoch(local, Qt::UTC);
}

QString bucketTitle(const SessionCounts &counts, int bucket)
{
    if (bucket == counts.undatedBucket())
        return ChartData::tr("No date");
    const QDateTime begin = localTimeOf(counts, bucket);
    const QLocale locale;
    int year = 0;
    switch (counts.spec.bucket) {
    case Bucket::Hour:
        return locale.toString(begin.date(), QLocale::ShortFormat) + u' ' + begin.time().toString(u"HH:mm"_s);
    case Bucket::Day:
        return locale.dayName(begin.date().dayOfWeek(), QLocale::ShortFormat) + u' '
            + locale.toString(begin.date(), QLocale::ShortFormat);
    case Bucket::Week: {
        const int week = begin.date().weekNumber(&year);
        return ChartData::tr("Week %1, %2").arg(week).arg(year);
    }
    case Bucket::Month:
        return locale.standaloneMonthName(begin.date().month()) + u' ' + QString::number(begin.date().year());
    }
    Q_UNREACHABLE();
}

QString bucketLabel(const SessionCounts &counts, int bucket)
{
    if (bucket == counts.undatedBucket())
        return ChartData::tr("No date");
    const QDateTime begin = localTimeOf(counts, bucket);
    const QLocale locale;
    const QString month = locale.standaloneMonthName(begin.date().month(), QLocale::ShortFormat);
    switch (counts.spec.bucket) {
    case Bucket::Hour:
        return begin.time().toString(u"HH:mm"_s);
    case Bucket::Day:
        //: Day of the month (%1) and short name of the month (%2) on the axis of the chart.
        return ChartData::tr("%1 %2").arg(begin.date().day()).arg(month);
    case Bucket::Week:
        //: Number of a week on the axis of the chart.
        return ChartData::tr("W%1").arg(begin.date().weekNumber());
    case Bucket::Month:
        return month + u' ' + QString::number(begin.date().year());
    }
    Q_UNREACHABLE();
}
