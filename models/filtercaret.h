// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filter.h"

#include <QStringList>

#include <optional>

/// What stands at the caret of a filter text, which need not be readable yet. Positions in characters of the text.
struct FilterCaret
{
    enum class Part : quint8 {
        /// Nothing that could be completed.
        Nothing,
        /// The name of a field, or plain text that could become one.
        Word,
        /// A value of `field`.
        Value,
    };
    Part part = Part::Nothing;
    /// What stands there, up to its end behind the caret; a word without the minus sign before it.
    int position = 0;
    int length = 0;
    /// Its beginning, up to the caret, without quotes.
    QString typed;
    /// The operator behind a word, or before a value; empty if there is none.
    QString sign;
    std::optional<Field> field;
    /// The values of the list beside the one at the caret, without quotes.
    QStringList others;
};

/// Reads as much of the text as it takes; any text and any position will do.
FilterCaret filterCaret(const QString &text, int position);
