// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtermatch.h"

#include "filterneedles.h"
#include "foldedtexts.h"
#include "localclock.h"
#include "rowscan.h"

#include <algorithm>

using Op = FilterTerm::Op;

/// Finds the rows for which one term holds. Rows that are decided already are not looked at, so that the dear columns
/// come last and cost little.
class TermMatcher
{
public:
    /// The bits of `decided` that are set need no answer.
    TermMatcher(
        const SessionStore &store, const FoldedTexts &texts, LocalClock &clock, quint32 firstRow, RowMask *decided)
        : m_store(store)
        , m_texts(texts)
        , m_clock(clock)
        , m_firstRow(firstRow)
        , m_decided(*decided)
    { }

    /// Sets the bits of the rows for which the term holds, whether it is negated or not.
    void match(const FilterTerm &term);

private:
    void matchAny(const std::string &text);
    void matchContains(Field field, const std::string &text);
    void matchTimesContaining(Field field, const std::string &text);
    void matchIdsEqual(const FilterTerm &term);
    void matchTimeRanges(const FilterTerm &term);
    UtcSecond timeOf(Field field, const SessionChunk &chunk, quint32 i, quint32 row) const;
    void matchLengthRanges(const FilterTerm &term);
    void matchLengthsContaining(Field field, const std::string &text);
    void matchCodes(Field field, const CodeSet &codes);
    void matchEscapedIds(Field field, const CodeSet &codes);
    void matchPackedIds(Field field, const std::string &text);
    template <typename Test> void matchLengths(Field field, bool missing, Test test);
    template <typename Test, typename Guess> void scan(Test test, Guess mayHold);
    template <typename Test> void scan(Test test);

    const SessionStore &m_store;
    const FoldedTexts &m_texts;
    LocalClock &m_clock;
    const quint32 m_firstRow;
    RowMask &m_decided;
    /// Made once for all columns of their kind.
    std::optional<TimeNeedle> m_timeNeedle;
    std::optional<LengthNeedle> m_lengthNeedle;
};

static size_t columnOf(Field field)
{
    return static_cast<size_t>(SessionStore::column(field));
}

template <typename Test, typename Guess> void TermMatcher::scan(Test test, Guess mayHold)
{
    scanRows(m_store, m_firstRow, &m_decided, test, mayHold);
}

template <typename Test> void TermMatcher::scan(Test test)
{
    scan(test, [](const SessionChunk &, quint32, quint32) { return true; });
}

void TermMatcher::matchCodes(Field field, const CodeSet &codes)
{
    if (codes.empty())
        return;
    const size_t column = columnOf(field);
    scan([&, column](const SessionChunk &chunk, quint32 i, quint32) { return codes[chunk.text[column][i]] != 0; });
}

void TermMatcher::matchEscapedIds(Field field, const CodeSet &codes)
{
    if (codes.empty())
        return;
    const size_t column = columnOf(field);
    scan([&, column](const SessionChunk &chunk, quint32 i, quint32) {
        const PackedId &id = chunk.ids[column][i];
        return id.isEscaped() && codes[id.poolCode()] != 0;
    });
}

void TermMatcher::matchPackedIds(Field field, const std::string &text)
{
    const IdNeedle needle(text);
    if (!needle.isPossible())
        return;
    const size_t column = columnOf(field);
    scan(
        [&, column](const SessionChunk &chunk, quint32 i, quint32) {
            const PackedId &id = chunk.ids[column][i];
            return !id.isEscaped() && needle.isIn(id);
        },
        [&, column](const SessionChunk &chunk, quint32 i, quint32 count) {
            return needle.mayBeIn(&chunk.ids[column][i], count);
        });
}

void TermMatcher::matchContains(Field field, const std::string &text)
{
    switch (kindOf(field)) {
    case FieldKind::Text:
        matchCodes(field, m_texts.pool(field).containing(text));
        break;
    case FieldKind::Id:
        matchEscapedIds(field, m_texts.pool(field).containing(text));
        matchPackedIds(field, text);
        break;
    case FieldKind::Time:
        matchTimesContaining(field, text);
        break;
    case FieldKind::Length:
        matchLengthsContaining(field, text);
        break;
    }
}

void TermMatcher::matchAny(const std::string &text)
{
    if (text.empty()) {
        scan([](const SessionChunk &, quint32, quint32) { return true; });
        return;
    }
    for (const FieldKind kind : {FieldKind::Text, FieldKind::Id, FieldKind::Time, FieldKind::Length}) {
        for (const Field field : allFields()) {
            if (kindOf(field) == kind)
                matchContains(field, text);
        }
    }
}

