// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessionstore.h"

#include <QString>

#include <span>

/// A filter that leaves the sessions with some billing ids. A value.
struct IdFilter
{
    /// More ids than these make a line that nobody can read any more.
    static constexpr size_t MostIds = 500;

    /// Empty: none of the rows has an id, or there are too many.
    QString term = {};
    /// How many of the rows have no billing id, and are not among those that it leaves.
    quint32 withoutId = 0;
    bool areTooMany = false;
};

/// The filter for these rows of the store. It leaves other rows with the same billing ids as well.
IdFilter filterForIds(std::span<const quint32> rows, const SessionStore &store);
