// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changingdays.h"

#include "sessionstore.h"

#include <algorithm>

std::vector<Period> changingDays(const SessionStore &store, std::span<const quint32> rows, const Zone &zone)
{
    std::vector<qint32> days;
    if (!store.mayChange().isEmpty()) {
        for (const quint32 row : rows) {
            if (!store.mayChange().test(row))
                continue;
            if (const UtcSecond start = store.effectiveStart(row); isTime(start))
                days.push_back(zone.dayOf(start));
        }
    }
    std::ranges::sort(days);
    std::vector<Period> stretches;
    for (const qint32 day : days) {
        const QDate date = QDate(1970, 1, 1).addDays(day);
        if (stretches.empty() || stretches.back().to.addDays(1) < date)
            stretches.push_back({date, date});
        else
            stretches.back().to = date;
    }
    return stretches;
}
