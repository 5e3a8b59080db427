// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtersuggestion.h"

#include "channelnames.h"
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

/// What sessions have in place of a channel code: a table for Excel holds names, and several codes share some of them.
QString nameOfCode(const std::string &code, const QueryResult &result)
{
    const QString name = channelTitle(code);
    const auto &known = result.values[Field::Channel];
    const auto isCode = [&code](const ValueTotal &value) { return folded(value.value) == code; };
    const bool isThere = std::ranges::find(known, name, &ValueTotal::value) != known.end();
    return isThere && known.size() < FieldValues::Most && std::ranges::none_of(known, isCode) ? name : QString();
}

} // namespace

std::optional<FilterSuggestion> suggestFilter(const QueryResult &result)
{
    const Filter &filter = result.query.filter;
    for (const FilterTerm &term : filter.terms()) {
        if (term.op != FilterTerm::Op::Equals || !DisplayNames::areIn(term.field) || term.values.size() != 1
            || term.values.front().empty())
            continue;
        const QString written = filter.text().mid(term.position, term.length);
        const qsizetype sign = written.indexOf(u'=');
        const QString value = written.mid(sign + 1);
        const QString name = term.field == Field::Channel ? nameOfCode(term.values.front(), result) : QString();
        if (name.isEmpty() && !isPartOfANameOnly(term.values.front(), term.field, result))
            continue;
        const QString meant = name.isEmpty() ? written.left(sign) + u':' + value
                                             : written.left(sign + 1) + quoteFilterValue(name);
        const QString sentence = !name.isEmpty()
            ? Suggestion::tr("No session has the channel code %1: this table holds the names of channels, and several "
                             "codes may share one. Did you mean %2?")
            : term.field == Field::Channel  ? Suggestion::tr("No session has the channel code %1. Did you mean %2?")
            : term.field == Field::Findings ? Suggestion::tr("No rule is called %1. Did you mean %2?")
                                            : Suggestion::tr("No session has the bot ID %1. Did you mean %2?");
        QString text = filter.text();
        return FilterSuggestion{sentence.arg(value, meant), text.replace(term.position, term.length, meant)};
    }
    return {};
}
