// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtersuggestion.h"

#include "foldedtexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Suggestion
{
    Q_DECLARE_TR_FUNCTIONS(Suggestion)
};

std::string folded(const QString &text)
{
    return foldedText(text.toStdString());
}

/// Whether no session has the value, but a session has a value whose name contains it.
bool isPartOfANameOnly(const std::string &value, Field field, const QueryResult &result)
{
    // Of many, not all are known.
    if (result.values[field].size() >= FieldValues::Most)
        return false;
    bool isInName = false;
    for (const ValueTotal &known : result.values[field]) {
        if (folded(known.value) == value)
            return false;
        const QString name = result.counts.names.of(field, known.value.toStdString());
        isInName = isInName || (name != known.value && folded(name).find(value) != std::string::npos);
    }
    return isInName;
}

} // namespace

std::optional<FilterSuggestion> suggestFilter(const QueryResult &result)
{
    const Filter &filter = result.query.filter;
    for (const FilterTerm &term : filter.terms()) {
        if (term.op != FilterTerm::Op::Equals || !DisplayNames::areIn(term.field) || term.values.size() != 1
            || term.values.front().empty() || !isPartOfANameOnly(term.values.front(), term.field, result))
            continue;
        const QString written = filter.text().mid(term.position, term.length);
        const qsizetype sign = written.indexOf(u'=');
        const QString value = written.mid(sign + 1);
        const QString meant = written.left(sign) + u':' + value;
        const QString sentence = term.field == Field::Channel
            ? Suggestion::tr("No session has the channel code %1. Did you mean %2?")
            : Suggestion::tr("No session has the bot ID %1. Did you mean %2?");
        QString text = filter.text();
        return FilterSuggestion{sentence.arg(value, meant), text.replace(term.position, term.length, meant)};
    }
    return {};
}
