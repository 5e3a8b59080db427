// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <set>
#include <string>

/// The channels and types of sessions that were received, as the API writes them. A value.
struct SeenValues
{
    std::set<std::string, std::less<>> channels = {};
    std::set<std::string, std::less<>> types = {};

    bool operator==(const SeenValues &) const = default;
};
