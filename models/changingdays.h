// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "period.h"
#include "zone.h"

#include <span>
#include <vector>

class SessionStore;

/// The days on which rows begin that may still change at the vendor, as stretches of days without a gap, the earliest
/// first. Rows without any date are on none.
std::vector<Period> changingDays(const SessionStore &store, std::span<const quint32> rows, const Zone &zone);
