// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "displaynames.h"
#include "field.h"
#include "packedid.h"
#include "rowchanges.h"
#include "rowfindings.h"
#include "rowmarks.h"
#include "segment.h"
#include "sessionchunk.h"
#include "sharedlist.h"
#include "stringpool.h"
#include "timespan.h"
#include "utctime.h"

#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

/// All records received, in columns, append-only; times in UTC.
///
/// A copy is a snapshot: it shares the blocks, costs a few pointers, and may be read in another thread while the
/// original is appended to. Only the original may append. Rows are numbered in order of arrival.
class SessionStore
{
public:
    SessionStore() = default;

    /// Appends rows and dictionary tails; `segment.firstRow` must be rowCount().
    void append(const Segment &segment);

    /// What its values are called on the screen.
    const DisplayNames &names() const { return m_names; }
    void setNames(const DisplayNames &names) { m_names = names; }
    /// What the checks found about its rows.
    const RowFindings &findings() const { return m_findings; }
    void setFindings(const RowFindings &findings) { m_findings = findings; }

    /// What was found about its rows when they were compared with another listing.
    const RowChanges &changes() const { return m_changes; }
    void setChanges(const RowChanges &changes) { m_changes = changes; }

    /// A bit for each row of those that are more than their conversation can hold, as far as they were recounted.
    const RowMask &surplus() const { return *m_surplus; }
    void setSurplus(const std::shared_ptr<const RowMask> &surplus) { m_surplus = surplus; }

    /// Rows held, those included that a later answer has replaced.
    quint32 rowCount() const { return m_rowCount; }
    /// Rows that count: without the replaced ones.
    quint32 liveCount() const { return m_rowCount - m_superseded.count(); }
    bool isSuperseded(quint32 row) const { return m_superseded.test(row); }
    bool hasSuperseded() const { return !m_superseded.isEmpty(); }
    /// Rows that may still change at the vendor, replaced ones included (Segment::mayChange).
    const RowMarks &mayChange() const { return m_mayChange; }
    /// Rows that one answer of the vendor listed more than once; they are held once.
    const RowMarks &repeated() const { return m_repeated; }
    /// Whether that time, of a time field, lies in a repeated hour and may as well be the later one of two.
    bool isUndecided(Field field, quint32 row) const;
    /// Rows with such a time, replaced ones included.
    RowMask undecidedRows() const;
    bool hasUndecided() const;

    quint32 chunkCount() const { return static_cast<quint32>(m_chunks.size()); }
    const SessionChunk &chunk(quint32 index) const { return *m_chunks[index]; }
    /// Rows of that chunk that are filled.
    quint32 chunkRows(quint32 index) const;

    /// The code in pool(field); for text fields.
    quint32 code(Field field, quint32 row) const
    {
        return field == Field::Findings ? m_findings.code(row)
                                        : chunkOf(row).codes(index(field))[row & SessionChunk::Mask];
    }
    const PackedId &id(Field field, quint32 row) const
    {
        return chunkOf(row).ids[index(field)][row & SessionChunk::Mask];
    }
    /// Of Day: effectiveStart().
    UtcSecond time(Field field, quint32 row) const
    {
        return field == Field::Day ? effectiveStart(row) : chunkOf(row).times[index(field)][row & SessionChunk::Mask];
    }
    /// Length of the interval in seconds, negative where the end lies before the start; nothing where one of the two is
    /// missing or unreadable.
    std::optional<qint64> length(Field field, quint32 row) const;
    /// The raw value as UTF-8, times as the unreadable text or empty: for text and id fields.
    std::string_view bytes(Field field, quint32 row, std::array<char, 24> *buffer) const;
    /// The received text of a time that could not be read.
    std::string_view unreadableText(Field field, quint32 row) const;
    bool hasUnreadable() const { return !m_unreadable.isEmpty(); }

    /// The dictionary of a text or id field.
    const StringPool &pool(Field field) const;
    /// The moment that decides the day of a row: billing start, else, as an estimate, conversation start or the second
    /// in its ids. MissingTime if there is none.
    UtcSecond effectiveStart(quint32 row) const
    {
        const UtcSecond start = chunkOf(row).times[index(Field::BillingStart)][row & SessionChunk::Mask];
        return isTime(start) ? start : estimatedStart(row);
    }

    /// From the first to the last effectiveStart() of all rows, replaced ones included.
    const TimeSpan &startSpan() const { return m_startSpan; }

    RecordAddress origin(quint32 row) const;
    /// Bytes held by columns and dictionaries.
    quint64 memoryBytes() const;

    /// Index of a column of the API's: of a text field (0 to 4), of an id field's (0 to 1), of a time field's (0 to 3);
    /// of Day that of the billing start, with which it begins.
    static constexpr int column(Field field)
    {
        switch (field) {
        case Field::BotId:
        case Field::ConversationSessionId:
        case Field::ConversationStart:
            return 0;
        case Field::Channel:
        case Field::BillingSessionId:
        case Field::ConversationEnd:
            return 1;
        case Field::KoreUserId:
        case Field::BillingStart:
        case Field::Day:
            return 2;
        case Field::ChannelUserId:
        case Field::BillingEnd:
            return 3;
        case Field::BillingSessionType:
            return 4;
        case Field::BillingSeconds:
        case Field::ConversationSeconds:
        case Field::Findings:
        case Field::Change:
        case Field::Surplus:
            break;
        }
        return -1;
    }

private:
    std::shared_ptr<SessionChunk> newChunk();
    static constexpr size_t index(Field field) { return static_cast<size_t>(column(field)); }
    const SessionChunk &chunkOf(quint32 row) const { return *m_chunks[row >> SessionChunk::Shift]; }
    UtcSecond estimatedStart(quint32 row) const;
    quint32 creationSecond(Field field, quint32 row) const;

    quint32 m_rowCount = 0;
    TimeSpan m_startSpan;
    std::vector<std::shared_ptr<SessionChunk>> m_chunks;
    /// The one that the next block comes from.
    std::shared_ptr<ChunkGroup> m_group;
    std::array<StringPool, TextColumns> m_texts;
    std::array<StringPool, IdColumns> m_ids;
    RowMarks m_superseded;
    RowMarks m_mayChange;
    RowMarks m_repeated;
    std::array<RowMarks, TimeColumns> m_undecided;
    SharedList<UnreadableValue, 64> m_unreadable;
    SharedList<RowOrigin, 256> m_origins;
    DisplayNames m_names;
    RowFindings m_findings;
    RowChanges m_changes;
    std::shared_ptr<const RowMask> m_surplus = std::make_shared<const RowMask>();
};
