// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filter.h"

#include "filtersyntax.h"
#include "foldedtexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

static std::string folded(const FilterValue &value)
{
    return foldedText(value.text.toStdString());
}

static bool isSame(const FilterValue &left, const FilterValue &right)
{
    return folded(left) == folded(right);
}

static std::vector<FilterValue>::const_iterator find(const FilterSyntax &term, const FilterValue &value)
{
    return std::ranges::find_if(term.values, [&](const FilterValue &other) { return isSame(other, value); });
}

static bool isSameKind(const FilterSyntax &left, const FilterSyntax &right)
{
    return left.negated == right.negated && left.field == right.field && left.op == right.op;
}

/// Whether the values of `inner` are all among those of `outer`.
static bool includes(const FilterSyntax &outer, const FilterSyntax &inner)
{
    return isSameKind(outer, inner) && std::ranges::all_of(inner.values, [&](const auto &value) {
        return find(outer, value) != outer.values.end();
    });
}

static bool isSameTerm(const FilterSyntax &left, const FilterSyntax &right)
{
    return includes(left, right) && includes(right, left);
}

static std::vector<FilterSyntax> termsOf(const QString &text)
{
    return readFilterSyntax(text, nullptr).value_or(std::vector<FilterSyntax>());
}

/// The term of a text that holds one only.
static std::optional<FilterSyntax> singleTerm(const QString &term)
{
    const std::vector<FilterSyntax> terms = termsOf(term);
    return terms.size() == 1 ? std::optional(terms.front()) : std::nullopt;
}

static QString withoutTermAt(QString text, const FilterSyntax &term)
{
    text.remove(term.position, term.length);
    const int end = term.position;
    if (end < text.size() && text.at(end).isSpace())
        text.remove(end, 1);
    else if (end == text.size() && end > 0 && text.at(end - 1).isSpace())
        text.chop(1);
    return text;
}

/// Takes the values of `wanted` out of a term that has them all; with the last value the term goes.
static QString withoutValues(QString text, const FilterSyntax &term, const FilterSyntax &wanted)
{
    if (isSameTerm(term, wanted))
        return withoutTermAt(text, term);
    for (auto value = term.values.rbegin(); value != term.values.rend(); ++value) {
        const bool isFirst = std::next(value) == term.values.rend();
        if (find(wanted, *value) != wanted.values.end())
            text.remove(isFirst ? value->position : value->position - 1, value->length + 1);
    }
    return text;
}

static QString appended(const QString &text, const QString &term)
{
    const bool needsGap = !text.isEmpty() && !text.back().isSpace();
    return text + (needsGap ? u" "_s : QString()) + term;
}

QString quoteFilterValue(const QString &value)
{
    static constexpr QStringView plainSigns = u"_./@+-";
    const bool isPlain = !value.isEmpty() && !value.startsWith(u'-')
        && std::ranges::all_of(value, [](QChar c) { return c.isLetterOrNumber() || plainSigns.contains(c); });
    if (isPlain)
        return value;
    QString quoted = value;
    quoted.replace(u'\\', uR"(\\)"_s).replace(u'"', uR"(\")"_s).replace(u'\n', uR"(\n)"_s).replace(u'\t', uR"(\t)"_s);
    return u'"' + quoted + u'"';
}

QString filterTerm(Field field, const QString &rawValue, bool excluded)
{
    const FieldKind kind = kindOf(field);
    const QString start = (excluded ? u"-"_s : QString()) + filterName(field);
    if (kind == FieldKind::Length && readFilterLength(rawValue + u's'))
        return start + u'=' + rawValue + u's';
    if (kind == FieldKind::Time && readFilterTime(rawValue))
        return start + u'=' + QString(rawValue).replace(u' ', u'T');
    // A time that nobody can read equals nothing, but its text can be found.
    const bool isText = kind == FieldKind::Text || kind == FieldKind::Id || rawValue.isEmpty();
    return start + (isText ? u'=' : u':') + quoteFilterValue(rawValue);
}

QString withTerm(const QString &text, const QString &term)
{
    const auto wanted = singleTerm(term);
    const auto stands = [&](const FilterSyntax &other) {
        return isSameTerm(other, *wanted) || (wanted->negated && includes(other, *wanted));
    };
    if (wanted && std::ranges::any_of(termsOf(text), stands))
        return text;
    return appended(text, term);
}

bool hasTerm(const QString &text, const QString &term)
{
    const auto wanted = singleTerm(term);
    return wanted && std::ranges::any_of(termsOf(text), [&](const auto &other) { return includes(other, *wanted); });
}

QString withoutTerm(const QString &text, const QString &term)
{
    const auto wanted = singleTerm(term);
    QString rest = text;
    while (wanted) {
        const std::vector<FilterSyntax> terms = termsOf(rest);
        const auto found = std::ranges::find_if(terms, [&](const auto &other) { return includes(other, *wanted); });
        if (found == terms.end())
            break;
        rest = withoutValues(rest, *found, *wanted);
    }
    return rest;
}

QString withToggledValue(const QString &text, Field field, const QString &rawValue)
{
    const QString term = filterTerm(field, rawValue);
    if (hasTerm(text, term))
        return withoutTerm(text, term);
    const auto wanted = singleTerm(term);
    const std::vector<FilterSyntax> terms = termsOf(text);
    const auto list = std::ranges::find_if(terms, [&](const auto &other) {
        return wanted && wanted->op == FilterTerm::Op::Equals && isSameKind(other, *wanted);
    });
    if (list == terms.end())
        return appended(text, term);
    const FilterValue &last = list->values.back();
    QString extended = text;
    return extended.insert(last.position + last.length, u',' + term.mid(wanted->values.front().position));
}

/// Whether a condition stands at this place of the text.
static bool isConditionAt(const QString &text, qsizetype position)
{
    if (position < text.size() && text.at(position) == u'-')
        ++position;
    const auto isInName = [](QChar c) { return !c.isSpace() && filterOperator(QStringView(&c, 1)).isEmpty(); };
    const auto begin = text.begin() + std::min(position, text.size());
    const auto end = std::find_if_not(begin, text.end(), isInName);
    return end != begin && end != text.end() && !end->isSpace();
}

Filter withoutBegun(const Filter &filter, const QString &text)
{
    for (const FilterTerm &term : filter.terms()) {
        const bool isStillThere = text.startsWith(QStringView(filter.text()).left(term.position + term.length));
        if (term.op == FilterTerm::Op::AnyContains && isStillThere && isConditionAt(text, term.position)) {
            FilterSyntax begun;
            begun.position = term.position;
            begun.length = term.length;
            return Filter::parse(withoutTermAt(filter.text(), begun)).value_or(filter);
        }
    }
    return filter;
}
