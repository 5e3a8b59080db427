// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "period.h"

#include "datewriter.h"

#include <QDateTime>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct PresetName
{
    PeriodPreset preset;
    QLatin1StringView name;
};

constexpr std::array PresetNames = {
    PresetName{PeriodPreset::LastMonth, "last-month"_L1},
    PresetName{PeriodPreset::ThisMonth, "this-month"_L1},
    PresetName{PeriodPreset::Last7Days, "last-7-days"_L1},
    PresetName{PeriodPreset::Last30Days, "last-30-days"_L1},
    PresetName{PeriodPreset::Last90Days, "last-90-days"_L1},
};

QDate firstOfMonth(QDate day)
{
    return QDate(day.year(), day.month(), 1);
}

Period lastDays(int days, QDate today)
{
    return {today.addDays(-days), today.addDays(-1)};
}

Period thisMonth(QDate today)
{
    const QDate first = firstOfMonth(today);
    return {first, today == first ? today : today.addDays(-1)};
}

QString presetText(const char *text)
{
    return QCoreApplication::translate("Period", text);
}

} // namespace

Period periodOf(PeriodPreset preset, QDate today)
{
    switch (preset) {
    case PeriodPreset::LastMonth:
        return {firstOfMonth(today).addMonths(-1), firstOfMonth(today).addDays(-1)};
    case PeriodPreset::ThisMonth:
        return thisMonth(today);
    case PeriodPreset::Last7Days:
        return lastDays(7, today);
    case PeriodPreset::Last30Days:
        return lastDays(30, today);
    case PeriodPreset::Last90Days:
        return lastDays(90, today);
    }
    Q_UNREACHABLE();
}

QLatin1StringView presetName(PeriodPreset preset)
{
    return PresetNames[static_cast<size_t>(preset)].name;
}

std::optional<PeriodPreset> presetFromName(QStringView name)
{
    for (const PresetName &entry : PresetNames) {
        if (entry.name == name)
            return entry.preset;
    }
    return std::nullopt;
}

QString presetTitle(PeriodPreset preset)
{
    switch (preset) {
    case PeriodPreset::LastMonth:
        return presetText(QT_TRANSLATE_NOOP("Period", "Last month"));
    case PeriodPreset::ThisMonth:
        return presetText(QT_TRANSLATE_NOOP("Period", "This month"));
    case PeriodPreset::Last7Days:
        return presetText(QT_TRANSLATE_NOOP("Period", "Last 7 days"));
    case PeriodPreset::Last30Days:
        return presetText(QT_TRANSLATE_NOOP("Period", "Last 30 days"));
    case PeriodPreset::Last90Days:
        return presetText(QT_TRANSLATE_NOOP("Period", "Last 90 days"));
    }
    Q_UNREACHABLE();
}

QDate todayIn(const Zone &zone)
{
    return QDate(1970, 1, 1).addDays(zone.dayOf(QDateTime::currentSecsSinceEpoch()));
}

QString periodTitle(const Period &period)
{
    if (!period.isValid())
        return {};
    const DateWriter writer;
    const auto &[from, to] = period;
    if (firstOfMonth(from) == firstOfMonth(to))
        return writer.withYear(writer.days(from, to), to);

    QString first = writer.days(from, from);
    QString last = writer.days(to, to);
    const bool sameYear = from.year() == to.year();
    if (!sameYear || writer.yearFirst())
        first = writer.withYear(first, from);
    if (!sameYear || !writer.yearFirst())
        last = writer.withYear(last, to);
    return first + u" – "_s + last;
}
