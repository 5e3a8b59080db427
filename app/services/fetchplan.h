// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchwindow.h"
#include "period.h"
#include "zone.h"

#include <QString>

#include <optional>
#include <vector>

/// The windows that bring all sessions of a period: at most three calendar months each, overlapping by a day, from one
/// day before the period to two days after its last day's begin; further where the report zone, or the zone in which
/// the API may read timestamps, needs it. Never beyond `now`; empty if the whole period lies in the future.
std::vector<FetchWindow> planWindows(
    const Period &period, const Zone &reportZone, const std::optional<Zone> &apiZone, const QDateTime &now);

/// Both halves of a window that the server finds too long, overlapping by a day; empty if it is too short to be halved.
std::vector<FetchWindow> halved(const FetchWindow &window);

/// A moment as the API wants it: `2026-10-01T00:00:00.000Z`.
QString apiTimestamp(const QDateTime &moment);
