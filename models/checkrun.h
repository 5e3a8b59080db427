// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowgroups.h"
#include "sessionchecks.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

/// What the users of one bot and channel add up to on the days of the report, and who of them began anew.
struct Restarts
{
    quint32 count = 0;
    qint64 billed = 0;
    /// If one block were counted per user and quarter of an hour, whatever the conversation.
    qint64 merged = 0;
    /// Of the conversations that began early; all of them.
    std::vector<quint32> rows = {};
};

/// A check that is going on: what the rules read, and where their findings go. Lives as long as one checkSessions(), in
/// which there are several: each is changed by one thread at a time; what is const any may read.
class CheckRun
{
public:
    /// Seconds of the block that is billed (kore-api.md, section 5).
    static constexpr qint64 BlockSeconds = 15 * 60;

    CheckRun(const SessionStore &store, const CheckOrder &order);

    const SessionStore &store() const { return m_store; }
    const CheckOrder &order() const { return m_order; }
    bool isOn(CheckRule rule) const { return !m_order.switchedOff.contains(rule); }
    /// With the severity of its rule.
    void add(const Finding &finding);
    /// With another one.
    void add(Finding finding, Severity severity);
    /// What another run over the same sessions has found and counted.
    void absorb(const CheckRun &other);

    /// Of the type of a row, at the row's start.
    BillingUnit unitOf(quint32 row) const;
    static UtcSecond timeOf(const SessionChunk &chunk, Field field, quint32 index)
    {
        return chunk.times[static_cast<size_t>(SessionStore::column(field))][index];
    }
    /// Of a time in an hour that the clock repeats the earlier reading is in the store; the other one may be meant.
    bool isUndecided(Field field, quint32 row) const { return m_hasUndecided && m_store.isUndecided(field, row); }
    /// The longest that the conversation of these rows can have lasted, seconds: its end is the latest that can be
    /// meant. Nothing if one of its times is none, or it ends before it begins.
    template <typename Rows, typename RowOf = std::identity>
    std::optional<qint64> longestConversation(const Rows &rows, RowOf rowOf = {}) const
    {
        qint64 from = std::numeric_limits<qint64>::max();
        qint64 to = std::numeric_limits<qint64>::min();
        for (const auto &entry : rows) {
            const quint32 row = std::invoke(rowOf, entry);
            const UtcSecond start = m_store.time(Field::ConversationStart, row);
            if (!isTime(start) || !isTime(m_store.time(Field::ConversationEnd, row)))
                return {};
            from = std::min<qint64>(from, start);
            to = std::max(to, latestEnd(row));
        }
        return from <= to ? std::optional(to - from) : std::nullopt;
    }
    /// Bot and channel of a row as one number.
    quint64 botAndChannelOf(quint32 row) const
    {
        return quint64(m_store.code(Field::BotId, row)) << 32 | m_store.code(Field::Channel, row);
    }
    /// The same with its type.
    quint64 kindOf(quint32 row) const;
    /// What rows of one conversation share; a row without a conversation id is one by itself.
    quint64 conversationOf(quint32 row) const { return groupOf(m_store.id(Field::ConversationSessionId, row), row); }
    void countConversation(quint64 kind) { ++m_conversations[kind]; }
    /// Of the bot and the channel of a row.
    Restarts &restartsOf(quint32 row) { return m_restarts[botAndChannelOf(row)]; }
    void setLookedUp(quint32 lookedUp, quint32 conversations)
    {
        m_lookedUp = lookedUp;
        m_lookedAt = conversations;
    }

    /// Calls visit(chunk, index in the chunk, row) for each row that counts.
    template <typename Visit> void forEachRow(Visit visit) const { forEachRow(0, m_store.rowCount(), visit); }
    /// The same for the rows from `begin` to before `end`.
    template <typename Visit> void forEachRow(size_t begin, size_t end, Visit visit) const
    {
        const bool hasSuperseded = m_store.hasSuperseded();
        for (auto row = static_cast<quint32>(begin); row < end;) {
            const SessionChunk &chunk = m_store.chunk(row >> SessionChunk::Shift);
            const auto next = static_cast<quint32>(std::min<size_t>((row | SessionChunk::Mask) + size_t(1), end));
            for (; row < next; ++row) {
                if (!hasSuperseded || !m_store.isSuperseded(row))
                    visit(chunk, row & SessionChunk::Mask, row);
            }
        }
    }

    /// Puts one finding in the place of those of a rule that does not fit, and all in order.
    CheckResult finish();

private:
    /// If the end of its conversation is a time.
    qint64 latestEnd(quint32 row) const;
    void addRestarts();
    void replaceMisfits();
    void dropWeaker();

    const SessionStore &m_store;
    const CheckOrder &m_order;
    const bool m_hasUndecided;
    /// By code of the type.
    std::vector<std::vector<TypeUnit>> m_units;
    /// By kind.
    std::unordered_map<quint64, quint32> m_conversations;
    /// By bot and channel.
    std::unordered_map<quint64, Restarts> m_restarts;
    std::vector<Finding> m_findings;
    quint32 m_lookedUp = 0;
    quint32 m_lookedAt = 0;
};

/// The runs of a check over groups of rows, which are looked at by several threads.
class CheckTeam
{
public:
    CheckTeam(const SessionStore &store, const CheckOrder &order, const CheckParts &parts);

    /// What the rules read.
    const CheckRun &run() const { return m_runs.front(); }
    std::span<const CheckRun> runs() const { return m_runs; }

    /// Calls visit(run, group) for each group that holds `least` rows or more, of those that collect(chunk, index in
    /// the chunk, row, add) hands to add(GroupedRow). Both are called by several threads, visit() by one at a time for
    /// each run; collect() more than once for each row.
    template <typename Collect, typename Visit> void forEachGroup(Collect collect, Visit visit, size_t least = 1)
    {
        const auto collectPart = [&](size_t begin, size_t end, auto add) {
            run().forEachRow(begin, end,
                [&](const SessionChunk &chunk, quint32 index, quint32 row) { collect(chunk, index, row, add); });
        };
        const auto visitOf = [&](quint32 part, std::span<const GroupedRow> group) { visit(&m_runs[part], group); };
        ::forEachGroup(m_parts, run().store().rowCount(), collectPart, visitOf, least, m_mostAtOnce);
    }

private:
    Parts m_parts;
    quint32 m_mostAtOnce;
    /// One for each part.
    std::vector<CheckRun> m_runs;
};

/// The rules about single records: their times, and their place in their conversation.
void checkRecords(CheckRun *run);
/// The rule about conversations that the session history calls a developer's, or non-interactive.
void checkHistory(CheckRun *run);
/// The rule about days with unusually many or few sessions.
void checkVolumes(CheckRun *run);
/// The rules about the records of one conversation: mixed ones, blocks and units. Counts the conversations.
void checkConversations(CheckTeam *team);
/// The rule about billing ids that stand there twice.
void checkRepeatedIds(CheckTeam *team);
/// The rule about sessions that differ in nothing but their ids.
void checkRepeatedTimes(CheckTeam *team);
/// The rule about users who begin anew.
void checkRestarts(CheckTeam *team);
