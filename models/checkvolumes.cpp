// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkrun.h"
#include "localclock.h"
#include "numbers.h"
#include "sessioncounts.h"

#include <algorithm>
#include <map>
#include <utility>

namespace {

constexpr int WeekDays = 7;

/// Of an even number the lower one of the two in the middle.
quint32 medianOf(std::vector<quint32> counts)
{
    const auto middle = counts.begin() + static_cast<std::ptrdiff_t>((counts.size() - 1) / 2);
    std::ranges::nth_element(counts, middle);
    return *middle;
}

/// A day of a bot that has many more sessions than usual, or far fewer.
struct Jump
{
    /// A code, and a day since 1970 in the zone of the report.
    quint32 bot = 0;
    qint64 day = 0;
    quint32 sessions = 0;
    qint64 usual = 0;
    std::vector<quint32> rows = {};
};

/// The days of one bot against the same days of other weeks.
class BotDays
{
public:
    BotDays(const CheckTolerances &tolerances, const SessionCounts &counts, int bot, int firstDay, int endDay)
        : m_tolerances(tolerances)
        , m_counts(counts)
        , m_bot(bot)
        , m_firstDay(firstDay)
        , m_endDay(endDay)
    { }

    void check(std::vector<Jump> *jumps) const
    {
        for (int weekDay = 0; weekDay < WeekDays && m_firstDay + weekDay < m_endDay; ++weekDay) {
            std::vector<quint32> days;
            for (int day = m_firstDay + weekDay; day < m_endDay; day += WeekDays)
                days.push_back(m_counts.at(day, m_bot));
            if (days.size() < static_cast<size_t>(m_tolerances.leastWeeks))
                continue;
            const qint64 median = medianOf(days);
            if (median < m_tolerances.leastVolume)
                continue;
            for (size_t week = 0; week < days.size(); ++week) {
                const qint64 percent = qint64(days[week]) * 100;
                if (percent >= median * m_tolerances.lowVolume && percent <= median * m_tolerances.highVolume)
                    continue;
                const auto day = static_cast<size_t>(m_firstDay + weekDay) + week * WeekDays;
                jumps->push_back({m_counts.codes[static_cast<size_t>(m_bot)],
                    floorDiv(m_counts.bucketStarts[day], SecondsPerDay), days[week], median});
            }
        }
    }

private:
    const CheckTolerances &m_tolerances;
    const SessionCounts &m_counts;
    const int m_bot;
    const int m_firstDay;
    const int m_endDay;
};

/// Up to Finding::MostRows of each.
void findRows(const CheckRun &run, const RowMask &rows, std::vector<Jump> *jumps)
{
    std::map<std::pair<quint32, qint64>, Jump *> byDay;
    for (Jump &jump : *jumps)
        byDay.emplace(std::pair(jump.bot, jump.day), &jump);
    LocalClock clock(run.order().zone);
    run.forEachRow([&](const SessionChunk &chunk, quint32 index, quint32 row) {
        if (!rows.test(row))
            return;
        const qint64 day = floorDiv(clock.toLocal(run.store().effectiveStart(row)), SecondsPerDay);
        const auto found = byDay.find({chunk.codes(0)[index], day});
        if (found != byDay.end() && found->second->rows.size() < Finding::MostRows)
            found->second->rows.push_back(row);
    });
}

} // namespace

void checkVolumes(CheckRun *run)
{
    if (!run->isOn(CheckRule::VolumeJump))
        return;
    const SessionStore &store = run->store();
    const std::optional<Period> &period = run->order().period;
    const Zone &zone = run->order().zone;
    const qint64 from = period ? zone.startOfDay(period->from) : 0;
    const qint64 to = period ? zone.startOfDay(period->to.addDays(1)) : std::numeric_limits<qint64>::max();
    RowMask rows(store.rowCount());
    std::vector<quint32> firstRows(store.pool(Field::BotId).size(), Finding::NoRow);
    run->forEachRow([&](const SessionChunk &chunk, quint32 index, quint32 row) {
        const UtcSecond start = store.effectiveStart(row);
        if (!isTime(start) || start < from || start >= to)
            return;
        rows.set(row);
        quint32 &first = firstRows[chunk.codes(0)[index]];
        first = std::min(first, row);
    });
    const SessionCounts counts = countSessions(store, rows, {Bucket::Day, Field::BotId}, zone, period);
    if (counts.spec.bucket != Bucket::Day)
        return;
    // Without a period the first and the last day may be parts of days.
    const int firstDay = period ? 0 : 1;
    const int endDay = static_cast<int>(counts.bucketStarts.size()) - (period ? 0 : 1);
    std::vector<Jump> jumps;
    for (size_t bot = 0; bot < counts.codes.size(); ++bot) {
        const quint32 code = counts.codes[bot];
        if (code < firstRows.size() && firstRows[code] != Finding::NoRow)
            BotDays(run->order().tolerances, counts, static_cast<int>(bot), firstDay, endDay).check(&jumps);
    }
    if (!jumps.empty())
        findRows(*run, rows, &jumps);
    for (Jump &jump : jumps) {
        // On a day without any the first of the bot tells its name.
        run->add({.rule = CheckRule::VolumeJump,
            .row = jump.rows.empty() ? firstRows[jump.bot] : jump.rows.front(),
            .count = std::max<quint32>(jump.sessions, 2),
            .rows = std::make_shared<const std::vector<quint32>>(std::move(jump.rows)),
            .measured = jump.sessions,
            .allowed = jump.usual,
            .span = jump.day});
    }
}
