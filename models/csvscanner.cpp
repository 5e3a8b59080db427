// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvscanner.h"

CsvScanner::CsvScanner(std::string_view text, char separator)
    : m_text(text)
    , m_separator(separator)
{ }

char CsvScanner::separatorOf(std::string_view text)
{
    char separator = ',';
    size_t most = 0;
    for (const char candidate : {',', ';', '\t'}) {
        const size_t cells = CsvScanner(text, candidate).next().size();
        if (cells > most) {
            most = cells;
            separator = candidate;
        }
    }
    return separator;
}

const std::vector<std::string_view> &CsvScanner::next()
{
    m_cells.clear();
    m_wasQuoted = false;
    m_wasUnclosed = false;
    for (;;) {
        const bool isQuoted = m_at < m_text.size() && m_text[m_at] == '"';
        m_wasQuoted |= isQuoted;
        m_cells.push_back(isQuoted ? quotedCell() : plainCell());
        if (atEnd() || m_text[m_at] != m_separator)
            break;
        ++m_at;
    }
    skipLineEnd();
    return m_cells;
}

std::string_view CsvScanner::plainCell()
{
    const size_t begin = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != '\n' && m_text[m_at] != '\r')
        ++m_at;
    return m_text.substr(begin, m_at - begin);
}

std::string_view CsvScanner::quotedCell()
{
    const size_t begin = ++m_at;
    std::string doubled;
    size_t from = begin;
    for (;;) {
        const size_t quote = m_text.find('"', m_at);
        m_wasUnclosed = quote == std::string_view::npos;
        m_at = m_wasUnclosed ? m_text.size() : quote + 1;
        if (m_wasUnclosed || atEnd() || m_text[m_at] != '"')
            break;
        doubled.append(m_text.substr(from, m_at - from));
        from = ++m_at;
    }
    const std::string_view last = m_text.substr(from, m_at - from - (m_wasUnclosed ? 0 : 1));
    // What follows the closing quote has no place there, but is not to be lost.
    const std::string_view rest = plainCell();
    if (doubled.empty() && rest.empty())
        return last;
    return keep(doubled.append(last).append(rest));
}

void CsvScanner::skipLineEnd()
{
    if (m_at < m_text.size() && m_text[m_at] == '\r')
        ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == '\n')
        ++m_at;
}
