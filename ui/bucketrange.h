// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cmath>

/// Which of its buckets a chart shows: whole ones that follow each other. A value.
class BucketRange
{
public:
    /// So few fill the chart when nothing larger can be seen.
    static constexpr int Fewest = 5;

    BucketRange() = default;
    explicit BucketRange(int all)
        : m_all(all)
        , m_count(all)
    { }

    int all() const { return m_all; }
    int first() const { return m_first; }
    int end() const { return m_first + m_count; }
    int count() const { return m_count; }
    bool isWhole() const { return m_count == m_all; }
    bool contains(int bucket) const { return bucket >= m_first && bucket < end(); }

    /// So many times as many as now, around one that stays where it is.
    void zoom(double factor, int around)
    {
        int wished = static_cast<int>(std::lround(m_count * factor));
        // Of few, small steps would lead nowhere.
        if (wished == m_count && factor != 1)
            wished += factor > 1 ? 1 : -1;
        const int count = std::clamp(wished, std::min(Fewest, m_all), m_all);
        const double middle = around + 0.5;
        const double place = (middle - m_first) / std::max(m_count, 1);
        m_count = count;
        m_first = 0;
        move(static_cast<int>(std::lround(middle - place * count)));
    }
    /// To later ones; a negative number: to earlier ones.
    void move(int buckets) { m_first = std::clamp(m_first + buckets, 0, m_all - m_count); }
    /// Moves as little as is needed to show this one.
    void show(int bucket) { move(std::min(bucket - m_first, 0) + std::max(bucket - end() + 1, 0)); }

    bool operator==(const BucketRange &) const = default;

private:
    int m_all = 0;
    int m_first = 0;
    int m_count = 0;
};
