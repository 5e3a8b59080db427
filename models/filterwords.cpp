// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterwords.h"

#include "filtersyntax.h"

using namespace Qt::StringLiterals;

namespace {

struct FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

QString valueWords(Field field, const QString &value, const DisplayNames &names)
{
    return value.isEmpty() ? FilterWords::tr("missing") : names.of(field, value.toStdString());
}

QString relation(FilterTerm::Op op)
{
    switch (op) {
    case FilterTerm::Op::AnyContains:
    case FilterTerm::Op::Contains:
        return u": "_s;
    case FilterTerm::Op::Equals:
        return u" "_s;
    case FilterTerm::Op::Less:
        return u" < "_s;
    case FilterTerm::Op::LessOrEqual:
        return u" ≤ "_s;
    case FilterTerm::Op::Greater:
        return u" > "_s;
    case FilterTerm::Op::GreaterOrEqual:
        return u" ≥ "_s;
    }
    Q_UNREACHABLE();
}

QString termWords(const FilterSyntax &term, const DisplayNames &names)
{
    QStringList values;
    for (const FilterValue &value : term.values)
        values << (term.op == FilterTerm::Op::Equals && term.field ? valueWords(*term.field, value.text, names)
                                                                   : value.text);
    const QString all = values.join(u", "_s);
    const QString words = term.field ? filterName(*term.field) + relation(term.op) + all
                                     //: A text that is looked for, in quotation marks.
                                     : FilterWords::tr("“%1”").arg(all);
    //: %1: a condition of the filter, as "channel IVR".
    return term.negated ? FilterWords::tr("not %1").arg(words) : words;
}

} // namespace

QStringList filterWords(const QString &text, const DisplayNames &names)
{
    QStringList all;
    for (const FilterSyntax &term : readFilterSyntax(text, nullptr).value_or(std::vector<FilterSyntax>()))
        all << termWords(term, names);
    return all;
}
