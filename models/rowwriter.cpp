// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowwriter.h"

#include "channelnames.h"
#include "datetext.h"

#include <QString>

#include <algorithm>
#include <charconv>

namespace {

constexpr quint32 MaxReadyCells = 4096;
constexpr size_t HexLength = 24;
constexpr size_t NumberLength = 20;

Field startOf(Field length)
{
    return length == Field::BillingSeconds ? Field::BillingStart : Field::ConversationStart;
}

Field endOf(Field length)
{
    return length == Field::BillingSeconds ? Field::BillingEnd : Field::ConversationEnd;
}

void gatherTimes(const SessionStore &store, Field field, std::span<const quint32> rows, std::vector<UtcSecond> *times)
{
    const auto column = static_cast<size_t>(SessionStore::column(field));
    times->clear();
    for (const quint32 row : rows)
        times->push_back(store.chunk(row >> SessionChunk::Shift).times[column][row & SessionChunk::Mask]);
}

void gatherIds(const SessionStore &store, Field field, std::span<const quint32> rows, std::vector<PackedId> *ids)
{
    const auto column = static_cast<size_t>(SessionStore::column(field));
    ids->clear();
    for (const quint32 row : rows)
        ids->push_back(store.chunk(row >> SessionChunk::Shift).ids[column][row & SessionChunk::Mask]);
}

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
        Column column;
        column.field = field;
        column.kind = kindOf(field);
        // Channels have names to be looked up, however many there are.
        if (column.kind == FieldKind::Text) {
            const quint32 values = m_store.pool(field).size();
            if (values <= MaxReadyCells || field == Field::Channel)
                column.ready.resize(values);
        }
        m_columns.push_back(std::move(column));
    }
}

void RowWriter::appendTitles(std::string *out) const
{
    CellBuffer titles(m_style.separator, m_style.guarded);
    for (const Column &column : m_columns) {
        if (&column != &m_columns.front())
            titles.plain({&m_style.separator, 1});
        QString title = m_style.asShown ? titleOf(column.field) : QString(apiName(column.field));
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
        for (Column &column : m_columns)
            gather(column, block);
        m_cells.clear();
        for (size_t position = 0; position < block.size(); ++position) {
            for (Column &column : m_columns) {
                if (&column != &m_columns.front())
                    m_cells.plain({&m_style.separator, 1});
                writeCell(column, position, block[position]);
            }
            m_cells.plain(m_style.lineEnd);
        }
        out->append(m_cells.text());
    }
}

void RowWriter::gather(Column &column, std::span<const quint32> rows) const
{
    switch (column.kind) {
    case FieldKind::Text:
        gatherTexts(column, rows);
        break;
    case FieldKind::Id:
        gatherIds(m_store, column.field, rows, &column.ids);
        break;
    case FieldKind::Time:
        gatherTimes(m_store, column.field, rows, &column.times);
        break;
    case FieldKind::Length:
        gatherTimes(m_store, startOf(column.field), rows, &column.times);
        gatherTimes(m_store, endOf(column.field), rows, &column.ends);
        break;
    }
}

void RowWriter::gatherTexts(Column &column, std::span<const quint32> rows) const
{
    const auto index = static_cast<size_t>(SessionStore::column(column.field));
    column.codes.clear();
    for (const quint32 row : rows)
        column.codes.push_back(m_store.chunk(row >> SessionChunk::Shift).text[index][row & SessionChunk::Mask]);
    if (!column.ready.empty())
        return;
    const StringPool &pool = m_store.pool(column.field);
    column.texts.clear();
    for (const quint32 code : column.codes) {
        column.texts.push_back(pool.at(code));
        __builtin_prefetch(column.texts.back().data());
    }
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

void RowWriter::writeReady(Column &column, quint32 code)
{
    ReadyCell &cell = column.ready[code];
    if (!cell.isReady) {
        const std::string_view raw = m_store.pool(column.field).at(code);
        CellBuffer buffer(m_style.separator, m_style.guarded);
        buffer.cell(m_style.asShown ? displayText(column.field, raw).toStdString() : std::string(raw));
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
    if (!isTime(start) || !isTime(end))
        return;
    const qint64 seconds = qint64(end) - qint64(start);
    if (m_style.asShown) {
        m_length.clear();
        appendLength(&m_length, seconds);
        m_cells.cell(m_length);
    } else {
        char *out = m_cells.room(NumberLength);
        m_cells.advance(std::to_chars(out, out + NumberLength, seconds).ptr);
    }
}
