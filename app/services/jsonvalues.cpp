// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonvalues.h"

#include "jsonscan.h"

#include <algorithm>
#include <cstring>

namespace {

/// The position after the string that begins here with its quote; -1 if it does not end.
qsizetype endOfString(QByteArrayView text, qsizetype from)
{
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        const void *quote = std::memchr(text.data() + i, '"', static_cast<size_t>(text.size() - i));
        if (!quote)
            return -1;
        i = static_cast<const char *>(quote) - text.data();
        qsizetype backslashes = 0;
        while (text[i - 1 - backslashes] == '\\')
            ++backslashes;
        if (backslashes % 2 == 0)
            return i + 1;
    }
    return -1;
}

/// The position after the number or word that begins here; the same position if none does.
qsizetype endOfWord(QByteArrayView text, qsizetype from)
{
    static constexpr QByteArrayView ends = ",:[]{}\"";
    qsizetype i = from;
    while (i < text.size() && !isJsonBlank(text[i]) && !ends.contains(text[i]))
        ++i;
    return i;
}

} // namespace

JsonValues::JsonValues(QByteArrayView text)
    : m_text(text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        m_position = 3;
    skipBlanks();
    if (m_position < text.size() && text[m_position] == '[') {
        m_inArray = true;
        ++m_position;
    }
}

QByteArrayView JsonValues::next()
{
    skipBlanks();
    if (m_broken || m_closed)
        return m_position < m_text.size() ? fail() : QByteArrayView();
    if (m_inArray && m_position < m_text.size() && m_text[m_position] == ']') {
        ++m_position;
        m_closed = true;
        return next();
    }
    if (!skipComma() || (m_inArray && m_position >= m_text.size()))
        return fail();
    if (m_position >= m_text.size())
        return {};
    const qsizetype begin = m_position;
    const qsizetype end = endOfValue(m_text, begin);
    if (end <= begin)
        return fail();
    m_position = end;
    m_first = false;
    return m_text.sliced(begin, end - begin);
}

void JsonValues::skipBlanks()
{
    while (m_position < m_text.size() && isJsonBlank(m_text[m_position]))
        ++m_position;
}

/// Elements of an array are separated by one comma; values one after the other need none.
bool JsonValues::skipComma()
{
    if (!m_inArray || m_first)
        return true;
    if (m_position >= m_text.size() || m_text[m_position] != ',')
        return false;
    ++m_position;
    skipBlanks();
    return true;
}

qsizetype JsonValues::endOfValue(QByteArrayView text, qsizetype from)
{
    qsizetype depth = 0;
    qsizetype i = from;
    do {
        if (i >= text.size())
            return -1;
        switch (text[i]) {
        case '"':
            i = endOfString(text, i);
            if (i < 0)
                return -1;
            break;
        case '{':
        case '[':
            ++depth;
            ++i;
            break;
        case '}':
        case ']':
            --depth;
            ++i;
            break;
        default:
            i = depth == 0 ? endOfWord(text, i) : i + 1;
        }
    } while (depth > 0);
    return depth < 0 ? -1 : i;
}

QByteArrayView JsonValues::fail()
{
    m_broken = true;
    return {};
}
