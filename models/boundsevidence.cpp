// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boundsevidence.h"

#include "recordtimes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// A few rows that arrive late, or end between two answers, must not decide.
constexpr quint32 EnoughRows = 3;
constexpr quint32 ForEachAgainst = 20;
constexpr qint64 Hour = 3600;
constexpr qint64 Day = 24 * Hour;

} // namespace

void BoundsEvidence::add(UtcSecond from, UtcSecond to, const Segment &segment, const QString &source)
{
    m_source = source;
    if (from != m_from || to != m_to) {
        const bool goesOn = m_to != 0 && from > m_from && from <= m_to;
        m_coveredFrom = !goesOn ? 0 : m_coveredTo == 0 ? m_from : m_coveredFrom;
        m_coveredTo = goesOn ? std::max(m_coveredTo, m_to) : 0;
        m_from = from;
        m_to = to;
    }
    // A row that replaces another one was brought before, and which one does is not said.
    const bool areNew = segment.superseded.empty();
    for (quint32 row = 0; row < segment.rowCount; ++row)
        addRow({segment.times[0][row], segment.times[1][row], segment.times[2][row], segment.times[3][row]}, areNew);
}

void BoundsEvidence::addRow(const std::array<UtcSecond, TimeColumns> &times, bool isNew)
{
    measure(times);
    noteReach(times);
    std::array<quint32, TimeColumns> speaksAgainst{};
    size_t readable = 0;
    size_t outside = 0;
    size_t against = 0;
    UtcSecond earliest = std::numeric_limits<UtcSecond>::max();
    for (size_t column = 0; column < TimeColumns; ++column) {
        const UtcSecond time = times[column];
        if (!isTime(time))
            continue;
        const bool isOutside = time < m_from || time > m_to;
        const bool wasListed = isNew && time > m_coveredFrom && time < m_coveredTo;
        // Nothing that arrives late can lie outside of what was asked: one such row is enough.
        speaksAgainst[column] = isOutside ? EnoughRows : wasListed ? 1 : 0;
        ++readable;
        earliest = std::min(earliest, time);
        outside += isOutside ? 1 : 0;
        against += speaksAgainst[column] > 0 ? 1 : 0;
    }
    m_outside += readable > 0 && outside == readable ? 1 : 0;
    if (outside == 0 && readable > 0)
        m_nearestToEnd = std::min(m_nearestToEnd, qint64{m_to} - earliest);
    // One that speaks against all of them arrived late.
    if (against == readable)
        return;
    for (size_t column = 0; column < TimeColumns; ++column) {
        const UtcSecond time = times[column];
        if (!isTime(time))
            continue;
        m_columns[column].against += speaksAgainst[column];
        m_columns[column].atFirst += time == m_from ? 1 : 0;
        m_columns[column].atLast += time == m_to ? 1 : 0;
        m_columns[column].leftOut += isNew && time == m_coveredTo ? 1 : 0;
    }
}

void BoundsEvidence::measure(const std::array<UtcSecond, TimeColumns> &times)
{
    // In the order of TimeFields.
    const auto [conversationStart, conversationEnd, billingStart, billingEnd] = times;
    if (!isTime(billingStart))
        return;
    if (isTime(conversationStart))
        m_longestBefore = std::max(m_longestBefore, qint64{billingStart} - conversationStart);
    if (isTime(conversationEnd))
        m_longestAfter = std::max(m_longestAfter, qint64{conversationEnd} - billingStart);
}

void BoundsEvidence::noteReach(const std::array<UtcSecond, TimeColumns> &times)
{
    const auto [first, last] = std::ranges::minmax(times);
    if (!isTime(first))
        return;
    m_latestFirst = std::max(m_latestFirst, first);
    Reach &reach = m_reaches[static_cast<size_t>(first % Day / Hour)];
    const bool isShort = last - first < Day / 2;
    if (isShort && first > reach.from)
        reach = {first, last, m_source};
}

std::optional<BoundsEvidence::Reach> BoundsEvidence::withinADay(qint64 offset) const
{
    const auto isWithin = [](qint64 from, qint64 to) { return from / Day == to / Day; };
    std::optional<Reach> found;
    for (const Reach &reach : m_reaches) {
        const qint64 from = qint64{reach.from} - 1;
        const qint64 to = qint64{reach.to} + 1;
        const bool isUsable = isTime(reach.from) && isWithin(from, to) && isWithin(from + offset, to + offset)
            && isWithin(from + 2 * offset, to + 2 * offset);
        if (isUsable && (!found || reach.from > found->from))
            found = reach;
    }
    return found;
}

std::vector<Field> BoundsEvidence::candidates() const
{
    const quint32 least = std::ranges::min_element(m_columns, {}, &Column::against)->against;
    std::vector<Field> fields;
    for (size_t column = 0; column < TimeColumns; ++column) {
        if (m_columns[column].against < EnoughRows || m_columns[column].against < least * ForEachAgainst)
            fields.push_back(TimeFields[column]);
    }
    return fields;
}

std::optional<Field> BoundsEvidence::filteredBy() const
{
    const std::vector<Field> fields = candidates();
    return fields.size() == 1 && !mayReadLocalTime() ? std::optional(fields.front()) : std::nullopt;
}

bool BoundsEvidence::mayFilterBy(Field field) const
{
    const std::vector<Field> fields = candidates();
    return mayReadLocalTime() || std::ranges::find(fields, field) != fields.end();
}

BoundsEvidence::Bound BoundsEvidence::firstMoment() const
{
    const auto field = filteredBy();
    if (!field)
        return Bound::Unknown;
    const auto column = static_cast<size_t>(std::ranges::find(TimeFields, *field) - TimeFields.begin());
    return m_columns[column].atFirst > 0 ? Bound::Included : Bound::Unknown;
}

BoundsEvidence::Bound BoundsEvidence::lastMoment() const
{
    const auto field = filteredBy();
    if (!field)
        return Bound::Unknown;
    const Column &column = m_columns[static_cast<size_t>(std::ranges::find(TimeFields, *field) - TimeFields.begin())];
    return column.atLast > 0 ? Bound::Included : column.leftOut > 0 ? Bound::Excluded : Bound::Unknown;
}

QStringList BoundsEvidence::sentences() const
{
    if (mayReadLocalTime())
        return {
            tr("%Ln sessions lie outside of what was asked by each of their times: the API may read what it is asked "
               "in another time zone.",
                nullptr, static_cast<int>(m_outside))};
    const std::vector<Field> fields = candidates();
    QStringList names;
    for (const Field field : fields)
        names << titleOf(field);
    if (fields.size() == TimeColumns || fields.empty())
        return {};
    if (fields.size() > 1)
        //: %1: two or three titles of columns, joined by "or".
        return {tr("The API chooses sessions by %1; what came does not tell which.").arg(names.join(tr(" or ")))};
    QStringList sentences{
        tr("The API chooses sessions by %1, as those at the bounds of what was asked show.").arg(names.first())};
    if (firstMoment() == Bound::Included)
        sentences << tr("A session at exactly the first moment asked for belongs to the answer.");
    if (lastMoment() != Bound::Unknown)
        sentences << (lastMoment() == Bound::Included
                ? tr("A session at exactly the last moment asked for belongs to the answer.")
                : tr("A session at exactly the last moment asked for does not belong to the answer."));
    return sentences;
}
