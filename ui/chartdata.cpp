// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartdata.h"

#include "datewriter.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

std::vector<int> ChartColors::indexesOf(Field by, const QStringList &rawValues)
{
    constexpr int Unknown = -1;
    std::array<bool, Other + 1> taken{};
    std::vector<int> indexes;
    for (const QString &value : rawValues) {
        const int given = m_given.indexes.value({static_cast<int>(by), value}, Unknown);
        // The twelfth is that of *other*, unless there are just twelve.
        const bool isFree = given != Unknown && !taken[static_cast<size_t>(given)]
            && (given != Other || rawValues.size() > Other);
        indexes.push_back(isFree ? given : Unknown);
        if (isFree)
            taken[static_cast<size_t>(given)] = true;
    }
    int &next = m_given.next[static_cast<int>(by)];
    for (size_t i = 0; i < indexes.size(); ++i) {
        if (indexes[i] != Unknown)
            continue;
        int index = next++ % Other;
        for (int tries = 1; taken[static_cast<size_t>(index)]; ++tries)
            index = tries < Other ? next++ % Other : Other;
        taken[static_cast<size_t>(index)] = true;
        indexes[i] = index;
        m_given.indexes[{static_cast<int>(by), rawValues.at(static_cast<qsizetype>(i))}] = index;
    }
    return indexes;
}

int ChartColors::knownIndexOf(Field by, const QString &rawValue) const
{
    return m_given.indexes.value({static_cast<int>(by), rawValue}, Other);
}

void ChartColors::give(Field by, const std::vector<ValueTotal> &values, quint32 rows)
{
    if (rows < m_rows && m_hasEnded)
        m_settled = m_given;
    else if (rows != m_rows)
        m_given = m_settled;
    m_rows = rows;
    QStringList first;
    for (size_t index = 0; index < values.size() && index < Other; ++index)
        first << values[index].value;
    indexesOf(by, first);
}

QString mayChangeTitle()
{
    return QString(ChangeMark) + u' ' + ChartData::tr("may still change");
}

QString shortTitle(const DisplayNames &names, Field by, const QString &rawValue)
{
    constexpr int LongId = 18;
    if (rawValue.isEmpty())
        return ChartData::tr("(none)");
    const QString title = names.of(by, rawValue.toStdString());
    return by == Field::BotId && title == rawValue && title.size() > LongId ? title.left(8) + u'…' + title.right(4)
                                                                            : title;
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
    const size_t values = counts.codes.size();
    const size_t single = values > ChartData::MaxSeries ? ChartData::MaxSeries - 1 : values;
    QStringList shown;
    for (size_t index = 0; index < single; ++index)
        shown << (counts.codes[index] == StringPool::Missing ? QString() : counts.values[index]);
    const std::vector<int> indexes = colors.indexesOf(counts.spec.by, shown);
    quint64 otherTotal = counts.total;
    for (size_t index = 0; index < single; ++index) {
        const QString &value = shown.at(static_cast<qsizetype>(index));
        const bool all = counts.codes[index] == SessionCounts::AllCodes;
        const QString title = all ? ChartData::tr("All, for there are too many values")
                                  : shortTitle(counts.names, counts.spec.by, value);
        data.series.push_back({title, value, all, counts.totals[index], indexes[index]});
        otherTotal -= counts.totals[index];
    }
    if (single < values) {
        const QString title = ChartData::tr("%n other(s)", nullptr, static_cast<int>(values - single));
        data.series.push_back({title, {}, true, otherTotal, ChartColors::Other});
    }
    data.bucketTotals = counts.bucketTotals;
    data.mayChange = counts.bucketMayChange;
    data.counts.reserve(data.bucketTotals.size() * data.series.size());
    for (int bucket = 0; bucket < data.buckets; ++bucket) {
        quint32 rest = data.bucketTotals[static_cast<size_t>(bucket)];
        data.highest = std::max(data.highest, rest);
        for (size_t value = 0; value < single; ++value) {
            data.counts.push_back(counts.at(bucket, static_cast<int>(value)));
            rest -= data.counts.back();
        }
        if (single < values)
            data.counts.push_back(rest);
    }
    return data;
}

/// Nobody chooses from more, and each is an item of a list.
static constexpr size_t LongestLegend = 300;

std::vector<LegendEntry> legendOf(const QueryResult &result, const ChartData &data, const ChartColors &colors)
{
    QHash<QString, int> shown;
    for (size_t index = 0; index < result.counts.codes.size(); ++index) {
        const bool missing = result.counts.codes[index] == StringPool::Missing;
        shown.insert(missing ? QString() : result.counts.values[index],
            data.series[std::min(index, data.series.size() - 1)].color);
    }
    const Field by = result.query.counting.by;
    const bool areTogether = !result.counts.codes.empty() && result.counts.codes.front() == SessionCounts::AllCodes;
    std::vector<LegendEntry> entries;
    const std::span<const ValueTotal> choices(result.choices);
    for (const ValueTotal &choice : choices.subspan(0, std::min(choices.size(), LongestLegend))) {
        const auto found = shown.constFind(choice.value);
        const bool isShown = found != shown.cend() || areTogether;
        const int color = areTogether ? data.series.front().color
            : isShown                 ? *found
                                      : colors.knownIndexOf(by, choice.value);
        entries.push_back(
            {shortTitle(result.counts.names, by, choice.value), choice.value, choice.rows, color, isShown});
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
        return periodTitle({begin.date(), begin.date()}) + u' ' + begin.time().toString(u"HH:mm"_s);
    case Bucket::Day:
        return locale.dayName(begin.date().dayOfWeek(), QLocale::ShortFormat) + u' '
            + periodTitle({begin.date(), begin.date()});
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
        return DateWriter().day(begin.date()) + u' ' + begin.time().toString(u"HH:mm"_s);
    case Bucket::Day:
        return DateWriter().day(begin.date());
    case Bucket::Week:
        //: Number of a week on the axis of the chart.
        return ChartData::tr("W%1").arg(locale.toString(begin.date().weekNumber()));
    case Bucket::Month:
        return month + u' ' + yearText(begin.date());
    }
    Q_UNREACHABLE();
}