inline UtcSecond TermMatcher::timeOf(Field field, const SessionChunk &chunk, quint32 i, quint32 row) const
{
    const UtcSecond time = chunk.times[columnOf(field)][i];
    return field == Field::Day && !isTime(time) ? m_store.effectiveStart(row) : time;
}

void TermMatcher::matchTimesContaining(Field field, const std::string &text)
{
    if (!m_timeNeedle)
        m_timeNeedle.emplace(text);
    TimeNeedle &needle = *m_timeNeedle;
    const bool isPossible = needle.isPossible();
    if (!isPossible && !m_store.hasUnreadable())
        return;
    scan([&](const SessionChunk &chunk, quint32 i, quint32 row) {
        const UtcSecond time = timeOf(field, chunk, i, row);
        if (isTime(time))
            return isPossible && needle.isIn(m_clock.toLocal(time));
        return time == UnreadableTime && foldedText(m_store.unreadableText(field, row)).find(text) != std::string::npos;
    });
}

template <typename Test> void TermMatcher::matchLengths(Field field, bool missing, Test test)
{
    scan([&, begin = columnOf(startOf(field)), end = columnOf(endOf(field))](
             const SessionChunk &chunk, quint32 i, quint32) {
        const std::optional<qint64> seconds = secondsBetween(chunk.times[begin][i], chunk.times[end][i]);
        return seconds ? test(*seconds) : missing;
    });
}

void TermMatcher::matchLengthsContaining(Field field, const std::string &text)
{
    if (!m_lengthNeedle)
        m_lengthNeedle.emplace(text);
    const LengthNeedle &needle = *m_lengthNeedle;
    if (needle.isPossible())
        matchLengths(field, false, [&](qint64 seconds) { return needle.isIn(seconds); });
}

static bool isInside(const std::vector<FilterRange> &ranges, qint64 value)
{
    return std::ranges::any_of(ranges, [=](const FilterRange &r) { return value >= r.low && value < r.high; });
}

void TermMatcher::matchLengthRanges(const FilterTerm &term)
{
    matchLengths(term.field, !term.values.empty(), [&](qint64 seconds) { return isInside(term.ranges, seconds); });
}

void TermMatcher::matchTimeRanges(const FilterTerm &term)
{
    std::vector<FilterRange> local;
    std::vector<FilterRange> utc;
    for (const FilterRange &range : term.ranges)
        (range.utc ? utc : local).push_back(range);
    const bool missing = !term.values.empty();
    scan([&, missing](const SessionChunk &chunk, quint32 i, quint32 row) {
        const UtcSecond time = timeOf(term.field, chunk, i, row);
        if (!isTime(time))
            return missing && time == MissingTime;
        return isInside(local, m_clock.toLocal(time)) || isInside(utc, time);
    });
}

void TermMatcher::matchIdsEqual(const FilterTerm &term)
{
    matchEscapedIds(term.field, m_texts.pool(term.field).equalTo(term.values));
    for (const std::string &text : term.values) {
        // As long as an id, it is contained in no other.
        if (text.size() == 24)
            matchPackedIds(term.field, text);
    }
}

void TermMatcher::match(const FilterTerm &term)
{
    if (term.op == Op::AnyContains)
        return matchAny(term.values.front());
    if (term.op == Op::Contains)
        return matchContains(term.field, term.values.front());
    switch (kindOf(term.field)) {
    case FieldKind::Text:
        return matchCodes(term.field, m_texts.pool(term.field).equalTo(term.values));
    case FieldKind::Id:
        return matchIdsEqual(term);
    case FieldKind::Time:
        return matchTimeRanges(term);
    case FieldKind::Length:
        return matchLengthRanges(term);
    }
}

void matchFilter(const Filter &filter, const SessionStore &store, const Zone &reportZone, const FoldedTexts &texts,
    quint32 firstRow, RowMask *mask)
{
    LocalClock clock(reportZone);
    for (const FilterTerm &term : filter.terms()) {
        RowMask decided = *mask;
        decided.invert();
        TermMatcher(store, texts, clock, firstRow, &decided).match(term);
        if (term.negated)
            decided.invert();
        // Of the rows that were out before, neither reading lets one in again.
        for (size_t i = firstRow >> 6; i < mask->words().size(); ++i)
            mask->words()[i] &= decided.words()[i];
    }
}
