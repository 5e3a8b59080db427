// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "zone.h"

#include <QCoreApplication>
#include <QDate>
#include <QStringView>

#include <optional>

/// Whole days, both inclusive, in the zone of the report.
struct Period
{
    QDate from;
    QDate to;

    bool isValid() const { return from.isValid() && to.isValid() && from <= to; }
    qint64 days() const { return from.daysTo(to) + 1; }
    bool operator==(const Period &) const = default;
};

/// The presets of the contract; `last-N-days` are N whole days ending yesterday.
enum class PeriodPreset : quint8 { LastMonth, ThisMonth, Last7Days, Last30Days, Last90Days };

/// The days of a preset, seen from `today` (a day of the report zone). ThisMonth ends yesterday; on the first of a
/// month it is that day alone.
Period periodOf(PeriodPreset preset, QDate today);
/// "last-month", "this-month", "last-7-days", "last-30-days", "last-90-days".
QLatin1StringView presetName(PeriodPreset preset);
std::optional<PeriodPreset> presetFromName(QStringView name);
/// "Last month", … for the screen.
QString presetTitle(PeriodPreset preset);
/// Today in that zone.
QDate todayIn(const Zone &zone);
/// "1–31 Oct 2026" in the locale's words.
QString periodTitle(const Period &period);
