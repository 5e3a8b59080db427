// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "growth.h"

#include "dataset.h"
#include "figures.h"
#include "modelfigures.h"
#include "programfigures.h"
#include "stallfigures.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int Fewer = 10;
constexpr int More = 5;

/// What the runs of a figure, and caches that are too small, make of it.
constexpr double Tolerance = 1.25;

/// The time; where others kept the machine busy, that of the processors is less. Of what several processors do, the
/// step from few rows, which one does alone, looks smaller than it is by as many times as there are processors.
double work(const Figure &figure)
{
    return std::min(figure.median(), figure.cpuMedian().value_or(figure.median()));
}

/// From one number of rows to a larger one; ! if it is more than n log n.
QString growth(const Figure &from, const Figure &to)
{
    if (from.rows >= to.rows || work(from) <= 0)
        return {};
    const auto steps = [](double rows) { return rows * std::log(rows); };
    const double grown = work(to) / work(from);
    const bool isMuch = grown > steps(to.rows) / steps(from.rows) * Tolerance;
    return shortNumber(grown) + (isMuch ? u"!"_s : QString());
}

} // namespace

Growth::Growth(ProbedApplication &application, int rows)
    : m_application(application)
    , m_rows(rows)
{ }

void Growth::measure(Figures *fewer, Figures *more)
{
    measureModels(Dataset(std::max(m_rows / Fewer, 1)), *fewer);
    {
        const Dataset data(m_rows * More);
        measureModels(data, *more);
    }
    const SessionGenerator generator(1, Dataset::from(), Dataset::to(), m_rows * More);
    measureMemory(generator, 600, *more);
    constexpr double longest = 50;
    std::printf("\n%s\n", qPrintable(measureStalls(m_application, generator, longest, *more)));
    more->setGoals({{LoadFigure, 3000}, {KeystrokeFigure, longest}});
}

void Growth::print(const Figures &fewer, const Figures &figures, const Figures &more)
{
    const std::vector<int> widths{50, 11, 11, 11, 9, 9};
    std::puts("\nGrowth, ms:");
    bool isFirst = true;
    for (const Figure &figure : figures.all()) {
        const Figure *few = fewer.find(figure.name);
        const Figure *many = more.find(figure.name);
        if (!few || !many || !figure.isTime())
            continue;
        if (std::exchange(isFirst, false))
            printLine(widths,
                {u"what"_s, QString::number(few->rows), QString::number(figure.rows), QString::number(many->rows),
                    u"from 1st"_s, u"from 2nd"_s});
        printLine(widths,
            {figure.name, shortNumber(work(*few)), shortNumber(work(figure)), shortNumber(work(*many)),
                growth(*few, figure), growth(figure, *many)});
    }
    std::puts("! marks what has grown faster than n log n, and by more than a quarter.");
}
