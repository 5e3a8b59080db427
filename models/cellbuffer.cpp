// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cellbuffer.h"

#include <algorithm>

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool looksLikeFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

size_t digitsFrom(std::string_view text, size_t at)
{
    size_t end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

/// Digits, with one decimal sign and an exponent allowed: `0012`, `1.5`, `123e45`. Excel makes numbers of them and
/// forgets zeros and all but 15 digits. Signs in front are formulas to us.
bool looksLikeNumber(std::string_view text)
{
    size_t at = digitsFrom(text, 0);
    size_t digits = at;
    if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
        const size_t decimals = digitsFrom(text, at + 1);
        digits += decimals;
        at += 1 + decimals;
    }
    if (digits == 0)
        return false;
    if (at == text.size())
        return true;
    if (text[at] != 'e' && text[at] != 'E')
        return false;
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-'))
        ++at;
    const size_t exponent = digitsFrom(text, at);
    return exponent > 0 && at + exponent == text.size();
}

/// Digits with what parts those of dates, times, percentages and money: `1/2`, `3-4`, `12:30`, `50%`, `$5`, `(5)`.
bool looksLikeDateOrMoney(std::string_view text)
{
    return std::ranges::any_of(text, isDigit)
        && text.find_first_not_of("0123456789/-:.,%()$ ") == std::string_view::npos;
}

} // namespace

CellBuffer::CellBuffer(char separator, bool guarded)
    : m_separator(separator)
    , m_isGuarded(guarded)
{ }

void CellBuffer::cell(std::string_view text)
{
    if (m_isGuarded && looksLikeFormula(text)) {
        ++m_guarded;
        unguarded(std::string(1, '\'').append(text));
    } else if (m_isGuarded && (looksLikeNumber(text) || looksLikeDateOrMoney(text))) {
        ++m_numbersAsText;
        unguarded(std::string("=\"").append(text).append(1, '"'));
    } else {
        unguarded(text);
    }
}

void CellBuffer::line(const QStringList &cells)
{
    for (qsizetype column = 0; column < cells.size(); ++column) {
        if (column > 0)
            put(m_separator);
        cell(cells.at(column).toStdString());
    }
    plain("\r\n");
}

void CellBuffer::plain(std::string_view text)
{
    // Not memcpy: the data of an empty text may be null.
    advance(std::ranges::copy(text, room(text.size())).out);
}

void CellBuffer::addTallies(quint64 guarded, quint64 numbersAsText)
{
    m_guarded += guarded;
    m_numbersAsText += numbersAsText;
}

void CellBuffer::grow(size_t bytes)
{
    const size_t capacity = std::max<size_t>(2 * m_capacity, m_size + bytes + 65536);
    std::unique_ptr<char[]> larger(new char[capacity]);
    std::ranges::copy(text(), larger.get());
    m_bytes = std::move(larger);
    m_capacity = capacity;
}

void CellBuffer::unguarded(std::string_view text)
{
    if (!needsQuotes(text)) {
        plain(text);
        return;
    }
    char *out = room(2 * text.size() + 2);
    *out++ = '"';
    for (const char c : text) {
        if (c == '"')
            *out++ = '"';
        *out++ = c;
    }
    *out++ = '"';
    advance(out);
}

bool CellBuffer::needsQuotes(std::string_view text) const
{
    // One search a character is quicker than one loop: the C library does it with vector code.
    const auto has = [text](char c) { return text.find(c) != std::string_view::npos; };
    return has(m_separator) || has('"') || has('\n') || has('\r');
}
