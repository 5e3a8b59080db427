// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <iterator>

// Lists of lines that say something of a type of billing session from a day on: members `type` and `from`.

/// Those of a type, by their day.
template <typename Line> QList<Line> linesOf(const QList<Line> &lines, const QString &type)
{
    QList<Line> found;
    std::ranges::copy_if(lines, std::back_inserter(found), [&type](const Line &line) { return line.type == type; });
    std::ranges::stable_sort(found, {}, &Line::from);
    return found;
}

/// `lines` without those of a type that `others` speaks of.
template <typename Line> QList<Line> withoutTypesOf(const QList<Line> &lines, const QList<Line> &others)
{
    QList<Line> rest;
    std::ranges::copy_if(
        lines, std::back_inserter(rest), [&others](const Line &line) { return linesOf(others, line.type).isEmpty(); });
    return rest;
}

/// `base`, with what `over` says of a type in the place of what it says.
template <typename Line> QList<Line> overlaid(const QList<Line> &base, const QList<Line> &over)
{
    return withoutTypesOf(base, over) + over;
}

/// What all of them say alike; nothing of a type of which they say different things.
template <typename Line> QList<Line> commonLines(const QList<QList<Line>> &all)
{
    QList<Line> common;
    for (const Line &line : all.value(0)) {
        if (std::ranges::all_of(all, [&](const QList<Line> &lines) {
                return linesOf(lines, line.type) == linesOf(all.constFirst(), line.type);
            }))
            common << line;
    }
    return common;
}
