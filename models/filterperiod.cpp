// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterperiod.h"

#include <algorithm>

/// Whether a day of the period can be among those of the term.
static bool meets(const FilterTerm &term, const Period &period)
{
    // Those of a term count the seconds of the clock; a moment of UTC is at most a day off.
    const auto midnight = [](QDate day) { return day.startOfDay(Qt::UTC).toSecsSinceEpoch(); };
    return std::ranges::any_of(term.ranges, [&](const FilterRange &range) {
        const int slack = range.utc ? 1 : 0;
        return range.low < midnight(period.to.addDays(1 + slack)) && range.high > midnight(period.from.addDays(-slack));
    });
}

QString withoutForeignDays(const QString &text, const Period &period)
{
    const auto filter = Filter::parse(text);
    if (!filter)
        return text;
    const bool isForeign = std::ranges::any_of(filter->terms(), [&period](const FilterTerm &term) {
        const bool isOnDays = term.op != FilterTerm::Op::AnyContains && term.field == Field::Day && !term.negated;
        return isOnDays && !term.ranges.empty() && !meets(term, period);
    });
    return isForeign ? filter->without(Field::Day).text() : text;
}
