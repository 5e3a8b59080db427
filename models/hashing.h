// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/// The finaliser of MurmurHash3 (public domain).
constexpr quint64 scrambled(quint64 value)
{
    value = (value ^ (value >> 33)) * 0xff51afd7ed558ccdULL;
    value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return value ^ (value >> 33);
}

/// Mixes a further value into a hash, or into a first value.
constexpr quint64 mixed(quint64 hash, quint64 value)
{
    // Scrambled before they meet: small numbers would else cancel each other.
    return scrambled(scrambled(hash) ^ value);
}
