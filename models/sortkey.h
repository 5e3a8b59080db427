// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"

#include <QString>

#include <optional>
#include <vector>

/// A field by which rows are sorted.
struct SortKey
{
    Field field = Field::BillingStart;
    bool descending = false;
    /// By the names of the bots instead of their ids.
    bool byName = false;
    bool operator==(const SortKey &) const = default;
};

/// How text is ordered: by code point (command line, exact), or as the screen shows it (display names, case ignored).
enum class TextOrder : quint8 { CodePoint, OnScreen };

/// Reads "--sort FIELD[:desc][,…]"; on error nothing, and `*error` holds a sentence.
std::optional<std::vector<SortKey>> parseSortKeys(const QString &text, QString *error);
