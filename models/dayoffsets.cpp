// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dayoffsets.h"

#include <algorithm>

quint32 DayOffsets::Day::count(int offset) const
{
    const auto found = offsets.find(offset);
    return found == offsets.end() ? 0 : found->second;
}

quint32 DayOffsets::Day::ids() const
{
    quint32 sum = 0;
    for (const auto &[offset, count] : offsets)
        sum += count;
    return sum;
}

std::vector<DayOffsets::Stretch> DayOffsets::stretches() const
{
    std::vector<Stretch> stretches;
    for (const auto &[number, day] : m_days) {
        if (day.offsets.empty())
            continue;
        const int offset = std::ranges::max_element(day.offsets, {}, &std::pair<const int, quint32>::second)->first;
        if (stretches.empty() || stretches.back().offset != offset)
            stretches.push_back({number, number, offset});
        stretches.back().last = number;
        stretches.back().ids += day.ids();
    }
    return stretches;
}

std::vector<OffsetRange> DayOffsets::ranges() const
{
    std::vector<Stretch> kept;
    for (const Stretch &next : stretches()) {
        const bool isOdd = next.ids < IdsOfARange;
        if (kept.empty() || (kept.back().offset != next.offset && !isOdd && kept.back().ids >= IdsOfARange)) {
            kept.push_back(next);
            continue;
        }
        // Before these there were odd ones only.
        if (kept.back().ids < IdsOfARange)
            kept.back().offset = next.offset;
        kept.back().last = next.last;
        kept.back().ids += next.ids;
    }
    std::vector<OffsetRange> ranges;
    ranges.reserve(kept.size());
    for (const Stretch &stretch : kept)
        ranges.push_back(
            {QDate(1970, 1, 1).addDays(stretch.first), QDate(1970, 1, 1).addDays(stretch.last), stretch.offset});
    size_t index = 0;
    for (const auto &entry : m_days) {
        const qint64 number = entry.first;
        const Day &day = entry.second;
        while (index + 1 < kept.size() && number >= kept[index + 1].first)
            ++index;
        if (ranges.empty())
            break;
        OffsetRange &range = ranges[index];
        range.agreeing += day.count(range.offset);
        range.compared += day.ids() + day.unfit;
        const auto moveTo = [&](OffsetRange &neighbour) {
            const quint32 count = day.count(neighbour.offset);
            neighbour.agreeing += count;
            neighbour.compared += count;
            range.compared -= count;
        };
        if (number == kept[index].first && index > 0)
            moveTo(ranges[index - 1]);
        if (number == kept[index].last && index + 1 < kept.size())
            moveTo(ranges[index + 1]);
    }
    return ranges;
}
