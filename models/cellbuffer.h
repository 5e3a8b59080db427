// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <string>
#include <string_view>

/// Text that grows cell by cell, quoted as RFC 4180 says and, if asked for, guarded against what spreadsheets make of
/// it: a cell that would be a formula gets a `'` in front, one that would be a number becomes `="…"`.
class CellBuffer
{
public:
    CellBuffer(char separator, bool guarded);

    /// Writes a cell.
    void cell(std::string_view text);
    /// Writes cells and the end of their line.
    void line(const QStringList &cells);
    /// Writes text as it is.
    void plain(std::string_view text);
    void put(char character)
    {
        *room(1) = character;
        ++m_size;
    }
    /// Space for at least that many bytes, to be written to directly; advance() takes them in.
    char *room(size_t bytes)
    {
        if (m_capacity - m_size < bytes)
            grow(bytes);
        return m_bytes.get() + m_size;
    }
    void advance(const char *end) { m_size = static_cast<size_t>(end - m_bytes.get()); }

    /// Valid until the next change.
    std::string_view text() const { return {m_bytes.get(), m_size}; }
    /// A copy of the text.
    QByteArray bytes() const { return QByteArray(m_bytes.get(), static_cast<qsizetype>(m_size)); }
    /// Empties the text, but not the two tallies.
    void clear() { m_size = 0; }

    quint64 guarded() const { return m_guarded; }
    quint64 numbersAsText() const { return m_numbersAsText; }
    /// Counts what was done to a cell earlier and is copied now.
    void addTallies(quint64 guarded, quint64 numbersAsText);

private:
    void grow(size_t bytes);
    void unguarded(std::string_view text);
    bool needsQuotes(std::string_view text) const;

    char m_separator;
    bool m_isGuarded;
    std::unique_ptr<char[]> m_bytes;
    size_t m_capacity = 0;
    size_t m_size = 0;
    quint64 m_guarded = 0;
    quint64 m_numbersAsText = 0;
};
