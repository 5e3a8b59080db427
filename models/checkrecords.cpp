// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkrun.h"
#include "perioddays.h"
#include "rowgroups.h"
#include "sessionpage.h"

#include <algorithm>
#include <array>

namespace {

/// The rules that need nothing but one record.
class RecordChecks
{
public:
    explicit RecordChecks(CheckRun *run)
        : m_run(*run)
        , m_store(run->store())
        , m_tolerances(run->order().tolerances)
        , m_hasRepeated(!m_store.repeated().isEmpty())
        , m_checksIds(mostIdsFit())
        , m_days(run->order().period, run->order().zone)
    { }

    void check()
    {
        m_run.forEachRow([this](const SessionChunk &chunk, quint32 index, quint32 row) {
            const UtcSecond conversationStart = CheckRun::timeOf(chunk, Field::ConversationStart, index);
            const UtcSecond conversationEnd = CheckRun::timeOf(chunk, Field::ConversationEnd, index);
            const UtcSecond start = CheckRun::timeOf(chunk, Field::BillingStart, index);
            const UtcSecond end = CheckRun::timeOf(chunk, Field::BillingEnd, index);
            if (!isTime(start) || !isTime(end) || !isTime(conversationStart) || !isTime(conversationEnd))
                checkPresence(chunk, index, row);
            checkOrder(row, Field::BillingStart, Field::BillingEnd, start, end);
            checkOrder(row, Field::ConversationStart, Field::ConversationEnd, conversationStart, conversationEnd);
            checkPlace(row, conversationStart, conversationEnd, start, end);
            checkBlock(row, start, end);
            checkId(chunk, index, row, conversationStart);
            checkRequest(chunk, index, row);
            if (isTime(start) && start == end)
                noteZeroLength(row, mixed(chunk.codes(0)[index], chunk.codes(1)[index]));
            noteNewValue(Field::BillingSessionType, row);
            noteNewValue(Field::Channel, row);
            noteUnit(row);
            checkRepeated(row);
        });
        addNoted(CheckRule::ZeroLength, m_zeroLengths);
        addNoted(CheckRule::UnmappedType, m_unmapped);
        addNoted(CheckRule::NewValue, m_newTypes, Field::BillingSessionType);
        addNoted(CheckRule::NewValue, m_newChannels, Field::Channel);
    }

private:
    /// A line for many rows.
    struct Line
    {
        quint32 row = 0;
        quint32 count = 0;
        /// Where they bear the finding.
        std::vector<quint32> rows = {};
    };
    using Lines = std::unordered_map<quint64, Line>;

    /// They are of the days that the report is of: else null.
    Line *note(Lines *lines, quint32 row, quint64 key) const
    {
        if (!m_days.has(m_store.effectiveStart(row)))
            return nullptr;
        Line &line = (*lines)[key];
        if (line.count++ == 0)
            line.row = row;
        return &line;
    }

    void noteZeroLength(quint32 row, quint64 key)
    {
        if (Line *line = note(&m_zeroLengths, row, key))
            line->rows.push_back(row);
    }

    void addNoted(CheckRule rule, Lines &lines, Field field = Field::BotId)
    {
        for (auto &[key, line] : lines) {
            Finding finding{.rule = rule, .row = line.row, .count = line.count, .measured = static_cast<qint64>(field)};
            if (!line.rows.empty())
                finding.rows = std::make_shared<const std::vector<quint32>>(std::move(line.rows));
            m_run.add(finding);
        }
    }

    void checkOrder(quint32 row, Field startField, Field endField, UtcSecond start, UtcSecond end)
    {
        const qint64 length = secondsBetween(start, end).value_or(0);
        if (length < 0 && !m_run.isUndecided(startField, row) && !m_run.isUndecided(endField, row))
            m_run.add({.rule = CheckRule::EndBeforeStart,
                .row = row,
                .measured = -length,
                .allowed = static_cast<qint64>(startField)});
    }

    /// Of a record in which a time is missing or cannot be read.
    void checkPresence(const SessionChunk &chunk, quint32 index, quint32 row)
    {
        const UtcSecond settledUntil = m_run.order().settledUntil;
        for (const Field field :
            {Field::BillingStart, Field::BillingEnd, Field::ConversationStart, Field::ConversationEnd}) {
            if (CheckRun::timeOf(chunk, field, index) == UnreadableTime) {
                m_run.add({.rule = CheckRule::UnreadableTimes, .row = row, .measured = static_cast<qint64>(field)});
                break;
            }
        }
        for (const Field field : {Field::BillingEnd, Field::ConversationEnd}) {
            const UtcSecond start = m_store.effectiveStart(row);
            if (CheckRun::timeOf(chunk, field, index) == MissingTime && isTime(start) && start <= settledUntil) {
                m_run.add({.rule = CheckRule::MissingEnd, .row = row, .measured = static_cast<qint64>(field)});
                break;
            }
        }
    }

