// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkrun.h"
#include "rowgroups.h"

#include <span>

void checkRepeatedIds(CheckTeam *team)
{
    const SessionStore &store = team->run().store();
    if (!team->run().isOn(CheckRule::DuplicateBillingId))
        return;
    const auto collect = [&](const SessionChunk &chunk, quint32 index, quint32 row, auto add) {
        if (const PackedId &id = chunk.ids[1][index]; !id.isMissing())
            add(GroupedRow{groupOf(id), store.effectiveStart(row), row});
    };
    const auto visit = [&](CheckRun *run, std::span<const GroupedRow> group) {
        const quint32 first = group.front().row;
        for (const GroupedRow &row : group.subspan(1)) {
            if (store.id(Field::BillingSessionId, row.row) == store.id(Field::BillingSessionId, first))
                run->add({.rule = CheckRule::DuplicateBillingId, .row = row.row, .other = first});
        }
    };
    team->forEachGroup(collect, visit, 2);
}

static bool isSameUse(const SessionStore &store, quint32 left, quint32 right)
{
    for (const Field field : {Field::BotId, Field::KoreUserId, Field::Channel, Field::BillingSessionType}) {
        if (store.code(field, left) != store.code(field, right))
            return false;
    }
    return store.time(Field::BillingStart, left) == store.time(Field::BillingStart, right)
        && store.time(Field::BillingEnd, left) == store.time(Field::BillingEnd, right);
}

void checkRepeatedTimes(CheckTeam *team)
{
    const CheckRun &run = team->run();
    if (!run.isOn(CheckRule::SameTimes))
        return;
    const SessionStore &store = run.store();
    const auto collect = [&](const SessionChunk &chunk, quint32 index, quint32 row, auto add) {
        const quint32 user = chunk.codes(2)[index];
        const UtcSecond start = CheckRun::timeOf(chunk, Field::BillingStart, index);
        const UtcSecond end = CheckRun::timeOf(chunk, Field::BillingEnd, index);
        // Without a user nobody can be billed twice.
        if (user != StringPool::Missing && isTime(start) && isTime(end))
            add(GroupedRow{mixed(mixed(run.kindOf(row), user), quint64(start) << 32 | end), row, row});
    };
    const auto visit = [&](CheckRun *own, std::span<const GroupedRow> group) {
        const quint32 first = group.front().row;
        const PackedId &id = store.id(Field::BillingSessionId, first);
        for (const GroupedRow &row : group.subspan(1)) {
            const PackedId &other = store.id(Field::BillingSessionId, row.row);
            if (!id.isMissing() && !other.isMissing() && id != other && isSameUse(store, first, row.row))
                own->add({.rule = CheckRule::SameTimes, .row = row.row, .other = first});
        }
    };
    team->forEachGroup(collect, visit, 2);
}
