// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkrun.h"
#include "perioddays.h"
#include "rowgroups.h"

#include <algorithm>
#include <span>
#include <utility>

namespace {

/// Those that begin on these days; one that began before them counts where it began.
qint64 quarters(std::vector<UtcSecond> *starts, const PeriodDays &days)
{
    std::ranges::sort(*starts);
    qint64 blocks = 0;
    qint64 end = 0;
    for (const UtcSecond start : *starts) {
        if (start >= end) {
            blocks += days.has(start) ? 1 : 0;
            end = qint64(start) + CheckRun::BlockSeconds;
        }
    }
    return blocks;
}

/// Rows of one user, bot and channel by the start of their conversation.
void addUser(const CheckRun &run, std::span<const GroupedRow> rows, const PeriodDays &days, Restarts *restarts)
{
    const SessionStore &store = run.store();
    if (rows.size() == 1) {
        const int counted = days.has(store.effectiveStart(rows.front().row)) ? 1 : 0;
        restarts->billed += counted;
        restarts->merged += counted;
        return;
    }
    std::vector<UtcSecond> starts;
    UtcSecond lastEnd = MissingTime;
    bool isEarly = false;
    bool isCounted = false;
    quint64 last = run.conversationOf(rows.front().row);
    for (const GroupedRow &row : rows) {
        const UtcSecond start = store.effectiveStart(row.row);
        const bool isOfReport = days.has(start);
        starts.push_back(start);
        restarts->billed += isOfReport ? 1 : 0;
        if (const quint64 conversation = run.conversationOf(row.row); conversation != last) {
            last = conversation;
            const qint64 gap = qint64(row.key) - qint64(lastEnd);
            isEarly = isTime(lastEnd) && gap >= 0 && gap < CheckRun::BlockSeconds;
            isCounted = false;
        }
        if (isEarly && isOfReport) {
            restarts->rows.push_back(row.row);
            restarts->count += std::exchange(isCounted, true) ? 0 : 1;
        }
        if (const UtcSecond end = store.time(Field::ConversationEnd, row.row); isTime(end))
            lastEnd = std::max(lastEnd, end);
    }
    restarts->merged += quarters(&starts, days);
}

} // namespace

void checkRestarts(CheckTeam *team)
{
    const CheckRun &run = team->run();
    if (!run.isOn(CheckRule::RestartedEarly))
        return;
    const PeriodDays days(run.order().period, run.order().zone);
    const auto collect = [&](const SessionChunk &chunk, quint32 index, quint32 row, auto add) {
        const quint32 user = chunk.codes(2)[index];
        const UtcSecond conversationStart = CheckRun::timeOf(chunk, Field::ConversationStart, index);
        if (user != StringPool::Missing && isTime(conversationStart) && run.unitOf(row) != BillingUnit::None)
            add(GroupedRow{mixed(run.botAndChannelOf(row), user), conversationStart, row});
    };
    team->forEachGroup(collect, [&](CheckRun *own, std::span<const GroupedRow> group) {
        addUser(*own, group, days, &own->restartsOf(group.front().row));
    });
}
