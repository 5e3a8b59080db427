// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

/// Random numbers that are the same on every platform (SplitMix64); the distributions of the standard library are not.
class SplitMix
{
public:
    explicit SplitMix(std::uint64_t seed)
        : m_state(seed)
    { }

    /// 64 random bits.
    std::uint64_t next() { return mix(m_state += 0x9e3779b97f4a7c15U); }

    /// A number from 0 to `bound` - 1; `bound` is above 0.
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32); }

    /// A number from `low` to `high`, both included.
    int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::uint32_t>(high - low) + 1)); }

    /// True in `percent` of a hundred cases.
    bool chance(std::uint32_t percent) { return below(100) < percent; }

    /// Scrambles `value`; different values give different results.
    static constexpr std::uint64_t mix(std::uint64_t value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
        return value ^ (value >> 31);
    }

private:
    std::uint64_t m_state;
};
