// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"
#include "stopwatch.h"

#include <QString>

#include <vector>

class Dataset;
class Figures;

/// Names of figures that are measured in the naive way too.
inline constexpr QLatin1StringView LoadFigure{"parse and load, one core"};
inline constexpr QLatin1StringView TwoCoresFigure{"parse and load, two cores"};
inline constexpr QLatin1StringView MemoryFigure{"memory of the store, a row"};
inline constexpr QLatin1StringView KeystrokeFigure{"keystroke, 99th of 100"};
inline constexpr QLatin1StringView ClearFigure{"filter: cleared"};
inline constexpr QLatin1StringView CountsFigure{"counts per channel and day, all"};
inline constexpr QLatin1StringView CsvFigure{"CSV, exact, sorted, to a file"};
inline constexpr QLatin1StringView CopyFigure{"copy 100,000 rows"};
QString sortFigure(Field field);

/// A filter text that is measured, under a name that stays the same whatever the data.
struct BenchFilter
{
    QString figure;
    QString text;
};

/// Ten filters: one to five letters, a date, a user, no match, a channel, a length, three terms.
std::vector<BenchFilter> benchFilters(const Dataset &data);

/// What is typed, letter by letter, a hundred texts: words that many rows have, few, and none.
std::vector<QString> keystrokes(const Dataset &data);
/// Of a hundred times the 99th.
Elapsed worstButOne(std::vector<Elapsed> times);

/// Measures the models; goals are those of the design for a million rows.
void measureModels(const Dataset &data, Figures &figures);
