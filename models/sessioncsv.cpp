// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessioncsv.h"

namespace {

std::vector<Field> fieldsOf(const CsvFormat &format)
{
    if (format.preset == CsvPreset::Excel)
        return format.fields;
    return {tableFields().begin(), tableFields().end()};
}

RowStyle styleOf(const CsvFormat &format)
{
    if (format.preset == CsvPreset::Excel)
        return {
            .asShown = true, .guarded = true, .separator = format.separator, .people = format.people, .botNames = true};
    return {.people = format.people, .botNames = true};
}

} // namespace

CsvWriter::CsvWriter(const SessionStore &snapshot, const CsvFormat &format)
    : m_preset(format.preset)
    , m_writer(snapshot, fieldsOf(format), format.zone, styleOf(format))
{ }

void CsvWriter::appendHeader(std::string *out) const
{
    if (m_preset == CsvPreset::Excel)
        out->append("\xEF\xBB\xBF");
    m_writer.appendTitles(out);
}

void CsvWriter::appendRows(std::string *out, std::span<const quint32> rows)
{
    m_writer.appendRows(out, rows);
    m_rows += rows.size();
}

CsvTally CsvWriter::tally() const
{
    return {m_rows, m_writer.cells().guarded(), m_writer.cells().numbersAsText()};
}

QString clipboardText(
    const SessionStore &snapshot, std::span<const quint32> rows, const std::vector<Field> &fields, const Zone &zone)
{
    const RowStyle style{.asShown = true, .separator = '\t', .lineEnd = "\n"};
    RowWriter writer(snapshot, fields, zone, style);
    std::string text;
    writer.appendTitles(&text);
    writer.appendRows(&text, rows);
    return QString::fromStdString(text);
}
