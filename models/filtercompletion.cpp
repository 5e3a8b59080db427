// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtercompletion.h"

#include "filtercaret.h"
#include "filtersyntax.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace {

struct Operator
{
    QLatin1StringView sign;
    const char *meaning;
};

constexpr std::array textOperators{
    Operator{"="_L1, QT_TRANSLATE_NOOP("FilterCompletion", "is this value, or one of several: a,b")},
    Operator{":"_L1, QT_TRANSLATE_NOOP("FilterCompletion", "contains this text")},
};
constexpr std::array timeOperators{
    Operator{">="_L1, QT_TRANSLATE_NOOP("FilterCompletion", "on this day or later")},
    Operator{"<="_L1, QT_TRANSLATE_NOOP("FilterCompletion", "on this day or earlier")},
    Operator{"="_L1, QT_TRANSLATE_NOOP("FilterCompletion", "on this day")},
    Operator{">"_L1, QT_TRANSLATE_NOOP("FilterCompletion", "after this day")},
    Operator{"<"_L1, QT_TRANSLATE_NOOP("FilterCompletion", "before this day")},
};
constexpr std::array lengthOperators{
    Operator{">="_L1, QT_TRANSLATE_NOOP("FilterCompletion", "at least so long")},
    Operator{"<="_L1, QT_TRANSLATE_NOOP("FilterCompletion", "at most so long")},
    Operator{"="_L1, QT_TRANSLATE_NOOP("FilterCompletion", "exactly so long")},
    Operator{">"_L1, QT_TRANSLATE_NOOP("FilterCompletion", "longer")},
    Operator{"<"_L1, QT_TRANSLATE_NOOP("FilterCompletion", "shorter")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("FilterCompletion", text);
}

std::span<const Operator> operatorsOf(Field field)
{
    switch (kindOf(field)) {
    case FieldKind::Text:
    case FieldKind::Id:
        return textOperators;
    case FieldKind::Time:
        return timeOperators;
    case FieldKind::Length:
        return lengthOperators;
    }
    Q_UNREACHABLE();
}

bool hasOperator(Field field, const QString &sign)
{
    return sign == u":"_s
        || std::ranges::any_of(operatorsOf(field), [&](const Operator &known) { return known.sign == sign; });
}

/// Proposals of which each has a rank, the lowest best.
class RankedProposals
{
public:
    void add(int rank, FilterProposal proposal) { m_entries.emplace_back(rank, std::move(proposal)); }
    std::vector<FilterProposal> sorted()
    {
        std::ranges::stable_sort(m_entries, {}, &std::pair<int, FilterProposal>::first);
        std::vector<FilterProposal> proposals;
        for (auto &[rank, proposal] : m_entries)
            proposals.push_back(std::move(proposal));
        return proposals;
    }

private:
    std::vector<std::pair<int, FilterProposal>> m_entries;
};

/// 0 if the text is what was typed, 1 if it begins so, 2 if it contains it, else 3.
int rankOf(const QString &text, const QString &typed)
{
    if (!typed.isEmpty() && text.compare(typed, Qt::CaseInsensitive) == 0)
        return 0;
    if (text.startsWith(typed, Qt::CaseInsensitive))
        return 1;
    return text.contains(typed, Qt::CaseInsensitive) ? 2 : 3;
}

std::vector<FilterProposal> fieldsFor(const FilterCaret &caret)
{
    RankedProposals ranked;
    for (const Field field : tableFields()) {
        const bool fits = caret.sign.isEmpty() || hasOperator(field, caret.sign);
        int rank = rankOf(QString(filterName(field)), caret.typed);
        if (rank > 1)
            rank = 2 + rankOf(QString(apiName(field)), caret.typed);
        if (fits && rank <= 3)
            ranked.add(rank,
                {caret.sign.isEmpty() ? conditionBegin(field) : filterName(field) + caret.sign, meaningOf(field), 0});
    }
    return ranked.sorted();
}

std::vector<FilterProposal> operatorsFor(Field field)
{
    std::vector<FilterProposal> proposals;
    for (const Operator &known : operatorsOf(field))
        proposals.push_back({filterName(field) + known.sign, translated(known.meaning), 0});
    const auto usual = std::ranges::find(proposals, conditionBegin(field), &FilterProposal::text);
    std::rotate(proposals.begin(), usual, usual + 1);
    return proposals;
}

QString valueMeaning(Field field, const QString &raw, const DisplayNames &names)
{
    if (raw.isEmpty())
        return translated(QT_TRANSLATE_NOOP("FilterCompletion", "has none"));
    const QString shown = names.of(field, raw.toStdString());
    return shown == raw ? QString() : shown;
}

std::vector<FilterProposal> valuesFor(const FilterCaret &caret, const FilterKnowledge &known)
{
    RankedProposals ranked;
    for (const ValueTotal &value : known.values[*caret.field]) {
        if (caret.others.contains(value.value, Qt::CaseInsensitive) || (value.value.isEmpty() && caret.sign != u"="_s))
            continue;
        const QString meaning = valueMeaning(*caret.field, value.value, known.names);
        const int rank = std::min(rankOf(value.value, caret.typed), std::max(1, rankOf(meaning, caret.typed)));
        if (rank < 3)
            ranked.add(rank, {quoteFilterValue(value.value), meaning, value.rows});
    }
    return ranked.sorted();
}

std::vector<FilterProposal> timesFor(const QString &typed, const FilterKnowledge &known)
{
    const QDate today = known.today;
    const QDate month(today.year(), today.month(), 1);
    std::vector<std::pair<QDate, QString>> days;
    if (known.period) {
        days.emplace_back(
            known.period->from, translated(QT_TRANSLATE_NOOP("FilterCompletion", "first day of the period")));
        days.emplace_back(
            known.period->to, translated(QT_TRANSLATE_NOOP("FilterCompletion", "last day of the period")));
    }
    days.emplace_back(today, translated(QT_TRANSLATE_NOOP("FilterCompletion", "today")));
    days.emplace_back(today.addDays(-1), translated(QT_TRANSLATE_NOOP("FilterCompletion", "yesterday")));
    days.emplace_back(month, translated(QT_TRANSLATE_NOOP("FilterCompletion", "first day of this month")));
    days.emplace_back(
        month.addMonths(-1), translated(QT_TRANSLATE_NOOP("FilterCompletion", "first day of last month")));

    std::vector<FilterProposal> proposals;
    for (const auto &[day, meaning] : days) {
        const QString text = day.toString(Qt::ISODate);
        const bool isThere = std::ranges::find(proposals, text, &FilterProposal::text) != proposals.end();
        if (!text.isEmpty() && text.startsWith(typed) && text != typed && !isThere)
            proposals.push_back({text, meaning, 0});
    }
    constexpr qsizetype dateSize = 10;
    if (typed.size() == dateSize && readFilterTime(typed)) {
        proposals.push_back(
            {typed + u"T00:00"_s, translated(QT_TRANSLATE_NOOP("FilterCompletion", "a minute instead of the day")), 0});
    }
    return proposals;
}

std::vector<FilterProposal> lengthsFor(const QString &typed)
{
    std::vector<FilterProposal> proposals;
    const auto add = [&](const QString &text, const char *meaning) {
        if (text.startsWith(typed, Qt::CaseInsensitive) && text.size() > typed.size() && readFilterLength(text))
            proposals.push_back({text, translated(meaning), 0});
    };
    if (typed.isEmpty() || !typed.back().isDigit()) {
        add(u"90s"_s, QT_TRANSLATE_NOOP("FilterCompletion", "90 seconds"));
        add(u"15m"_s, QT_TRANSLATE_NOOP("FilterCompletion", "15 minutes"));
        add(u"1h30m"_s, QT_TRANSLATE_NOOP("FilterCompletion", "an hour and a half"));
        return proposals;
    }
    add(typed + u'm', QT_TRANSLATE_NOOP("FilterCompletion", "minutes"));
    add(typed + u's', QT_TRANSLATE_NOOP("FilterCompletion", "seconds"));
    add(typed + u'h', QT_TRANSLATE_NOOP("FilterCompletion", "hours"));
    return proposals;
}

std::vector<FilterProposal> proposalsFor(const FilterCaret &caret, const FilterKnowledge &known)
{
    switch (kindOf(*caret.field)) {
    case FieldKind::Text:
    case FieldKind::Id:
        return valuesFor(caret, known);
    case FieldKind::Time:
        return caret.sign == u":"_s ? std::vector<FilterProposal>() : timesFor(caret.typed, known);
    case FieldKind::Length:
        return caret.sign == u":"_s ? std::vector<FilterProposal>() : lengthsFor(caret.typed);
    }
    Q_UNREACHABLE();
}

} // namespace

