// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "period.h"
#include "sessioncsv.h"

#include <optional>

/// What the user wants to have as CSV: rows and columns as they stood on the screen at that moment. A value that shares
/// the blocks of the store.
struct ExportRequest
{
    CsvPreset preset = CsvPreset::Exact;
    /// The selected rows, else all visible ones.
    bool selectedOnly = false;
    SessionStore snapshot;
    /// Rows of the snapshot in the order of the table.
    std::vector<quint32> rows;
    /// The shown columns from the first to the last.
    std::vector<Field> fields;
    Zone zone;
    std::optional<Period> period;
    /// The filter that holds; empty if there is none or it is switched off.
    QString filterText;
};
