// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkrun.h"
#include "rowgroups.h"

#include <algorithm>
#include <span>

namespace {

/// What the users of one bot and channel add up to.
struct Restarts
{
    quint32 first = Finding::NoRow;
    quint32 count = 0;
    qint64 billed = 0;
    /// If one block were counted per user and quarter of an hour, whatever the conversation.
    qint64 merged = 0;
    /// Of the conversations that began early.
    std::vector<quint32> rows;
};

qint64 quarters(std::vector<UtcSecond> *starts)
{
    std::ranges::sort(*starts);
    qint64 blocks = 0;
    qint64 end = 0;
    for (const UtcSecond start : *starts) {
        if (start >= end) {
            ++blocks;
            end = qint64(start) + CheckRun::BlockSeconds;
        }
    }
    return blocks;
}

/// Rows of one user, bot and channel by the start of their conversation.
void addUser(const CheckRun &run, std::span<const GroupedRow> rows, Restarts *restarts)
{
    const SessionStore &store = run.store();
    restarts->billed += static_cast<qint64>(rows.size());
    if (rows.size() == 1) {
        ++restarts->merged;
        return;
    }
    std::vector<UtcSecond> starts;
    UtcSecond lastEnd = MissingTime;
    bool isEarly = false;
    quint64 last = run.conversationOf(rows.front().row);
    for (const GroupedRow &row : rows) {
        starts.push_back(store.effectiveStart(row.row));
        if (const quint64 conversation = run.conversationOf(row.row); conversation != last) {
            last = conversation;
            const qint64 gap = qint64(row.key) - qint64(lastEnd);
            isEarly = isTime(lastEnd) && gap >= 0 && gap < CheckRun::BlockSeconds;
            if (isEarly && restarts->count++ == 0)
                restarts->first = row.row;
        }
        if (isEarly && restarts->rows.size() < Finding::MostRows)
            restarts->rows.push_back(row.row);
        if (const UtcSecond end = store.time(Field::ConversationEnd, row.row); isTime(end))
            lastEnd = std::max(lastEnd, end);
    }
    restarts->merged += quarters(&starts);
}

} // namespace

void checkRestarts(CheckRun *run)
{
    if (!run->isOn(CheckRule::RestartedEarly))
        return;
    const SessionStore &store = run->store();
    const auto collect = [&](auto add) {
        run->forEachRow([&](const SessionChunk &chunk, quint32 index, quint32 row) {
            const quint32 user = chunk.text[2][index];
            const UtcSecond conversationStart = CheckRun::timeOf(chunk, Field::ConversationStart, index);
            if (user == StringPool::Missing || !isTime(conversationStart) || run->unitOf(row) == BillingUnit::None)
                return;
            const quint64 botAndChannel = quint64(chunk.text[0][index]) << 32 | chunk.text[1][index];
            add(GroupedRow{mixed(botAndChannel, user), conversationStart, row});
        });
    };
    std::unordered_map<quint64, Restarts> byBotAndChannel;
    forEachGroup(store.liveCount(), collect, [&](std::span<const GroupedRow> group) {
        const quint32 row = group.front().row;
        addUser(*run, group,
            &byBotAndChannel[quint64(store.code(Field::BotId, row)) << 32 | store.code(Field::Channel, row)]);
    });
    for (auto &[key, restarts] : byBotAndChannel) {
        if (restarts.count > 0)
            run->add({.rule = CheckRule::RestartedEarly,
                .row = restarts.first,
                .count = restarts.count,
                .rows = std::make_shared<const std::vector<quint32>>(std::move(restarts.rows)),
                .measured = restarts.billed,
                .allowed = restarts.merged});
    }
}