QString FilterCompletion::applied(const QString &text, const FilterProposal &proposal, int *caret) const
{
    *caret = position + static_cast<int>(proposal.text.size());
    return QString(text).replace(position, length, proposal.text);
}

FilterCompletion completeFilter(const QString &text, int caret, const FilterKnowledge &known)
{
    const FilterCaret found = filterCaret(text, caret);
    FilterCompletion completion;
    completion.position = found.position;
    completion.length = found.length;
    switch (found.part) {
    case FilterCaret::Part::Nothing:
        break;
    case FilterCaret::Part::Word: {
        const std::optional<Field> field = fieldFromName(found.typed);
        const bool isWhole = field && found.sign.isEmpty();
        completion.proposals = isWhole ? operatorsFor(*field) : fieldsFor(found);
        completion.length += static_cast<int>(found.sign.size());
        completion.isField = true;
        completion.isTimely = !found.typed.isEmpty();
        completion.isOptional = isWhole;
        break;
    }
    case FilterCaret::Part::Value:
        completion.proposals = proposalsFor(found, known);
        completion.isTimely = true;
        completion.isOptional = !found.typed.isEmpty()
            && (found.sign == u":"_s || kindOf(*found.field) == FieldKind::Time);
        break;
    }
    const QString written = text.mid(completion.position, completion.length);
    if (completion.proposals.size() == 1
        && completion.proposals.front().text.compare(written, Qt::CaseInsensitive) == 0)
        completion.proposals.clear();
    return completion;
}

QString conditionBegin(Field field)
{
    const FieldKind kind = kindOf(field);
    const bool isRange = kind == FieldKind::Time || kind == FieldKind::Length;
    return filterName(field) + (isRange ? ">="_L1 : FieldValues::areFew(field) ? "="_L1 : ":"_L1);
}
