// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class Dataset;
class SessionStore;

/// What this machine needs at the very least, milliseconds of one core: measured in the same run as what is put beside
/// it. The best of several runs.
struct Limits
{
    /// simdjson walks over all strings of all pages.
    double walk = 0;
    /// A radix sort of as many 32-bit integers, each with its row.
    double sort = 0;
    /// One scan over the bytes of all dictionaries.
    double scan = 0;
};

Limits measureLimits(const Dataset &data, const SessionStore &store);
