// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation.h"

#include <algorithm>
#include <limits>

static std::vector<quint32> rowsOf(const SessionStore &store, quint32 row)
{
    const PackedId id = store.id(Field::ConversationSessionId, row);
    if (id.isMissing())
        return {row};
    std::vector<quint32> rows;
    const auto column = static_cast<size_t>(SessionStore::column(Field::ConversationSessionId));
    for (quint32 number = 0; number < store.chunkCount(); ++number) {
        const auto &ids = store.chunk(number).ids[column];
        for (quint32 index = 0; index < store.chunkRows(number); ++index) {
            const quint32 other = (number << SessionChunk::Shift) + index;
            if (ids[index] == id && !store.isSuperseded(other))
                rows.push_back(other);
        }
    }
    return rows;
}

static void widen(UtcSecond *earliest, UtcSecond *latest, UtcSecond start, UtcSecond end)
{
    if (isTime(start) && (!isTime(*earliest) || start < *earliest))
        *earliest = start;
    if (isTime(end) && (!isTime(*latest) || end > *latest))
        *latest = end;
}

/// A block goes into the first lane in which it overlaps with none.
static void putIntoLanes(Conversation *conversation)
{
    std::vector<UtcSecond> free;
    for (ConversationBlock &block : conversation->blocks) {
        const auto lane = std::ranges::find_if(free, [&](UtcSecond until) { return until <= block.start; });
        block.lane = static_cast<int>(lane - free.begin());
        const UtcSecond until = isTime(block.end) ? std::max(block.start, block.end) : block.start;
        if (lane == free.end())
            free.push_back(until);
        else
            *lane = until;
    }
    conversation->lanes = static_cast<int>(free.size());
}

Conversation conversationOf(const SessionStore &store, quint32 row)
{
    Conversation conversation;
    for (const quint32 other : rowsOf(store, row)) {
        ++conversation.sessions;
        widen(&conversation.start, &conversation.end, store.time(Field::ConversationStart, other),
            store.time(Field::ConversationEnd, other));
        const UtcSecond start = store.time(Field::BillingStart, other);
        const UtcSecond end = store.time(Field::BillingEnd, other);
        if (isTime(start))
            conversation.blocks.push_back({other, start, isTime(end) ? end : MissingTime});
    }
    std::ranges::stable_sort(conversation.blocks, {}, &ConversationBlock::start);
    if (conversation.blocks.size() > Conversation::Most)
        conversation.blocks.resize(Conversation::Most);
    putIntoLanes(&conversation);
    return conversation;
}

void addFindings(const std::vector<Finding> &findings, Conversation *conversation)
{
    auto &blocks = conversation->blocks;
    if (blocks.empty())
        return;
    // There may be many findings, and nearly all are about others.
    const auto [first, last] = std::ranges::minmax(blocks, {}, &ConversationBlock::row);
    for (const Finding &finding : findings) {
        if (finding.row < first.row || finding.row > last.row || finding.isMisfit || finding.count != 1)
            continue;
        const auto block = std::ranges::find(blocks, finding.row, &ConversationBlock::row);
        if (block != blocks.end())
            block->findings.push_back(finding);
    }
}

qint64 Conversation::from() const
{
    qint64 from = isTime(start) ? qint64(start) : std::numeric_limits<qint64>::max();
    for (const ConversationBlock &block : blocks)
        from = std::min<qint64>({from, block.start, isTime(block.end) ? block.end : block.start});
    return from;
}

qint64 Conversation::to() const
{
    qint64 to = isTime(end) ? qint64(end) : std::numeric_limits<qint64>::min();
    for (const ConversationBlock &block : blocks)
        to = std::max<qint64>({to, block.start, isTime(block.end) ? block.end : block.start});
    return to;
}

const ConversationBlock *Conversation::blockOf(quint32 row) const
{
    const auto block = std::ranges::find(blocks, row, &ConversationBlock::row);
    return block == blocks.end() ? nullptr : &*block;
}
