// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowwriter.h"

#include "datetext.h"

#include <QString>

#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 MaxReadyCells = 4096;
constexpr size_t HexLength = 24;
constexpr size_t NumberLength = 20;

} // namespace

RowWriter::RowWriter(
    const SessionStore &snapshot, const std::vector<Field> &fields, const Zone &zone, const RowStyle &style)
    : m_store(snapshot)
    , m_zone(zone)
    , m_style(style)
    , m_times(zone, style.asShown ? TimeText::Form::Plain : TimeText::Form::Iso)
    , m_cells(style.separator, style.guarded)
{
    for (const Field field : fields) {
        if (style.botNames && !style.asShown && field == Field::Findings)
            addNames();
        addColumn(field);
        if (style.botNames && style.asShown && field == Field::BotId && m_store.names().hasBots())
            addNames();
    }
}

void RowWriter::addColumn(Field field)
{
    Column column;
    column.field = field;
    column.kind = kindOf(field);
    // Channels and bots have names to be looked up and people codes to be computed, however many there are.
    if (column.kind == FieldKind::Text) {
        const quint32 values = m_store.pool(field).size();
        if (values <= MaxReadyCells || DisplayNames::areIn(field) || m_style.people.replaces(field))
            column.ready.resize(values);
    }
    m_columns.push_back(std::move(column));
}

void RowWriter::addNames()
{
    Column names;
    names.isName = true;
    names.ready.resize(m_store.pool(names.field).size());
    m_columns.push_back(std::move(names));
}

void RowWriter::appendTitles(std::string *out) const
{
    CellBuffer titles(m_style.separator, m_style.guarded);
    for (const Column &column : m_columns) {
        if (&column != &m_columns.front())
            titles.put(m_style.separator);
        QString title = m_style.asShown ? titleOf(column.field) : QString(apiName(column.field));
        if (column.isName)
            title = m_style.asShown ? botNameTitle : botNameColumn;
        if (m_style.asShown && column.kind == FieldKind::Time)
            title += QStringLiteral(" (%1)").arg(m_zone.name());
        titles.cell(title.toStdString());
    }
    titles.plain(m_style.lineEnd);
    out->append(titles.text());
}

void RowWriter::appendRows(std::string *out, std::span<const quint32> rows)
{
    while (!rows.empty()) {
        const auto block = rows.first(std::min(BlockRows, rows.size()));
        rows = rows.subspan(block.size());
        writeBlock(block);
        out->append(m_cells.text());
    }
}

void RowWriter::writeBlock(std::span<const quint32> rows)
{
    Block block{.rows = rows, .chunks = {}};
    for (size_t position = 0; position < rows.size(); ++position)
        block.chunks[position] = &m_store.chunk(rows[position] >> SessionChunk::Shift);
    for (Column &column : m_columns)
        gather(block, &column);

    m_cells.clear();
    for (size_t position = 0; position < rows.size(); ++position) {
        for (Column &column : m_columns) {
            if (&column != &m_columns.front())
                m_cells.put(m_style.separator);
            writeCell(column, position, rows[position]);
        }
        m_cells.plain(m_style.lineEnd);
    }
}

template <typename Value, typename ColumnOf>
void RowWriter::Block::copy(ColumnOf columnOf, Field field, std::array<Value, BlockRows> *values) const
{
    const auto column = static_cast<size_t>(SessionStore::column(field));
    for (size_t position = 0; position < rows.size(); ++position)
        (*values)[position] = columnOf(*chunks[position], column)[rows[position] & SessionChunk::Mask];
}