    /// Negative: so many seconds before the interval; positive: after it.
    static qint64 outside(UtcSecond moment, UtcSecond from, UtcSecond to)
    {
        if (!isTime(moment))
            return 0;
        if (isTime(from) && moment < from)
            return qint64(moment) - qint64(from);
        return isTime(to) && moment > to ? qint64(moment) - qint64(to) : 0;
    }

    void checkPlace(quint32 row, UtcSecond from, UtcSecond to, UtcSecond start, UtcSecond end)
    {
        const qint64 tolerance = m_tolerances.conversation.count();
        const auto isUndecided = [this, row](Field field) { return m_run.isUndecided(field, row); };
        if ((isTime(from) && isTime(to) && to < from) || std::ranges::any_of(TimeFields, isUndecided))
            return;
        if (const qint64 seconds = outside(start, from, to); seconds > tolerance || seconds < -tolerance)
            m_run.add({.rule = CheckRule::StartsOutsideConversation, .row = row, .measured = seconds});
        else if (const qint64 late = outside(end, from, to); late > tolerance || late < -tolerance)
            m_run.add({.rule = CheckRule::EndsOutsideConversation, .row = row, .measured = late});
    }

    void checkBlock(quint32 row, UtcSecond start, UtcSecond end)
    {
        const qint64 length = secondsBetween(start, end).value_or(0);
        if (length > CheckRun::BlockSeconds + m_tolerances.block.count() && m_run.unitOf(row) == BillingUnit::Block
            && !m_run.isUndecided(Field::BillingStart, row) && !m_run.isUndecided(Field::BillingEnd, row))
            m_run.add({.rule = CheckRule::BlockTooLong, .row = row, .measured = length});
    }

    static bool fits(quint32 idSecond, UtcSecond start, qint64 tolerance)
    {
        const qint64 difference = qint64(idSecond) - qint64(start);
        return difference <= tolerance && difference >= -tolerance;
    }

    /// Whether the ids of conversations are made when these begin at all.
    bool mostIdsFit() const
    {
        quint32 compared = 0;
        quint32 fitting = 0;
        m_run.forEachRow([&](const SessionChunk &chunk, quint32 index, quint32) {
            const quint32 second = chunk.ids[0][index].creationSecond();
            const UtcSecond start = CheckRun::timeOf(chunk, Field::ConversationStart, index);
            if (second == 0 || !isTime(start))
                return;
            ++compared;
            fitting += fits(second, start, m_tolerances.id.count()) ? 1 : 0;
        });
        return fitting > compared / 2;
    }

    void checkId(const SessionChunk &chunk, quint32 index, quint32 row, UtcSecond start)
    {
        if (!m_checksIds || !isTime(start))
            return;
        const quint32 second = chunk.ids[0][index].creationSecond();
        if (second != 0 && !fits(second, start, m_tolerances.id.count())
            && !m_run.isUndecided(Field::ConversationStart, row))
            m_run.add({.rule = CheckRule::IdTimeMismatch, .row = row, .measured = qint64(second) - qint64(start)});
    }

    void checkRequest(const SessionChunk &chunk, quint32 index, quint32 row)
    {
        const std::optional<RequestedSessions> &requested = m_run.order().requested;
        if (!requested)
            return;
        if (!requested->bots.empty()) {
            const std::string_view bot = m_store.pool(Field::BotId).at(chunk.codes(0)[index]);
            if (!bot.empty() && !requested->bots.contains(bot))
                return m_run.add({.rule = CheckRule::NotRequested, .row = row, .measured = 1});
        }
        bool hasTime = false;
        for (const auto &column : chunk.times) {
            const UtcSecond moment = column[index];
            if (moment >= requested->from && moment <= requested->to)
                return;
            hasTime = hasTime || isTime(moment);
        }
        if (hasTime)
            m_run.add({.rule = CheckRule::NotRequested, .row = row});
    }

    void noteNewValue(Field field, quint32 row)
    {
        const bool isType = field == Field::BillingSessionType;
        const auto &known = isType ? m_run.order().knownTypes : m_run.order().knownChannels;
        const quint32 code = m_store.code(field, row);
        if (known && code != StringPool::Missing && !known->contains(m_store.pool(field).at(code)))
            note(isType ? &m_newTypes : &m_newChannels, row, code);
    }

    void noteUnit(quint32 row)
    {
        const quint32 code = m_store.code(Field::BillingSessionType, row);
        if (code != StringPool::Missing && m_run.unitOf(row) == BillingUnit::Unknown)
            note(&m_unmapped, row, code);
    }

    void checkRepeated(quint32 row)
    {
        if (m_hasRepeated && m_store.repeated().test(row))
            m_run.add({.rule = CheckRule::RepeatedRecord, .row = row});
    }

    CheckRun &m_run;
    const SessionStore &m_store;
    const CheckTolerances &m_tolerances;
    const bool m_hasRepeated;
    const bool m_checksIds;
    const PeriodDays m_days;
    Lines m_zeroLengths;
    Lines m_newTypes;
    Lines m_newChannels;
    Lines m_unmapped;
};

} // namespace

void checkRecords(CheckRun *run)
{
    RecordChecks(run).check();
}
