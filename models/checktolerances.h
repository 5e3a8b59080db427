// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

/// From when on a difference is told.
struct CheckTolerances
{
    std::chrono::seconds block{5};
    std::chrono::seconds overlap{1};
    std::chrono::seconds conversation{60};
    std::chrono::seconds id{60};
    /// In percent of the median of a bot's weekday, which is of at least so many sessions and weeks.
    int lowVolume = 20;
    int highVolume = 300;
    int leastVolume = 10;
    int leastWeeks = 4;
    /// A rule that hits more of the conversations of one bot, channel and type does not fit; but not before so many.
    int misfitPercent = 5;
    quint32 leastMisfits = 10;

    bool operator==(const CheckTolerances &) const = default;
};

/// The stable names: `block`, `overlap`, `volume-low`.
QStringList toleranceNames();

/// Reads `NAME=VALUE[,NAME=VALUE…]`, names in any case; what is not named stays as usual. Values are whole numbers,
/// seconds also like `10s`, percent also like `10%`. Nothing, and a sentence in `*problem`, if a name is not known or
/// given twice, or a value is none or makes no sense.
std::optional<CheckTolerances> tolerancesFromText(const QString &text, QString *problem);
/// As far as it can be read.
CheckTolerances readableTolerances(const QString &text);
/// Those that are not as usual, in that form: `block=10s,misfit=10%`.
QString tolerancesText(const CheckTolerances &tolerances);
/// The same with what is usual, for a person; empty if all are: `block=10s (usually 5s), misfit=10% (usually 5%)`.
QString unusualTolerances(const CheckTolerances &tolerances);
