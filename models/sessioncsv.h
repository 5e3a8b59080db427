// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"
#include "identities.h"
#include "rowwriter.h"
#include "sessionstore.h"
#include "zone.h"

#include <QString>

#include <span>
#include <string>
#include <vector>

/// The two presets of the contract (design.md, *CSV, two presets*).
enum class CsvPreset : quint8 { Exact, Excel };

/// How sessions are written.
struct CsvFormat
{
    CsvPreset preset = CsvPreset::Exact;
    /// Exact always writes all columns in the order of the contract, the names of the bots before the findings.
    std::vector<Field> fields = {};
    Zone zone = {};
    /// ';' where the locale's decimal sign is a comma; Exact: always ','.
    char separator = ',';
    IdentityCoder people = {};
};

/// What was done to cells for Excel.
struct CsvTally
{
    quint64 rows = 0;
    quint64 guarded = 0;
    quint64 idsAsText = 0;
};

/// Rows that fit under a title line in one sheet of Excel.
inline constexpr quint64 ExcelRowsPerFile = 1048575;

/// Formats rows of a snapshot as CSV, a block of text at a time; has no file. One instance an export, also of several
/// files.
class CsvWriter
{
public:
    CsvWriter(const SessionStore &snapshot, const CsvFormat &format);

    /// BOM and titles.
    void appendHeader(std::string *out) const;
    /// The rows, in this order.
    void appendRows(std::string *out, std::span<const quint32> rows);
    CsvTally tally() const;

private:
    CsvPreset m_preset;
    RowWriter m_writer;
    quint64 m_rows = 0;
};

/// Rows as tab separated text with titles, as shown on the screen, for the clipboard; a time's title names the zone.
QString clipboardText(
    const SessionStore &snapshot, std::span<const quint32> rows, const std::vector<Field> &fields, const Zone &zone);
