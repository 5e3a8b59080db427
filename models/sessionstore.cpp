// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionstore.h"

#include <algorithm>

namespace {

// The unreadable values come row by row, and within a row in the order of Field.
bool comesBefore(const UnreadableValue &value, quint32 row, Field field)
{
    return value.row != row ? value.row < row : value.field < field;
}

UtcSecond firstTime(std::initializer_list<UtcSecond> candidates)
{
    const auto found = std::ranges::find_if(candidates, isTime);
    return found == candidates.end() ? MissingTime : *found;
}

} // namespace

std::shared_ptr<SessionChunk> SessionStore::newChunk()
{
    if (!m_group || m_group->isFull())
        m_group = std::make_shared<ChunkGroup>();
    return {m_group, m_group->add()};
}

void SessionStore::append(const Segment &segment)
{
    Q_ASSERT(segment.firstRow == m_rowCount);
    for (size_t column = 0; column < TextColumns; ++column) {
        for (const std::string &text : segment.newTexts[column])
            m_texts[column].append(text);
    }
    for (size_t column = 0; column < IdColumns; ++column) {
        for (const std::string &text : segment.newIds[column])
            m_ids[column].append(text);
    }
    for (const RowOrigin &origin : segment.origins)
        m_origins.append(origin);
    for (const UnreadableValue &value : segment.unreadable)
        m_unreadable.append(value);

    for (quint32 done = 0; done < segment.rowCount;) {
        const quint32 offset = m_rowCount & SessionChunk::Mask;
        if (offset == 0)
            m_chunks.push_back(newChunk());
        const quint32 count = std::min(segment.rowCount - done, SessionChunk::Capacity - offset);
        for (size_t column = 0; column < TextColumns; ++column) {
            const std::span codes = std::span(segment.text[column]).subspan(done, count);
            if (offset == 0 && m_texts[column].size() > SessionChunk::FewCodes)
                m_chunks.back()->useLargeCodes(column);
            else if (!m_chunks.back()->takes(column, codes))
                m_chunks.back() = m_chunks.back()->withLargeCodes(column);
            m_chunks.back()->putCodes(column, offset, codes);
        }
        SessionChunk &chunk = *m_chunks.back();
        for (size_t column = 0; column < IdColumns; ++column)
            std::copy_n(segment.ids[column].data() + done, count, chunk.ids[column].data() + offset);
        for (size_t column = 0; column < TimeColumns; ++column)
            std::copy_n(segment.times[column].data() + done, count, chunk.times[column].data() + offset);
        done += count;
        m_rowCount += count;
    }
    for (quint32 row = segment.firstRow; row < m_rowCount; ++row) {
        if (const UtcSecond start = effectiveStart(row); isTime(start))
            m_startSpan = m_startSpan.united({start, start});
    }
    m_superseded.set(segment.superseded);
    m_mayChange.set(segment.mayChange);
    m_mayChange.set(segment.settled, false);
    m_repeated.set(segment.repeated);
    for (size_t column = 0; column < TimeColumns; ++column)
        m_undecided[column].set(segment.undecided[column]);
}

bool SessionStore::isUndecided(Field field, quint32 row) const
{
    return m_undecided[static_cast<size_t>(column(field))].test(row);
}

RowMask SessionStore::undecidedRows() const
{
    RowMask rows(m_rowCount);
    for (const RowMarks &marks : m_undecided)
        rows |= marks.toMask(m_rowCount);
    return rows;
}

bool SessionStore::hasUndecided() const
{
    return std::ranges::any_of(m_undecided, [](const RowMarks &marks) { return !marks.isEmpty(); });
}

quint32 SessionStore::chunkRows(quint32 index) const
{
    return std::min(m_rowCount - (index << SessionChunk::Shift), SessionChunk::Capacity);
}

std::optional<qint64> SessionStore::length(Field field, quint32 row) const
{
    return secondsBetween(time(startOf(field), row), time(endOf(field), row));
}

std::string_view SessionStore::bytes(Field field, quint32 row, std::array<char, 24> *buffer) const
{
    switch (kindOf(field)) {
    case FieldKind::Text:
        return pool(field).at(code(field, row));
    case FieldKind::Id: {
        const PackedId &packed = id(field, row);
        if (packed.isEscaped())
            return pool(field).at(packed.poolCode());
        packed.writeHex(buffer->data());
        return {buffer->data(), buffer->size()};
    }
    case FieldKind::Time:
        return unreadableText(field, row);
    case FieldKind::Length:
        break;
    }
    return {};
}

std::string_view SessionStore::unreadableText(Field field, quint32 row) const
{
    const quint32 index = m_unreadable.partitionPoint(
        [row, field](const UnreadableValue &value) { return comesBefore(value, row, field); });
    if (index == m_unreadable.size() || m_unreadable.at(index).row != row || m_unreadable.at(index).field != field)
        return {};
    return m_unreadable.at(index).text;
}

const StringPool &SessionStore::pool(Field field) const
{
    if (field == Field::Findings)
        return m_findings.pool();
    const auto index = static_cast<size_t>(column(field));
    return kindOf(field) == FieldKind::Id ? m_ids[index] : m_texts[index];
}

UtcSecond SessionStore::estimatedStart(quint32 row) const
{
    return firstTime({time(Field::ConversationStart, row), creationSecond(Field::BillingSessionId, row),
        creationSecond(Field::ConversationSessionId, row)});
}

quint32 SessionStore::creationSecond(Field field, quint32 row) const
{
    const PackedId &packed = id(field, row);
    return packed.isEscaped() ? creationSecondOf(pool(field).at(packed.poolCode())) : packed.creationSecond();
}

RecordAddress SessionStore::origin(quint32 row) const
{
    const quint32 next = m_origins.partitionPoint([row](const RowOrigin &origin) { return origin.firstRow <= row; });
    if (next == 0)
        return {};
    const RowOrigin &run = m_origins.at(next - 1);
    return {run.page, run.firstRecord + (row - run.firstRow)};
}

quint64 SessionStore::memoryBytes() const
{
    quint64 sum = m_unreadable.memoryBytes() + m_origins.memoryBytes() + m_superseded.memoryBytes()
        + m_mayChange.memoryBytes() + m_repeated.memoryBytes();
    for (const std::shared_ptr<SessionChunk> &chunk : m_chunks)
        sum += chunk->memoryBytes();
    for (const RowMarks &marks : m_undecided)
        sum += marks.memoryBytes();
    for (const StringPool &texts : m_texts)
        sum += texts.memoryBytes();
    for (const StringPool &ids : m_ids)
        sum += ids.memoryBytes();
    for (quint32 index = 0; index < m_unreadable.size(); ++index)
        sum += m_unreadable.at(index).text.size();
    return sum;
}
