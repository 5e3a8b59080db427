// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "period.h"

#include <QStringView>

#include <optional>

/// Days before a period that it can be compared with.
enum class EarlierDays : quint8 {
    /// As many months before, of whole months; else as many days.
    Before,
    /// As many days that begin on the same weekday, the last ones that do not reach into the period.
    SameWeekdays,
};

Period earlierPeriod(EarlierDays days, const Period &period);
/// "period-before", "same-weekdays".
QLatin1StringView earlierDaysName(EarlierDays days);
std::optional<EarlierDays> earlierDaysFromName(QStringView name);
