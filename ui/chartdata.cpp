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
    // The twelfth value may have the grey of *other*: only where there are no more than twelve.
    const int next = m_next[key.first]++;
    return m_given[key] = next <= Other ? next : next % Other;
}

int ChartColors::knownIndexOf(Field by, const QString &rawValue) const
{
    return m_given.value({static_cast<int>(by), rawValue}, Other);
}

void ChartColors::give(Field by, const std::vector<ValueTotal> &values)
{
    for (size_t index = 0; index < values.size() && index < Other; ++index)
        indexOf(by, values[index].value);
}

QString shortTitle(Field by, const QString &rawValue)
{
    constexpr int LongId = 18;
    if (rawValue.isEmpty())
        return ChartData::tr("(none)");
    const QString title = displayText(by, rawValue.toStdString());
    return by == Field::BotId && title.size() > LongId ? title.left(8) + u'…' + title.right(4) : title;
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
    for (int index = 0; index < single; ++index) {
        const QString raw = counts.values[static_cast<size_t>(index)];
        const bool missing = counts.codes[static_cast<size_t>(index)] == StringPool::Missing;
        const QString value = missing ? QString() : raw;
        data.series.push_back({shortTitle(counts.spec.by, value), value, false,
            counts.totals[static_cast<size_t>(index)], colors.indexOf(counts.spec.by, value)});
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

std::vector<LegendEntry> legendOf(const QueryResult &result, const ChartData &data, const ChartColors &colors)
{
    QHash<QString, int> shown;
    for (size_t index = 0; index < result.counts.codes.size(); ++index) {
        const bool missing = result.counts.codes[index] == StringPool::Missing;
        shown.insert(missing ? QString() : result.counts.values[index],
            data.series[std::min(index, data.series.size() - 1)].color);
    }
    const Field by = result.query.counting.by;
    std::vector<LegendEntry> entries;
    for (const ValueTotal &choice : result.choices) {
        const auto found = shown.constFind(choice.value);
        const bool isShown = found != shown.cend();
        entries.push_back({shortTitle(by, choice.value), choice.value, choice.rows,
            isShown ? *found : colors.knownIndexOf(by, choice.value), isShown});
    }
    return entries;
}

static QDateTime localTimeOf(const SessionCounts &counts, int bucket)
{
    const qint64 start = counts.bucketStarts[static_cast<size_t>(bucket)];
    const qint64 local = counts.spec.bucket == Bucket::Hour ? counts.zone.toLocal(start) : start;
    return QDateTime::fromSecsSinceEpoch(local, Qt::UTC);
}

/// In the digits of the locale, without its group separator.
static QString yearText(QDate date)
{
    return QLocale().toString(date, u"yyyy"_s);
}

QString yearsTitle(const SessionCounts &counts)
{
    if (counts.bucketStarts.empty())
        return {};
    const QString first = yearText(localTimeOf(counts, 0).date());
    const QString last = yearText(localTimeOf(counts, static_cast<int>(counts.bucketStarts.size()) - 1).date());
    return first == last ? first : first + u'–' + last;
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
        return ChartData::tr("Week %1, %2").arg(locale.toString(week), yearText(QDate(year, 1, 1)));
    }
    case Bucket::Month:
        return locale.standaloneMonthName(begin.date().month()) + u' ' + yearText(begin.date());
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
        return ChartData::tr("%1 %2").arg(locale.toString(begin.date().day()), month);
    case Bucket::Week:
        //: Number of a week on the axis of the chart.
        return ChartData::tr("W%1").arg(locale.toString(begin.date().weekNumber()));
    case Bucket::Month:
        return month + u' ' + yearText(begin.date());
    }
    Q_UNREACHABLE();
}
