// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

/// Splits separated text (RFC 4180, but also LF or CR alone as line end) into records and cells. Accepts any bytes.
class CsvScanner
{
public:
    /// `text` must outlive the scanner.
    CsvScanner(std::string_view text, char separator);

    bool atEnd() const { return m_at == m_text.size(); }
    /// Bytes read so far.
    size_t position() const { return m_at; }
    /// Reads the next record; its cells are valid until release().
    const std::vector<std::string_view> &next();
    /// The last record was an empty line.
    bool wasBlank() const { return m_cells.size() == 1 && m_cells.front().empty() && !m_wasQuoted; }
    /// The last record ended within quotes.
    bool wasUnclosed() const { return m_wasUnclosed; }

    /// Keeps a text of the caller's as long as the cells.
    std::string_view keep(std::string text) { return m_kept.emplace_back(std::move(text)); }
    void release() { m_kept.clear(); }

    /// The separator, a comma, a semicolon or a tab, that makes the most cells of the first record.
    static char separatorOf(std::string_view text);

private:
    std::string_view plainCell();
    std::string_view quotedCell();
    void skipLineEnd();

    std::string_view m_text;
    char m_separator;
    size_t m_at = 0;
    bool m_wasQuoted = false;
    bool m_wasUnclosed = false;
    std::vector<std::string_view> m_cells;
    /// Cells that do not stand in the text as they are; a deque does not move them.
    std::deque<std::string> m_kept;
};
