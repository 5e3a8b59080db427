// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterclicks.h"

#include "filter.h"
#include "filtersyntax.h"
#include "foldedtexts.h"

/// The terms of a text that are on a field and exclude nothing; none of a text that cannot be read.
static std::vector<FilterSyntax> termsOn(Field field, const QString &text)
{
    std::vector<FilterSyntax> terms = readFilterSyntax(text, nullptr).value_or(std::vector<FilterSyntax>());
    std::erase_if(terms, [field](const FilterSyntax &term) { return term.negated || term.field != field; });
    return terms;
}

QString withDays(const QString &text, const QStringList &terms)
{
    QString changed = text;
    for (const FilterSyntax &term : termsOn(Field::Day, text))
        changed = withoutTerm(changed, text.mid(term.position, term.length));
    for (const QString &term : terms)
        changed = withTerm(changed, term);
    return changed;
}

/// Whether a part of a value, or of its name, is one of this value.
static bool isPartOf(const QString &part, Field field, const QString &rawValue, const DisplayNames &names)
{
    const std::string raw = rawValue.toStdString();
    const auto contains = [wanted = foldedText(part.toStdString())](
                              const std::string &value) { return foldedText(value).find(wanted) != std::string::npos; };
    return contains(raw) || contains(names.of(field, raw).toStdString());
}

QString withClickedValue(const QString &text, Field field, const QString &rawValue, const DisplayNames &names)
{
    for (const FilterSyntax &term : termsOn(field, text)) {
        if (term.op != FilterTerm::Op::Contains)
            continue;
        const QString rest = withoutTerm(text, text.mid(term.position, term.length));
        const bool isMeant = isPartOf(term.values.front().text, field, rawValue, names);
        return isMeant ? rest : withClickedValue(rest, field, rawValue, names);
    }
    return withToggledValue(text, field, rawValue);
}
