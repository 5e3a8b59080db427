// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonscan.h"

#include "jsonrepair.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

namespace {

constexpr bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

} // namespace

JsonScanner::JsonScanner(std::string_view text)
    : m_begin(text.data())
    , m_at(m_begin)
    , m_end(m_begin + text.size())
{ }

bool JsonScanner::skip(char wanted)
{
    skipBlanks();
    if (m_at == m_end || *m_at != wanted)
        return false;
    ++m_at;
    return true;
}

std::optional<std::string_view> JsonScanner::value()
{
    skipBlanks();
    const char *begin = m_at;
    if (!skipValue())
        return std::nullopt;
    return std::string_view(begin, static_cast<size_t>(m_at - begin));
}

bool JsonScanner::atEnd()
{
    skipBlanks();
    return m_at == m_end;
}

void JsonScanner::skipBlanks()
{
    while (m_at != m_end && isJsonBlank(*m_at))
        ++m_at;
}

bool JsonScanner::skipValue()
{
    m_open.clear();
    while (true) {
        const bool object = skip('{');
        if (object || skip('[')) {
            const char close = object ? '}' : ']';
            if (!skip(close)) {
                m_open.push_back(close);
                if (object && !skipKey())
                    return false;
                continue;
            }
        } else if (!skipScalar()) {
            return false;
        }
        while (!m_open.empty() && skip(m_open.back()))
            m_open.pop_back();
        if (m_open.empty())
            return true;
        if (!skip(',') || (m_open.back() == '}' && !skipKey()))
            return false;
    }
}

bool JsonScanner::skipKey()
{
    skipBlanks();
    return skipString() && skip(':');
}

bool JsonScanner::skipScalar()
{
    if (m_at == m_end)
        return false;
    switch (*m_at) {
    case '"':
        return skipString();
    case 't':
        return skipWord("true");
    case 'f':
        return skipWord("false");
    case 'n':
        return skipWord("null");
    default:
        return skipNumber();
    }
}

bool JsonScanner::skipString()
{
    if (m_at == m_end || *m_at != '"')
        return false;
    for (const char *at = m_at + 1; at != m_end; ++at) {
        if (*at == '"') {
            m_at = at + 1;
            return true;
        }
        if (*at == '\\' && ++at == m_end)
            break;
    }
    m_at = m_end;
    return false;
}

bool JsonScanner::skipNumber()
{
    if (*m_at == '-')
        ++m_at;
    const char *begin = m_at;
    if (!skipDigits() || (*begin == '0' && m_at != begin + 1))
        return false;
    if (m_at != m_end && *m_at == '.') {
        ++m_at;
        if (!skipDigits())
            return false;
    }
    if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        return skipDigits();
    }
    return true;
}

bool JsonScanner::skipDigits()
{
    if (m_at == m_end || !isDigit(*m_at))
        return false;
    while (m_at != m_end && isDigit(*m_at))
        ++m_at;
    return true;
}

bool JsonScanner::skipWord(std::string_view word)
{
    if (!std::string_view(m_at, static_cast<size_t>(m_end - m_at)).starts_with(word))
        return false;
    m_at += word.size();
    return true;
}

std::string unescapedJson(std::string_view quoted)
{
    if (quoted.size() >= 2 && quoted.find('\\') == std::string_view::npos)
        return std::string(quoted.substr(1, quoted.size() - 2));
    // Qt takes escapes that are none, too.
    const std::string array = '[' + repairedJson(quoted) + ']';
    return QJsonDocument::fromJson(QByteArray::fromStdString(array))[0].toString().toStdString();
}

bool isJson(std::string_view text)
{
    JsonScanner scanner(text);
    return scanner.value() && scanner.atEnd();
}
