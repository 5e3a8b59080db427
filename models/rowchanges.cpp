// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowchanges.h"

#include "filter.h"
#include "foldedtexts.h"
#include "sessiondiff.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView AddedWord("added");
constexpr QLatin1StringView ChangedWord("changed");

/// Folded, with the API's names of the fields as well.
std::vector<std::string> wordsOf(quint16 bits)
{
    if (bits == RowChanges::AddedBit)
        return {AddedWord.data()};
    std::vector<std::string> words{ChangedWord.data()};
    for (const Field field : allFields()) {
        if ((bits & bitOf(field)) == 0)
            continue;
        words.emplace_back(filterName(field).data());
        words.push_back(foldedText(apiName(field).data()));
    }
    return words;
}

} // namespace

RowChanges::RowChanges(const SessionDiff &diff)
{
    auto marks = std::make_shared<std::vector<Mark>>();
    for (const SessionChange &change : diff.changes) {
        if (change.now != SessionChange::NoRow)
            marks->push_back(
                {change.now, change.kind == SessionChange::Kind::Added ? AddedBit : quint16(change.fields)});
    }
    std::ranges::sort(*marks, {}, &Mark::row);
    m_marks = std::move(marks);
}

std::span<const RowChanges::Mark> RowChanges::marks() const
{
    return m_marks ? std::span<const Mark>(*m_marks) : std::span<const Mark>();
}

/// `withOthers`: rows that nothing was found about as well.
template <typename Is> RowMask RowChanges::rowsWith(Is isMeant, bool withOthers, quint32 rows) const
{
    RowMask mask(rows, withOthers);
    // Many rows, but few sets of words.
    std::map<quint16, bool> areMeant;
    for (const Mark &mark : marks()) {
        if (mark.row >= rows)
            break;
        const auto [known, isNew] = areMeant.try_emplace(mark.bits);
        if (isNew)
            known->second = std::ranges::any_of(wordsOf(mark.bits), isMeant);
        if (known->second)
            mask.set(mark.row);
        else
            mask.reset(mark.row);
    }
    return mask;
}

RowMask RowChanges::rowsContaining(std::string_view text, quint32 rows) const
{
    return rowsWith([text](const std::string &word) { return word.find(text) != word.npos; }, text.empty(), rows);
}

RowMask RowChanges::rowsEqualTo(const std::vector<std::string> &words, quint32 rows) const
{
    const auto isMeant = [&words](const std::string &word) { return std::ranges::find(words, word) != words.end(); };
    return rowsWith(isMeant, isMeant({}), rows);
}

bool RowChanges::operator==(const RowChanges &other) const
{
    return m_marks == other.m_marks || std::ranges::equal(marks(), other.marks());
}

QString addedTerm()
{
    return filterTerm(Field::Change, QString(AddedWord));
}

QString changedTerm(Field field)
{
    return filterTerm(Field::Change, QString(filterName(field)));
}

QString titleOfChange(const QString &word)
{
    if (word == AddedWord)
        return QCoreApplication::translate("RowChanges", "added");
    if (word == ChangedWord)
        return QCoreApplication::translate("RowChanges", "changed");
    const auto field = fieldFromName(word);
    return field ? titleOf(*field) : word;
}
