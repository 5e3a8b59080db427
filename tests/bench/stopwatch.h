// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ctime>

/// Milliseconds of a clock of the system: CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID.
inline double clockMilliseconds(clockid_t clock)
{
    constexpr double millisecondsPerSecond = 1e3;
    constexpr double nanosecondsPerMillisecond = 1e6;
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * millisecondsPerSecond + double(now.tv_nsec) / nanosecondsPerMillisecond;
}

/// How long something took, milliseconds: by the clock on the wall, and by the processor time of all threads of this
/// process, which a busy machine disturbs less.
struct Elapsed
{
    double wall = 0;
    double cpu = 0;

    Elapsed &operator+=(const Elapsed &other)
    {
        wall += other.wall;
        cpu += other.cpu;
        return *this;
    }
};

/// Runs from its making on.
class Stopwatch
{
public:
    Elapsed elapsed() const
    {
        return {clockMilliseconds(CLOCK_MONOTONIC) - m_wall, clockMilliseconds(CLOCK_PROCESS_CPUTIME_ID) - m_cpu};
    }

private:
    double m_wall = clockMilliseconds(CLOCK_MONOTONIC);
    double m_cpu = clockMilliseconds(CLOCK_PROCESS_CPUTIME_ID);
};

template <typename Work> Elapsed elapsedOf(const Work &work)
{
    const Stopwatch watch;
    work();
    return watch.elapsed();
}
