// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtersyntax.h"

using namespace Qt::StringLiterals;

/// Goes through a filter text, term by term.
class FilterReader
{
    Q_DECLARE_TR_FUNCTIONS(Filter)

public:
    FilterReader(const QString &text, FilterError *error)
        : m_text(text)
        , m_error(error)
    { }

    std::optional<std::vector<FilterSyntax>> read();

private:
    bool readTerm(FilterSyntax *term);
    bool readFieldTerm(FilterSyntax *term);
    bool readField(qsizetype end, FilterSyntax *term);
    bool readOperator(qsizetype begin, FilterSyntax *term);
    bool readValues(qsizetype begin, FilterSyntax *term);
    bool readQuoted(FilterValue *value);
    void readBare(bool toComma, FilterValue *value);
    bool fail(qsizetype position, qsizetype length, const QString &message);

    bool atEnd() const { return m_at >= m_text.size(); }
    bool atGap() const { return atEnd() || m_text.at(m_at).isSpace(); }
    bool at(char16_t c) const { return !atEnd() && m_text.at(m_at) == c; }
    bool atOperator() const { return at(u':') || at(u'=') || at(u'<') || at(u'>'); }
    bool atLetter() const { return startsWithLetter(QStringView(m_text).mid(m_at)); }
    qsizetype endOfWord() const;
    QString slice(qsizetype begin, qsizetype end) const { return m_text.mid(begin, end - begin); }

    const QString m_text;
    FilterError *const m_error;
    qsizetype m_at = 0;
};

std::optional<std::vector<FilterSyntax>> FilterReader::read()
{
    std::vector<FilterSyntax> terms;
    while (true) {
        while (!atEnd() && m_text.at(m_at).isSpace())
            ++m_at;
        if (atEnd())
            return terms;
        FilterSyntax term;
        const qsizetype begin = m_at;
        if (!readTerm(&term))
            return {};
        term.position = static_cast<int>(begin);
        term.length = static_cast<int>(m_at - begin);
        terms.push_back(std::move(term));
    }
}

bool FilterReader::readTerm(FilterSyntax *term)
{
    if (at(u'-')) {
        term->negated = true;
        ++m_at;
        if (atGap())
            return fail(m_at - 1, 1, tr("A term is expected right behind the minus sign, as in -channel=IVR."));
    }
    if (atOperator()) {
        const QString word = slice(m_at, endOfWord());
        return fail(m_at, word.size(),
            tr("A field is expected right before “%1” and a value right behind it, as in length>10m. To search for "
               "the text, put it in quotes.")
                .arg(word));
    }
    if (atLetter())
        return readFieldTerm(term);
    return readValues(m_at, term);
}

bool FilterReader::readFieldTerm(FilterSyntax *term)
{
    const qsizetype begin = m_at;
    while (!atGap() && !atOperator())
        ++m_at;
    if (atGap()) {
        m_at = begin;
        return readValues(begin, term);
    }
    const qsizetype end = m_at;
    m_at = begin;
    return readField(end, term) && readOperator(begin, term) && readValues(begin, term);
}

bool FilterReader::readField(qsizetype end, FilterSyntax *term)
{
    const QString name = slice(m_at, end);
    term->field = fieldFromName(name);
    if (!term->field) {
        QStringList known;
        for (const Field field : filterFields())
            known.append(filterName(field));
        return fail(m_at, name.size(),
            tr("“%1” is no field. The fields are %2. To search for the text, put it in quotes: %3")
                .arg(name, known.join(u", "), quoteFilterValue(slice(m_at, endOfWord()))));
    }
    m_at = end;
    return true;
}

