// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtermatch.h"

#include "filterneedles.h"
#include "foldedtexts.h"
#include "localclock.h"
#include "parallel.h"
#include "rowscan.h"

#include <algorithm>

using Op = FilterTerm::Op;

/// What Field::Surplus says of those that are one.
static constexpr std::string_view SurplusWord("yes");

/// Finds the rows for which one term holds. Rows that are decided already are not looked at, so that the dear columns
/// come last and cost little.
class TermMatcher
{
public:
    /// Answers for the rows from `firstRow` on, cut into `parts`, each with a clock of its own. The bits of `decided`
    /// that are set need no answer.
    TermMatcher(const SessionStore &store, const FoldedTexts &texts, quint32 firstRow, const Parts &parts,
        std::vector<LocalClock> &clocks, RowMask *decided)
        : m_store(store)
        , m_texts(texts)
        , m_firstRow(firstRow)
        , m_parts(parts)
        , m_clocks(clocks)
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
    void matchSurplus(bool withOthers, bool withSurplus);
    void matchEscapedIds(Field field, const CodeSet &codes);
    void matchPackedIds(Field field, const std::string &text);
    template <typename Test> void matchLengths(Field field, bool missing, Test test);
    template <typename... Tests> void scan(Tests... tests);
    template <typename ScanPart> void scanParts(ScanPart scanPart);

    const SessionStore &m_store;
    const FoldedTexts &m_texts;
    const quint32 m_firstRow;
    const Parts &m_parts;
    std::vector<LocalClock> &m_clocks;
    RowMask &m_decided;
    /// Made once for all columns of their kind; like a clock it learns while it looks, so that each part has its own.
    std::vector<TimeNeedle> m_timeNeedles;
    std::optional<LengthNeedle> m_lengthNeedle;
};

static size_t columnOf(Field field)
{
    return static_cast<size_t>(SessionStore::column(field));
}

template <typename... Tests> void TermMatcher::scan(Tests... tests)
{
    scanParts([&](quint32, quint32 begin, quint32 end) { scanRows(m_store, begin, end, &m_decided, tests...); });
}

/// Calls scanPart(part, first row, row behind the last one) for all parts at once.
template <typename ScanPart> void TermMatcher::scanParts(ScanPart scanPart)
{
    m_parts.run([&](quint32 part) {
        scanPart(part, m_firstRow + static_cast<quint32>(m_parts.beginOf(part)),
            m_firstRow + static_cast<quint32>(m_parts.endOf(part)));
    });
}

void TermMatcher::matchCodes(Field field, const CodeSet &codes)
{
    if (codes.empty())
        return;
    if (field == Field::Findings) {
        m_decided |= m_store.findings().rowsWith(codes, m_store.rowCount());
        return;
    }
    const size_t column = columnOf(field);
    scan([&, column](const SessionChunk &chunk, quint32 i, quint32) { return codes[chunk.codes(column)[i]] != 0; });
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
    const auto test = [&, column = columnOf(field)](const SessionChunk &chunk, quint32 i, quint32) {
        const PackedId &id = chunk.ids[column][i];
        return !id.isEscaped() && needle.isIn(id);
    };
    scan(test, [&, column = columnOf(field)](const SessionChunk &chunk, quint32 first, quint32 row, quint32 count) {
        constexpr quint32 Run = 16;
        quint64 found = 0;
        for (quint32 i = 0; i < count; i += Run) {
            const quint32 ids = std::min(count - i, Run);
            if (needle.mayBeIn(&chunk.ids[column][first + i], ids))
                found |= testEach(chunk, first + i, row + i, ids, test) << i;
        }
        return found;
    });
}

/// The rows that are no surplus, those that are one, or both.
void TermMatcher::matchSurplus(bool withOthers, bool withSurplus)
{
    RowMask rows = m_store.surplus();
    rows.resize(m_store.rowCount());
    if (withSurplus)
        m_decided |= rows;
    rows.invert();
    if (withOthers)
        m_decided |= rows;
}

