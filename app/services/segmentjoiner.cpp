// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "segmentjoiner.h"

#include "hashing.h"
#include "sessionstore.h"

#include <algorithm>
#include <numeric>

void SegmentJoiner::beginPart(quint32 firstPage)
{
    for (const auto &[session, held] : m_part.held)
        m_held.insert_or_assign(session, held);
    m_repeats += m_part.repeats;
    m_updates += m_part.updates;
    begin(firstPage, m_part.firstRow + m_part.rows);
}

void SegmentJoiner::begin(quint32 firstPage, quint32 firstRow)
{
    m_part = {};
    m_part.firstPage = firstPage;
    m_part.firstRow = firstRow;
    for (std::vector<quint32> &codes : m_part.codes)
        codes.push_back(StringPool::Missing);
}

Segment SegmentJoiner::restartPart()
{
    Segment segment;
    segment.firstRow = m_part.firstRow + m_part.rows;
    segment.superseded.resize(m_part.rows);
    std::iota(segment.superseded.begin(), segment.superseded.end(), m_part.firstRow);
    begin(m_part.firstPage, segment.firstRow);
    return segment;
}

Segment SegmentJoiner::join(const Segment &segment)
{
    Segment joined = segment;
    for (size_t column = 0; column < TextColumns; ++column)
        addTexts(column, segment.newTexts[column], &joined.newTexts[column]);
    for (size_t column = 0; column < IdColumns; ++column)
        addTexts(TextColumns + column, segment.newIds[column], &joined.newIds[column]);
    recode(&joined);
    const auto move = [first = m_part.firstRow](quint32 row) { return row + first; };
    joined.firstRow += m_part.firstRow;
    for (std::vector<quint32> *rows : {&joined.superseded, &joined.mayChange, &joined.settled, &joined.repeated})
        std::ranges::transform(*rows, rows->begin(), move);
    for (std::vector<quint32> &rows : joined.undecided)
        std::ranges::transform(rows, rows.begin(), move);
    for (UnreadableValue &value : joined.unreadable)
        value.row += m_part.firstRow;
    for (RowOrigin &origin : joined.origins) {
        origin.firstRow += m_part.firstRow;
        origin.page += m_part.firstPage;
    }
    findKnown(&joined);
    m_part.rows += segment.rowCount;
    return joined;
}

void SegmentJoiner::addTexts(size_t pool, const std::vector<std::string> &texts, std::vector<std::string> *added)
{
    added->clear();
    for (const std::string &text : texts)
        m_part.codes[pool].push_back(m_texts[pool].codeOf(text, added));
}

void SegmentJoiner::recode(Segment *segment) const
{
    for (size_t column = 0; column < TextColumns; ++column) {
        for (quint32 &code : segment->text[column])
            code = m_part.codes[column][code];
    }
    for (size_t column = 0; column < IdColumns; ++column) {
        for (PackedId &id : segment->ids[column]) {
            if (id.isEscaped())
                id = PackedId::escaped(m_part.codes[TextColumns + column][id.poolCode()]);
        }
    }
}

/// Both rows stay in the store, so that rows are numbered as they come; one of them is marked as replaced.
void SegmentJoiner::findKnown(Segment *segment)
{
    const auto start = static_cast<size_t>(SessionStore::column(Field::BillingStart));
    const auto end = static_cast<size_t>(SessionStore::column(Field::BillingEnd));
    const auto talkStart = static_cast<size_t>(SessionStore::column(Field::ConversationStart));
    const auto talkEnd = static_cast<size_t>(SessionStore::column(Field::ConversationEnd));
    const auto billing = static_cast<size_t>(SessionStore::column(Field::BillingSessionId));
    for (quint32 index = 0; index < segment->rowCount; ++index) {
        const bool isReadable = std::ranges::none_of(
            segment->times, [index](const auto &times) { return times[index] == UnreadableTime; });
        if (segment->ids[billing][index].isMissing() || !isReadable)
            continue;
        quint64 session = mixed(segment->times[start][index], segment->times[talkStart][index]);
        for (const auto &column : segment->text)
            session = mixed(session, column[index]);
        for (const auto &column : segment->ids)
            session = mixed(session, column[index].hash());
        const quint32 row = segment->firstRow + index;
        const quint64 ends = quint64(segment->times[talkEnd][index]) << 32 | segment->times[end][index];
        m_part.held.push_back({session, {ends, row}});
        const auto known = m_held.find(session);
        if (known == m_held.end())
            continue;
        const bool isRepeat = known->second.ends == ends;
        segment->superseded.push_back(isRepeat ? row : known->second.row);
        ++(isRepeat ? m_part.repeats : m_part.updates);
    }
}