bool FilterReader::readOperator(qsizetype begin, FilterSyntax *term)
{
    using Op = FilterTerm::Op;
    const qsizetype position = m_at;
    const QString sign = filterOperator(QStringView(m_text).mid(m_at));
    const char16_t first = sign.front().unicode();
    const bool orEqual = sign.size() > 1;
    m_at += sign.size();
    switch (first) {
    case u':':
        term->op = Op::Contains;
        break;
    case u'=':
        term->op = Op::Equals;
        break;
    case u'<':
        term->op = orEqual ? Op::LessOrEqual : Op::Less;
        break;
    default:
        term->op = orEqual ? Op::GreaterOrEqual : Op::Greater;
        break;
    }
    const FieldKind kind = kindOf(*term->field);
    const bool compares = first == u'<' || first == u'>';
    if (compares && (kind == FieldKind::Text || kind == FieldKind::Id)) {
        return fail(position, m_at - position,
            tr("“%1” compares times and lengths only; with %2, “=” or “:” is expected.")
                .arg(sign, slice(begin, position)));
    }
    return true;
}

bool FilterReader::readValues(qsizetype begin, FilterSyntax *term)
{
    const bool isList = term->op == FilterTerm::Op::Equals;
    while (true) {
        FilterValue value;
        value.position = static_cast<int>(m_at);
        if (atGap() || (isList && at(u','))) {
            return fail(begin, m_at - begin,
                tr("A value is expected right behind “%1”; %2=\"\" finds what has none.")
                    .arg(slice(begin, m_at), filterName(*term->field)));
        }
        if (!at(u'"'))
            readBare(isList, &value);
        else if (!readQuoted(&value))
            return false;
        value.length = static_cast<int>(m_at) - value.position;
        term->values.push_back(std::move(value));
        if (atGap())
            return true;
        if (!isList || !at(u',')) {
            return fail(m_at, endOfWord() - m_at,
                tr("A space is expected between the closing quote and “%1”.").arg(slice(m_at, endOfWord())));
        }
        ++m_at;
    }
}

bool FilterReader::readQuoted(FilterValue *value)
{
    const qsizetype begin = m_at;
    if (readQuotedText(m_text, &m_at, &value->text))
        return true;
    return fail(
        begin, m_text.size() - begin, tr("A closing quote is expected at the end; \\\" stands for a quote inside."));
}

void FilterReader::readBare(bool toComma, FilterValue *value)
{
    const qsizetype begin = m_at;
    while (!atGap() && !(toComma && at(u',')))
        ++m_at;
    value->text = slice(begin, m_at);
}

bool FilterReader::fail(qsizetype position, qsizetype length, const QString &message)
{
    if (m_error)
        *m_error = {static_cast<int>(position), static_cast<int>(length), message};
    return false;
}

qsizetype FilterReader::endOfWord() const
{
    qsizetype end = m_at;
    while (end < m_text.size() && !m_text.at(end).isSpace())
        ++end;
    return end;
}

std::optional<std::vector<FilterSyntax>> readFilterSyntax(const QString &text, FilterError *error)
{
    return FilterReader(text, error).read();
}

bool readQuotedText(QStringView text, qsizetype *at, QString *value)
{
    static constexpr QStringView escapes = u"\"\\nt";
    static constexpr QStringView meanings = u"\"\\\n\t";
    for (++*at; *at < text.size(); ++*at) {
        const QChar c = text.at(*at);
        if (c == u'"') {
            ++*at;
            return true;
        }
        const QChar next = *at + 1 < text.size() ? text.at(*at + 1) : QChar();
        const qsizetype escape = c == u'\\' ? escapes.indexOf(next) : -1;
        if (escape >= 0)
            ++*at;
        value->append(escape >= 0 ? meanings.at(escape) : c);
    }
    return false;
}

QString filterOperator(QStringView text)
{
    for (const QStringView sign : {u"<=", u">=", u":", u"=", u"<", u">"}) {
        if (text.startsWith(sign))
            return sign.toString();
    }
    return {};
}

bool startsWithLetter(QStringView text)
{
    if (text.size() > 1 && text.at(0).isHighSurrogate() && text.at(1).isLowSurrogate())
        return QChar::isLetter(QChar::surrogateToUcs4(text.at(0), text.at(1)));
    return !text.isEmpty() && text.front().isLetter();
}
