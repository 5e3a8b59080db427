// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchstatus.h"
#include "seenvalues.h"
#include "sessionchecks.h"

#include <chrono>

/// What a fetch or a file says of what was asked for and when, and what had been received before it (nothing: not
/// known), as a check needs it; units, period and zone are left to the caller.
CheckOrder checkOrderOf(
    const Completeness &completeness, std::chrono::hours settlingTime, const std::optional<SeenValues> &knownValues);
