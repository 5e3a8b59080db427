// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "earlierperiod.h"

using namespace Qt::StringLiterals;

/// How many whole months it is; 0 if it is none.
static int wholeMonths(const Period &period)
{
    if (period.from.day() != 1 || period.to.addDays(1).day() != 1)
        return 0;
    const QDate after = period.to.addDays(1);
    return (after.year() - period.from.year()) * 12 + after.month() - period.from.month();
}

Period earlierPeriod(EarlierDays days, const Period &period)
{
    if (days == EarlierDays::SameWeekdays) {
        const qint64 weeks = (period.days() + 6) / 7;
        return {period.from.addDays(-7 * weeks), period.to.addDays(-7 * weeks)};
    }
    const int months = wholeMonths(period);
    return {months > 0 ? period.from.addMonths(-months) : period.from.addDays(-period.days()), period.from.addDays(-1)};
}

QLatin1StringView earlierDaysName(EarlierDays days)
{
    switch (days) {
    case EarlierDays::Before:
        return "period-before"_L1;
    case EarlierDays::SameWeekdays:
        return "same-weekdays"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<EarlierDays> earlierDaysFromName(QStringView name)
{
    for (const EarlierDays days : {EarlierDays::Before, EarlierDays::SameWeekdays}) {
        if (name == earlierDaysName(days))
            return days;
    }
    return std::nullopt;
}
