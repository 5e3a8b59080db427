// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkrun.h"
#include "numbers.h"
#include "sessioncounts.h"

#include <algorithm>
#include <array>

namespace {

constexpr int WeekDays = 7;

/// Of an even number the lower one of the two in the middle.
quint32 medianOf(std::vector<quint32> counts)
{
    const auto middle = counts.begin() + static_cast<std::ptrdiff_t>((counts.size() - 1) / 2);
    std::ranges::nth_element(counts, middle);
    return *middle;
}

/// The days of one bot against the same days of other weeks.
class BotDays
{
public:
    BotDays(CheckRun *run, const SessionCounts &counts, int bot, int firstDay, int endDay)
        : m_run(*run)
        , m_counts(counts)
        , m_bot(bot)
        , m_firstDay(firstDay)
        , m_endDay(endDay)
    { }

    void check(quint32 row)
    {
        const CheckTolerances &tolerances = m_run.order().tolerances;
        for (int weekDay = 0; weekDay < WeekDays && m_firstDay + weekDay < m_endDay; ++weekDay) {
            std::vector<quint32> days;
            for (int day = m_firstDay + weekDay; day < m_endDay; day += WeekDays)
                days.push_back(m_counts.at(day, m_bot));
            if (days.size() < static_cast<size_t>(tolerances.leastWeeks))
                continue;
            const qint64 median = medianOf(days);
            if (median < tolerances.leastVolume)
                continue;
            for (size_t week = 0; week < days.size(); ++week) {
                const qint64 percent = qint64(days[week]) * 100;
                if (percent >= median * tolerances.lowVolume && percent <= median * tolerances.highVolume)
                    continue;
                const auto day = static_cast<size_t>(m_firstDay + weekDay) + week * WeekDays;
                m_run.add({.rule = CheckRule::VolumeJump,
                    .row = row,
                    .count = std::max<quint32>(days[week], 2),
                    .measured = days[week],
                    .allowed = median,
                    .span = floorDiv(m_counts.bucketStarts[day], SecondsPerDay)});
            }
        }
    }

private:
    CheckRun &m_run;
    const SessionCounts &m_counts;
    const int m_bot;
    const int m_firstDay;
    const int m_endDay;
};

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
        quint32 &first = firstRows[chunk.text[0][index]];
        first = std::min(first, row);
    });
    const SessionCounts counts = countSessions(store, rows, {Bucket::Day, Field::BotId}, zone, period);
    if (counts.spec.bucket != Bucket::Day)
        return;
    // Without a period the first and the last day may be parts of days.
    const int firstDay = period ? 0 : 1;
    const int endDay = static_cast<int>(counts.bucketStarts.size()) - (period ? 0 : 1);
    for (size_t bot = 0; bot < counts.codes.size(); ++bot) {
        const quint32 code = counts.codes[bot];
        if (code < firstRows.size() && firstRows[code] != Finding::NoRow)
            BotDays(run, counts, static_cast<int>(bot), firstDay, endDay).check(firstRows[code]);
    }
}
