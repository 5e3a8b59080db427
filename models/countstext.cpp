// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cellbuffer.h"
#include "filter.h"
#include "numbers.h"
#include "sessioncounts.h"

#include <QDateTime>

#include <array>
#include <string>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array BucketNames = {"hour"_L1, "day"_L1, "week"_L1, "month"_L1};

QDate dateOf(qint64 localSeconds)
{
    return QDate(1970, 1, 1).addDays(floorDiv(localSeconds, SecondsPerDay));
}

/// Local seconds since 1970 as `2026-10-03T14:05`, the form of the filter language.
QString minuteText(qint64 localSeconds)
{
    return QDateTime::fromSecsSinceEpoch(localSeconds, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm");
}

QString weekText(QDate monday)
{
    int year = 0;
    const int week = monday.weekNumber(&year);
    return u"%1-W%2"_s.arg(year, 4, 10, QLatin1Char('0')).arg(week, 2, 10, QLatin1Char('0'));
}

QString hourText(const Zone &zone, qint64 utcSeconds)
{
    return minuteText(zone.toLocal(utcSeconds)) + QLatin1StringView(offsetText(zone.offsetAt(utcSeconds)));
}

QStringList between(const QString &first, const QString &end)
{
    return {u"day>="_s + first, u"day<"_s + end};
}

/// Both inclusive.
QStringList days(QDate first, QDate last)
{
    return {u"day>="_s + first.toString(Qt::ISODate), u"day<="_s + last.toString(Qt::ISODate)};
}

QStringList hourTerms(const Zone &zone, qint64 utcSeconds)
{
    const qint64 begin = zone.toLocal(utcSeconds);
    const qint64 end = begin - begin % 3600 + 3600;
    const auto isRepeated = [&](qint64 local) {
        const auto [earlier, later] = zone.toUtcBoth(local);
        return earlier != later;
    };
    if (begin % 60 != 0 || isRepeated(begin) || isRepeated(end - 1))
        return {};
    return between(minuteText(begin), minuteText(end));
}

QStringList timeTerms(const SessionCounts &counts, qint64 start)
{
    const QDate day = dateOf(start);
    switch (counts.spec.bucket) {
    case Bucket::Hour:
        return hourTerms(counts.zone, start);
    case Bucket::Day:
        return {u"day="_s + day.toString(Qt::ISODate)};
    case Bucket::Week:
        return days(day, day.addDays(6));
    case Bucket::Month:
        return days(day, day.addMonths(1).addDays(-1));
    }
    Q_UNREACHABLE();
}

} // namespace

QString bucketName(const SessionCounts &counts, int bucket)
{
    if (bucket == counts.undatedBucket())
        return u"(none)"_s;
    const qint64 start = counts.bucketStarts[static_cast<size_t>(bucket)];
    switch (counts.spec.bucket) {
    case Bucket::Hour:
        return hourText(counts.zone, start);
    case Bucket::Day:
        return dateOf(start).toString(Qt::ISODate);
    case Bucket::Week:
        return weekText(dateOf(start));
    case Bucket::Month:
        return dateOf(start).toString(u"yyyy-MM");
    }
    Q_UNREACHABLE();
}

std::optional<Bucket> bucketFromName(QStringView name)
{
    for (size_t index = 0; index < BucketNames.size(); ++index) {
        if (name == BucketNames[index])
            return static_cast<Bucket>(index);
    }
    return std::nullopt;
}

std::optional<Field> countFieldFromName(QStringView name)
{
    if (name == "channel"_L1)
        return Field::Channel;
    if (name == "bot"_L1)
        return Field::BotId;
    if (name == "type"_L1)
        return Field::BillingSessionType;
    return std::nullopt;
}

QStringList spanTerms(const SessionCounts &counts, int first, int last)
{
    const qint64 from = counts.bucketStarts[static_cast<size_t>(first)];
    const qint64 to = counts.bucketStarts[static_cast<size_t>(last)];
    if (counts.spec.bucket == Bucket::Day)
        return days(dateOf(from), dateOf(to));
    const QStringList begin = timeTerms(counts, from);
    const QStringList end = timeTerms(counts, to);
    return begin.isEmpty() || end.isEmpty() ? QStringList() : QStringList{begin.front(), end.back()};
}

QString otherValuesTerm(const SessionCounts &counts, int values)
{
    QStringList named;
    for (size_t index = 0; index < static_cast<size_t>(values); ++index) {
        const bool isMissing = counts.codes[index] == StringPool::Missing;
        named << quoteFilterValue(isMissing ? QString() : counts.values[index]);
    }
    return u'-' + filterName(counts.spec.by) + u'=' + named.join(u',');
}

QStringList bucketTerms(const SessionCounts &counts, int bucket, int value)
{
    QStringList terms;
    if (bucket >= 0) {
        terms = bucket == counts.undatedBucket() ? QStringList{filterTerm(Field::Day, {})}
                                                 : timeTerms(counts, counts.bucketStarts[static_cast<size_t>(bucket)]);
        if (terms.isEmpty())
            return {};
    }
    if (value >= 0) {
        const auto index = static_cast<size_t>(value);
        const quint32 code = counts.codes[index];
        if (code != SessionCounts::AllCodes)
            terms += filterTerm(counts.spec.by, code == StringPool::Missing ? QString() : counts.values[index]);
    }
    return terms;
}

QByteArray countsCsv(const SessionCounts &counts)
{
    CellBuffer csv(',', false);
    csv.line(
        QStringList{u"bucket"_s} + QStringList(counts.values.begin(), counts.values.end()) + QStringList{u"total"_s});
    const auto number = [&csv](quint32 count) {
        csv.put(',');
        csv.plain(std::to_string(count));
    };
    for (int bucket = 0; bucket < counts.bucketCount(); ++bucket) {
        csv.cell(bucketName(counts, bucket).toStdString());
        for (int value = 0; value < static_cast<int>(counts.values.size()); ++value)
            number(counts.at(bucket, value));
        number(counts.bucketTotals[static_cast<size_t>(bucket)]);
        csv.plain("\r\n");
    }
    return csv.bytes();
}
