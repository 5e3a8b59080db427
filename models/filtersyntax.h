// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filter.h"

#include <optional>
#include <vector>

/// One value of a term, without its quotes; where it stands counts them.
struct FilterValue
{
    QString text;
    int position = 0;
    int length = 0;
};

/// A term as it is written, its values not yet understood.
struct FilterSyntax
{
    bool negated = false;
    /// None for plain text.
    std::optional<Field> field;
    FilterTerm::Op op = FilterTerm::Op::AnyContains;
    /// One, or for `=` several.
    std::vector<FilterValue> values;
    int position = 0;
    int length = 0;
};

/// Takes a filter text apart; on error nothing, and `*error` says why.
std::optional<std::vector<FilterSyntax>> readFilterSyntax(const QString &text, FilterError *error);

/// Reads a quoted text; `*at` is its opening quote, then what follows its closing one, or the end. False if none
/// closes.
bool readQuotedText(QStringView text, qsizetype *at, QString *value);
/// The operator with which the text begins (":", "=", "<", "<=", ">", ">="); empty if there is none.
QString filterOperator(QStringView text);
bool startsWithLetter(QStringView text);

/// The day, minute or second that a text stands for: `2026-10-03`, `2026-10-03T14:05`, `2026-10-03 14:05:27`; with an
/// offset (`Z`, `+05:30`) behind the time it is a moment of UTC.
std::optional<FilterRange> readFilterTime(QStringView text);
/// The second that a length stands for: `90s`, `15m`, `1h30m`.
std::optional<FilterRange> readFilterLength(QStringView text);
