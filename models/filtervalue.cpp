// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtersyntax.h"

#include <QDate>
#include <QRegularExpression>
#include <QTime>

using namespace Qt::StringLiterals;

static constexpr qint64 EpochJulianDay = 2440588;

static qint64 number(const QRegularExpressionMatch &match, int group)
{
    return match.capturedView(group).toLongLong();
}

static qint64 offsetSeconds(QStringView text)
{
    if (text.size() != 6)
        return 0;
    const qint64 seconds = text.mid(1, 2).toLongLong() * 3600 + text.mid(4, 2).toLongLong() * 60;
    return text.front() == u'-' ? -seconds : seconds;
}

std::optional<FilterRange> readFilterTime(QStringView text)
{
    static const QRegularExpression form(
        uR"(\A(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.toString());
    const auto part = [&](int group) { return match.capturedView(group).toInt(); };
    const QDate date(part(1), part(2), part(3));
    if (!match.hasMatch() || !date.isValid())
        return {};
    const qint64 day = (date.toJulianDay() - EpochJulianDay) * SecondsPerDay;
    if (match.capturedView(4).isEmpty())
        return FilterRange{day, day + SecondsPerDay};

    if (!QTime::isValid(part(4), part(5), part(6)))
        return {};
    const QStringView offset = match.capturedView(7);
    const qint64 begin = day + part(4) * 3600 + part(5) * 60 + part(6) - offsetSeconds(offset);
    return FilterRange{begin, begin + (match.capturedView(6).isEmpty() ? 60 : 1), !offset.isEmpty()};
}

std::optional<FilterRange> readFilterLength(QStringView text)
{
    static const QRegularExpression form(uR"(\A(-?)(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?(?<=[hms])\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return {};
    const qint64 size = number(match, 2) * 3600 + number(match, 3) * 60 + number(match, 4);
    const qint64 seconds = match.capturedView(1).isEmpty() ? size : -size;
    return FilterRange{seconds, seconds + 1};
}
