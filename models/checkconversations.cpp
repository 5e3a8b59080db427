// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkrun.h"
#include "rowgroups.h"

#include <algorithm>
#include <span>

namespace {

/// Rows of one conversation, bot and type by their start; what was told of each.
class UnitRows
{
public:
    UnitRows(CheckRun *run, std::span<const quint32> rows)
        : m_run(*run)
        , m_rows(rows)
    { }

    void check()
    {
        const BillingUnit unit = m_run.unitOf(m_rows.back());
        if (unit == BillingUnit::Block)
            checkBlocks();
        else if (unit == BillingUnit::Conversation)
            checkUnits();
    }

private:
    UtcSecond time(Field field, quint32 row) const { return m_run.store().time(field, row); }
    bool isUndecided(Field field, quint32 row) const { return m_run.isUndecided(field, row); }

    void checkBlocks()
    {
        const CheckTolerances &tolerances = m_run.order().tolerances;
        std::vector<quint32> counted;
        qint64 told = 0;
        for (const quint32 row : m_rows) {
            const UtcSecond start = time(Field::BillingStart, row);
            if (!counted.empty()) {
                const quint32 before = counted.back();
                const qint64 gap = qint64(start) - qint64(time(Field::BillingStart, before));
                const qint64 overlap = secondsBetween(start, time(Field::BillingEnd, before)).value_or(0);
                const bool isTooSoon = gap < CheckRun::BlockSeconds - tolerances.block.count();
                const bool isKnown = !isUndecided(Field::BillingStart, row)
                    && !isUndecided(Field::BillingStart, before);
                if (isKnown && (isTooSoon || overlap > tolerances.overlap.count())) {
                    m_run.add({.rule = isTooSoon ? CheckRule::BlockTooSoon : CheckRule::OverlappingBlocks,
                        .row = row,
                        .other = before,
                        .measured = isTooSoon ? gap : overlap});
                    ++told;
                    continue;
                }
            }
            counted.push_back(row);
        }
        checkNumber(counted, told);
    }

    /// Those that are more than the conversation can hold.
    void checkNumber(const std::vector<quint32> &counted, qint64 told)
    {
        const std::optional<qint64> span = m_run.longestConversation(m_rows);
        if (!span)
            return;
        const qint64 possible = *span / CheckRun::BlockSeconds + 1;
        const auto billed = static_cast<qint64>(m_rows.size());
        const qint64 surplus = std::min(billed - possible - told, static_cast<qint64>(counted.size()));
        for (qint64 number = 0; number < surplus; ++number) {
            m_run.add({.rule = CheckRule::TooManyBlocks,
                .row = counted[counted.size() - 1 - static_cast<size_t>(number)],
                .measured = billed,
                .allowed = possible,
                .span = *span});
        }
    }

    void checkUnits()
    {
        quint32 before = m_rows.front();
        UtcSecond end = time(Field::BillingEnd, before);
        for (const quint32 row : m_rows.subspan(1)) {
            const qint64 gap = qint64(time(Field::BillingStart, row)) - qint64(end);
            if (isTime(end) && gap < CheckRun::BlockSeconds && !isUndecided(Field::BillingStart, row))
                m_run.add({.rule = CheckRule::SeveralUnits, .row = row, .other = before, .measured = gap});
            if (const UtcSecond next = time(Field::BillingEnd, row); isTime(next) && next >= end) {
                end = next;
                before = row;
            }
        }
    }

    CheckRun &m_run;
    const std::span<const quint32> m_rows;
};

quint32 distinct(const SessionStore &store, Field field, std::span<const GroupedRow> rows)
{
    std::vector<quint32> codes;
    codes.reserve(rows.size());
    for (const GroupedRow &row : rows) {
        if (const quint32 code = store.code(field, row.row); code != StringPool::Missing)
            codes.push_back(code);
    }
    std::ranges::sort(codes);
    return static_cast<quint32>(std::unique(codes.begin(), codes.end()) - codes.begin());
}

/// All rows of one conversation id, whatever their bot and type.
void checkConversation(CheckRun *run, std::span<const GroupedRow> rows)
{
    const SessionStore &store = run->store();
    run->countConversation(run->kindOf(rows.front().row));
    if (rows.size() == 1)
        return;

    const quint32 first = rows.front().row;
    const auto differs = [&](Field field) {
        return std::ranges::any_of(
            rows, [&](const GroupedRow &row) { return store.code(field, row.row) != store.code(field, first); });
    };
    const bool hasBots = differs(Field::BotId);
    if (hasBots || differs(Field::Channel) || differs(Field::KoreUserId)) {
        Finding finding;
        finding.rule = CheckRule::MixedConversation;
        finding.row = rows.back().row;
        finding.other = first;
        finding.measured = distinct(store, Field::Channel, rows);
        finding.allowed = distinct(store, Field::KoreUserId, rows);
        finding.span = distinct(store, Field::BotId, rows);
        if (finding.measured > 1 || finding.allowed > 1)
            run->add(finding);
        else if (finding.span > 1)
            run->add(finding, Severity::Info);
    }

    std::vector<std::pair<quint64, quint32>> byUnit;
    byUnit.reserve(rows.size());
    std::vector<quint64> kinds{run->kindOf(first)};
    for (const GroupedRow &row : rows) {
        if (const quint64 kind = run->kindOf(row.row); std::ranges::find(kinds, kind) == kinds.end()) {
            kinds.push_back(kind);
            run->countConversation(kind);
        }
        if (isTime(row.key)) {
            byUnit.emplace_back(
                mixed(store.code(Field::BotId, row.row), store.code(Field::BillingSessionType, row.row)), row.row);
        }
    }
    // Rows come by their start, and keep that order.
    std::ranges::stable_sort(byUnit, {}, &std::pair<quint64, quint32>::first);
    std::vector<quint32> unit;
    for (size_t index = 0; index < byUnit.size(); ++index) {
        unit.push_back(byUnit[index].second);
        if (index + 1 == byUnit.size() || byUnit[index + 1].first != byUnit[index].first) {
            if (unit.size() > 1)
                UnitRows(run, unit).check();
            unit.clear();
        }
    }
}

} // namespace

void checkConversations(CheckTeam *team)
{
    const CheckRun &run = team->run();
    const auto collect = [&](const SessionChunk &chunk, quint32 index, quint32 row, auto add) {
        add(GroupedRow{run.conversationOf(row), CheckRun::timeOf(chunk, Field::BillingStart, index), row});
    };
    team->forEachGroup(collect, checkConversation);
}
