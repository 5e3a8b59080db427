// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtercaret.h"

#include "filtersyntax.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Goes through a text as the parser does, but past every error.
class CaretReader
{
public:
    CaretReader(const QString &text, qsizetype caret)
        : m_text(text)
        , m_caret(caret)
    { }

    FilterCaret read();

private:
    bool readTerm();
    void readValues();
    bool readValue(bool isList);
    void found(FilterCaret::Part part, qsizetype begin, const QString &typed);

    bool atEnd() const { return m_at >= m_text.size(); }
    bool atGap() const { return atEnd() || m_text.at(m_at).isSpace(); }
    bool at(char16_t c) const { return !atEnd() && m_text.at(m_at) == c; }
    bool atOperator() const { return at(u':') || at(u'=') || at(u'<') || at(u'>'); }
    QString slice(qsizetype begin, qsizetype end) const { return m_text.mid(begin, end - begin); }

    const QString &m_text;
    const qsizetype m_caret;
    qsizetype m_at = 0;
    FilterCaret m_found;
};

FilterCaret CaretReader::read()
{
    do {
        while (!atEnd() && m_at < m_caret && m_text.at(m_at).isSpace())
            ++m_at;
        if (m_at == m_caret) {
            if (atGap())
                found(FilterCaret::Part::Word, m_at, {});
            break;
        }
    } while (!readTerm());
    return m_found;
}

/// True if the caret is in this term.
bool CaretReader::readTerm()
{
    const qsizetype start = m_at;
    if (at(u'-'))
        ++m_at;
    const qsizetype begin = m_at;
    if (atGap() || startsWithLetter(QStringView(m_text).mid(begin))) {
        while (!atGap() && !atOperator())
            ++m_at;
        m_found.sign = filterOperator(QStringView(m_text).mid(m_at));
        if (m_caret > start && m_caret <= m_at) {
            found(FilterCaret::Part::Word, begin, slice(begin, m_caret));
            return true;
        }
        m_found.field = fieldFromName(slice(begin, m_at));
        m_at += m_found.sign.size();
    }
    const qsizetype values = m_at;
    readValues();
    if (m_caret > m_at) {
        m_found = {};
        return false;
    }
    // Between the two signs of an operator, or in plain text, is nothing to complete.
    if (m_caret < values || !m_found.field || m_found.sign.isEmpty())
        m_found = {};
    return true;
}

void CaretReader::readValues()
{
    const bool isList = m_found.sign == u"="_s;
    while (readValue(isList))
        ++m_at;
}

/// True if a comma stands behind it.
bool CaretReader::readValue(bool isList)
{
    const qsizetype begin = m_at;
    const auto hasCaret = [&] { return begin <= m_caret && m_caret <= m_at; };
    QString value;
    bool isClosed = true;
    if (at(u'"'))
        isClosed = readQuotedText(m_text, &m_at, &value);
    while (!atGap() && !(isList && at(u',')))
        value.append(m_text.at(m_at++));
    if (!hasCaret()) {
        m_found.others.append(value);
        return isList && at(u',');
    }
    // A quote that is not closed yet must not swallow the terms behind it.
    if (!isClosed)
        m_at = m_caret;
    QString typed = slice(begin, m_caret);
    if (typed.startsWith(u'"')) {
        qsizetype end = 0;
        QString unquoted;
        readQuotedText(typed, &end, &unquoted);
        typed = unquoted + typed.mid(end);
    }
    found(FilterCaret::Part::Value, begin, typed);
    return isList && at(u',');
}

void CaretReader::found(FilterCaret::Part part, qsizetype begin, const QString &typed)
{
    m_found.part = part;
    m_found.position = static_cast<int>(begin);
    m_found.length = static_cast<int>(m_at - begin);
    m_found.typed = typed;
}

} // namespace

FilterCaret filterCaret(const QString &text, int position)
{
    return CaretReader(text, std::clamp<qsizetype>(position, 0, text.size())).read();
}