void RowWriter::gather(const Block &block, Column *column) const
{
    const auto codes = [](const SessionChunk &chunk, size_t index) { return chunk.codes(index); };
    const auto ids = [](const SessionChunk &chunk, size_t index) -> const auto &
    {
        return chunk.ids[index];
    };
    const auto times = [](const SessionChunk &chunk, size_t index) -> const auto &
    {
        return chunk.times[index];
    };
    switch (column->kind) {
    case FieldKind::Text:
        if (column->field == Field::Findings)
            std::ranges::transform(
                block.rows, column->codes.begin(), [this](quint32 row) { return m_store.findings().code(row); });
        else
            block.copy(codes, column->field, &column->codes);
        if (column->ready.empty())
            gatherTexts(block.rows.size(), column);
        break;
    case FieldKind::Id:
        block.copy(ids, column->field, &column->ids);
        break;
    case FieldKind::Time:
        block.copy(times, column->field, &column->times);
        break;
    case FieldKind::Length:
        block.copy(times, startOf(column->field), &column->times);
        block.copy(times, endOf(column->field), &column->ends);
        break;
    }
}

void RowWriter::gatherTexts(size_t count, Column *column) const
{
    const StringPool &pool = m_store.pool(column->field);
    for (size_t position = 0; position < count; ++position)
        column->texts[position] = pool.at(column->codes[position]);
}

void RowWriter::writeCell(Column &column, size_t position, quint32 row)
{
    switch (column.kind) {
    case FieldKind::Text:
        if (column.ready.empty())
            m_cells.cell(column.texts[position]);
        else
            writeReady(column, column.codes[position]);
        break;
    case FieldKind::Id:
        writeId(column.field, column.ids[position]);
        break;
    case FieldKind::Time:
        writeTime(column.field, column.times[position], row);
        break;
    case FieldKind::Length:
        writeLength(column.times[position], column.ends[position]);
        break;
    }
}

std::string RowWriter::textOf(const Column &column, std::string_view raw) const
{
    if (column.isName)
        return std::string(m_store.names().bot(raw));
    if (m_style.people.replaces(column.field))
        return m_style.people.replacement(raw);
    if (m_style.botNames && column.field == Field::BotId)
        return std::string(raw);
    return m_style.asShown ? m_store.names().of(column.field, raw).toStdString() : std::string(raw);
}

void RowWriter::writeReady(Column &column, quint32 code)
{
    ReadyCell &cell = column.ready[code];
    if (!cell.isReady) {
        const std::string_view raw = m_store.pool(column.field).at(code);
        CellBuffer buffer(m_style.separator, m_style.guarded);
        buffer.cell(textOf(column, raw));
        cell = {true, buffer.guarded(), buffer.numbersAsText(), std::string(buffer.text())};
    }
    m_cells.plain(cell.text);
    m_cells.addTallies(cell.guarded, cell.numbersAsText);
}

void RowWriter::writeId(Field field, const PackedId &id)
{
    if (id.isEscaped()) {
        m_cells.cell(m_store.pool(field).at(id.poolCode()));
    } else if (m_style.guarded) {
        std::array<char, HexLength> hex;
        id.writeHex(hex.data());
        m_cells.cell({hex.data(), hex.size()});
    } else {
        char *out = m_cells.room(HexLength);
        id.writeHex(out);
        m_cells.advance(out + HexLength);
    }
}

void RowWriter::writeTime(Field field, UtcSecond time, quint32 row)
{
    if (isTime(time))
        m_cells.advance(m_times.write(m_cells.room(TimeText::MaxLength), time));
    else if (time == UnreadableTime)
        m_cells.cell(m_store.unreadableText(field, row));
}

void RowWriter::writeLength(UtcSecond start, UtcSecond end)
{
    const std::optional<qint64> seconds = secondsBetween(start, end);
    if (!seconds)
        return;
    if (m_style.asShown) {
        m_length.clear();
        appendLength(&m_length, *seconds);
        // Excel is to take it for the time that it is; one that begins with a minus sign for no formula.
        if (m_length.starts_with('-'))
            m_cells.cell(m_length);
        else
            m_cells.plain(m_length);
    } else {
        char *out = m_cells.room(NumberLength);
        m_cells.advance(std::to_chars(out, out + NumberLength, *seconds).ptr);
    }
}
