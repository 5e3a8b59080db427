// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filter.h"

#include "filtermatch.h"
#include "filtersyntax.h"
#include "foldedtexts.h"

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

/// What the operator leaves of the values when compared with those that a text stands for.
static FilterRange rangeOf(FilterTerm::Op op, const FilterRange &value)
{
    FilterRange range;
    range.utc = value.utc;
    switch (op) {
    case FilterTerm::Op::Less:
        range.high = value.low;
        break;
    case FilterTerm::Op::LessOrEqual:
        range.high = value.high;
        break;
    case FilterTerm::Op::Greater:
        range.low = value.high;
        break;
    case FilterTerm::Op::GreaterOrEqual:
        range.low = value.low;
        break;
    case FilterTerm::Op::Equals:
    case FilterTerm::Op::Contains:
    case FilterTerm::Op::AnyContains:
        range = value;
        break;
    }
    return range;
}

static QString whatIsExpected(FieldKind kind, const QString &text)
{
    if (kind == FieldKind::Time) {
        return QCoreApplication::translate("Filter",
            "“%1” is no time; a day or a minute is expected, as in start>=2026-10-03 or start<2026-10-03T14:05.")
            .arg(text);
    }
    return QCoreApplication::translate("Filter", "“%1” is no length; a length is expected as in 90s, 15m or 1h30m.")
        .arg(text);
}

static FilterError wrongValue(const FilterValue &value, const QString &message)
{
    return {value.position, value.length, message};
}

static std::optional<FilterError> addRange(const FilterValue &value, FieldKind kind, FilterTerm *term)
{
    const auto range = kind == FieldKind::Time ? readFilterTime(value.text) : readFilterLength(value.text);
    if (!range)
        return wrongValue(value, whatIsExpected(kind, value.text));
    term->ranges.push_back(rangeOf(term->op, *range));
    return {};
}

static std::optional<FilterError> addValue(const FilterValue &value, FilterTerm *term)
{
    using Op = FilterTerm::Op;
    const FieldKind kind = kindOf(term->field);
    const bool isRange = term->op != Op::AnyContains && term->op != Op::Contains
        && (kind == FieldKind::Time || kind == FieldKind::Length);
    if (isRange && !(term->op == Op::Equals && value.text.isEmpty()))
        return addRange(value, kind, term);
    if (term->op == Op::Contains && value.text.isEmpty()) {
        return wrongValue(value,
            QCoreApplication::translate("Filter", "A text to look for is expected; %1=\"\" finds what has none.")
                .arg(filterName(term->field)));
    }
    term->values.push_back(foldedText(value.text.toStdString()));
    return {};
}

std::optional<Filter> Filter::parse(const QString &text, FilterError *error)
{
    const auto syntax = readFilterSyntax(text, error);
    if (!syntax)
        return {};
    Filter filter;
    filter.m_text = text;
    for (const FilterSyntax &written : *syntax) {
        FilterTerm term;
        term.op = written.op;
        term.negated = written.negated;
        term.field = written.field.value_or(Field::BotId);
        term.position = written.position;
        term.length = written.length;
        for (const FilterValue &value : written.values) {
            if (const auto wrong = addValue(value, &term)) {
                if (error)
                    *error = *wrong;
                return {};
            }
        }
        filter.m_terms.push_back(std::move(term));
    }
    return filter;
}

bool Filter::namesNobody() const
{
    constexpr std::array naming{
        Field::KoreUserId, Field::ChannelUserId, Field::ConversationSessionId, Field::BillingSessionId};
    return std::ranges::none_of(m_terms, [&naming](const FilterTerm &term) {
        return term.op == FilterTerm::Op::AnyContains || std::ranges::find(naming, term.field) != naming.end();
    });
}

static bool isOn(const FilterTerm &term, Field field)
{
    return term.op != FilterTerm::Op::AnyContains && term.field == field;
}

bool Filter::has(Field field) const
{
    return std::ranges::any_of(m_terms, [field](const FilterTerm &term) { return isOn(term, field); });
}

Filter Filter::without(Field field) const
{
    if (!has(field))
        return *this;
    Filter rest;
    std::ranges::copy_if(
        m_terms, std::back_inserter(rest.m_terms), [field](const FilterTerm &term) { return !isOn(term, field); });
    // Two filters are the same if their texts are.
    QStringList texts;
    for (FilterTerm &term : rest.m_terms) {
        texts << m_text.mid(term.position, term.length);
        term.position = static_cast<int>(texts.join(u' ').size()) - term.length;
    }
    rest.m_text = texts.join(u' ');
    return rest;
}

RowMask Filter::match(const SessionStore &store, const Zone &reportZone) const
{
    FoldedTexts texts;
    texts.update(store);
    RowMask mask(store.rowCount(), true);
    matchFilter(*this, store, reportZone, texts, 0, &mask);
    return mask;
}