void TermMatcher::matchContains(Field field, const std::string &text)
{
    switch (kindOf(field)) {
    case FieldKind::Text:
        if (field == Field::Change)
            return void(m_decided |= m_store.changes().rowsContaining(text, m_store.rowCount()));
        if (field == Field::Surplus)
            return matchSurplus(text.empty(), SurplusWord.find(text) != SurplusWord.npos);
        matchCodes(field,
            field == Field::Findings ? m_store.findings().codesContaining(text) : m_texts.pool(field).containing(text));
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
    // The cheap ones first. Times are told by their days, and the digits of a year decide all rows at once.
    for (const FieldKind kind : {FieldKind::Time, FieldKind::Text, FieldKind::Length, FieldKind::Id}) {
        for (const Field field : allFields()) {
            if (kindOf(field) == kind && m_decided.count() < m_decided.rows())
                matchContains(field, text);
        }
    }
    matchContains(Field::Findings, text);
}

inline UtcSecond TermMatcher::timeOf(Field field, const SessionChunk &chunk, quint32 i, quint32 row) const
{
    const UtcSecond time = chunk.times[columnOf(field)][i];
    return field == Field::Day && !isTime(time) ? m_store.effectiveStart(row) : time;
}

void TermMatcher::matchTimesContaining(Field field, const std::string &text)
{
    if (m_timeNeedles.empty())
        m_timeNeedles.assign(m_parts.count(), TimeNeedle(text));
    const bool isPossible = m_timeNeedles.front().isPossible();
    if (!isPossible && !m_store.hasUnreadable())
        return;
    scanParts([&](quint32 part, quint32 begin, quint32 end) {
        LocalClock &clock = m_clocks[part];
        TimeNeedle &needle = m_timeNeedles[part];
        const auto test = [&](const SessionChunk &chunk, quint32 i, quint32 row) {
            const UtcSecond time = timeOf(field, chunk, i, row);
            if (isTime(time))
                return isPossible && needle.isIn(clock.toLocal(time));
            return time == UnreadableTime
                && foldedText(m_store.unreadableText(field, row)).find(text) != std::string::npos;
        };
        const auto testBlock = [&](const SessionChunk &chunk, quint32 first, quint32 row, quint32 count) {
            const std::span times = std::span(chunk.times[columnOf(field)]).subspan(first, count);
            const std::optional<LocalDay> day = isPossible ? clock.commonDay(times) : std::nullopt;
            return day ? needle.foundIn(times, *day) : testEach(chunk, first, row, count, test);
        };
        scanRows(m_store, begin, end, &m_decided, test, testBlock);
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

/// Whether all values from `first` to `last` are inside, or all of them outside; else nothing.
static std::optional<bool> areInside(const std::vector<FilterRange> &ranges, qint64 first, qint64 last)
{
    const bool inside = isInside(ranges, first);
    const bool isCut = std::ranges::any_of(ranges,
        [=](const FilterRange &r) { return (r.low > first && r.low <= last) || (r.high > first && r.high <= last); });
    return isCut ? std::nullopt : std::optional(inside);
}

void TermMatcher::matchLengthRanges(const FilterTerm &term)
{
    const bool missing = !term.values.empty();
    if (term.ranges.size() != 1)
        return matchLengths(term.field, missing, [&](qint64 seconds) { return isInside(term.ranges, seconds); });
    // As nearly always: no list to go through for each row.
    const FilterRange &range = term.ranges.front();
    matchLengths(term.field, missing,
        [low = range.low, high = range.high](qint64 seconds) { return seconds >= low && seconds < high; });
}

void TermMatcher::matchTimeRanges(const FilterTerm &term)
{
    std::vector<FilterRange> local;
    std::vector<FilterRange> utc;
    for (const FilterRange &range : term.ranges)
        (range.utc ? utc : local).push_back(range);
    const bool missing = !term.values.empty();
    scanParts([&](quint32 part, quint32 begin, quint32 end) {
        LocalClock &clock = m_clocks[part];
        const auto test = [&](const SessionChunk &chunk, quint32 i, quint32 row) {
            const UtcSecond time = timeOf(term.field, chunk, i, row);
            if (!isTime(time))
                return missing && time == MissingTime;
            return isInside(local, clock.toLocal(time)) || isInside(utc, time);
        };
        const auto testBlock = [&](const SessionChunk &chunk, quint32 first, quint32 row, quint32 count) {
            const std::span times = std::span(chunk.times[columnOf(term.field)]).subspan(first, count);
            if (const std::optional<LocalDay> day = clock.commonDay(times)) {
                const qint64 midnight = day->number * SecondsPerDay;
                const std::optional<bool> inLocal = areInside(local, midnight, midnight + SecondsPerDay - 1);
                const std::optional<bool> inUtc = areInside(utc, day->span.first, day->span.last);
                if (inLocal && inUtc)
                    return *inLocal || *inUtc ? ~quint64(0) >> (64 - count) : 0;
            }
            return testEach(chunk, first, row, count, test);
        };
        scanRows(m_store, begin, end, &m_decided, test, testBlock);
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
        if (term.field == Field::Change)
            return void(m_decided |= m_store.changes().rowsEqualTo(term.values, m_store.rowCount()));
        if (term.field == Field::Surplus)
            return matchSurplus(std::ranges::find(term.values, std::string_view()) != term.values.end(),
                std::ranges::find(term.values, SurplusWord) != term.values.end());
        return matchCodes(term.field,
            term.field == Field::Findings ? m_store.findings().codesEqualTo(term.values)
                                          : m_texts.pool(term.field).equalTo(term.values));
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
    const Parts parts = Parts::forProcessors(store.rowCount() - firstRow);
    std::vector<LocalClock> clocks(parts.count(), LocalClock(reportZone));
    for (const FilterTerm &term : filter.terms()) {
        RowMask decided = *mask;
        decided.invert();
        TermMatcher(store, texts, firstRow, parts, clocks, &decided).match(term);
        if (term.negated)
            decided.invert();
        // Of the rows that were out before, neither reading lets one in again.
        for (size_t i = firstRow >> 6; i < mask->words().size(); ++i)
            mask->words()[i] &= decided.words()[i];
    }
}
