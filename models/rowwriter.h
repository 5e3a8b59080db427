// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cellbuffer.h"
#include "identities.h"
#include "sessionstore.h"
#include "timetext.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What differs between the two presets of CSV and the clipboard.
struct RowStyle
{
    /// As on the screen: display names, plain times, lengths as h:mm:ss; else raw values.
    bool asShown = false;
    /// Guarded against formulas and numbers (CellBuffer).
    bool guarded = false;
    char separator = ',';
    std::string_view lineEnd = "\r\n";
    IdentityCoder people = {};
    /// The names of the bots in a column of their own: the one before the findings; as shown, the one beside the ids,
    /// if any is known.
    bool botNames = false;
};

/// Writes rows of a snapshot as separated text. Remembers what it has formatted, so one instance should write all rows
/// of a file.
class RowWriter
{
public:
    RowWriter(const SessionStore &snapshot, const std::vector<Field> &fields, const Zone &zone, const RowStyle &style);

    void appendTitles(std::string *out) const;
    void appendRows(std::string *out, std::span<const quint32> rows);
    /// Counts the cells that were guarded or made text.
    const CellBuffer &cells() const { return m_cells; }

private:
    /// Rows are read column by column in blocks of this size: their memory accesses do not wait for each other.
    static constexpr size_t BlockRows = 128;

    /// A finished cell and what was done to it.
    struct ReadyCell
    {
        bool isReady = false;
        quint64 guarded = 0;
        quint64 numbersAsText = 0;
        std::string text;
    };
    /// Rows that are being written.
    struct Block
    {
        std::span<const quint32> rows;
        std::array<const SessionChunk *, BlockRows> chunks;

        /// Copies the values of a column of the store: columnOf(chunk, index of the column).
        template <typename Value, typename ColumnOf>
        void copy(ColumnOf columnOf, Field field, std::array<Value, BlockRows> *values) const;
    };
    /// A column and its values in the block.
    struct Column
    {
        Field field = Field::BotId;
        FieldKind kind = FieldKind::Text;
        /// The name of the value instead of the value.
        bool isName = false;
        /// By code; for dictionaries with few values.
        std::vector<ReadyCell> ready;
        std::array<quint32, BlockRows> codes{};
        std::array<std::string_view, BlockRows> texts{};
        std::array<PackedId, BlockRows> ids{};
        std::array<UtcSecond, BlockRows> times{};
        std::array<UtcSecond, BlockRows> ends{};
    };

    void addColumn(Field field);
    void addNames();
    void writeBlock(std::span<const quint32> rows);
    void gather(const Block &block, Column *column) const;
    void gatherTexts(size_t count, Column *column) const;
    void writeCell(Column &column, size_t position, quint32 row);
    std::string textOf(const Column &column, std::string_view raw) const;
    void writeReady(Column &column, quint32 code);
    void writeId(Field field, const PackedId &id);
    void writeTime(Field field, UtcSecond time, quint32 row);
    void writeLength(UtcSecond start, UtcSecond end);

    SessionStore m_store;
    Zone m_zone;
    RowStyle m_style;
    std::vector<Column> m_columns;
    TimeText m_times;
    CellBuffer m_cells;
    std::string m_length;
};
