// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchwindow.h"
#include "period.h"
#include "profile.h"
#include "zone.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

/// What a plan of windows rests on.
struct FetchRange
{
    Period period;
    /// The zone whose days the period means, and that of the API, if it is known.
    Zone reportZone;
    std::optional<Zone> apiZone;
    /// Nothing later is asked for.
    QDateTime now;
    /// Sessions can change for so long after they ended.
    std::chrono::hours settlingTime{DefaultSettlingHours};
    /// What is asked for begins so long before the period at least.
    std::chrono::hours leftMargin{24};
    /// And ends so long after it.
    std::chrono::hours rightMargin{24};
    /// The API reads what it is asked as its own local time, so far east of UTC: its present is asked for by a later
    /// timestamp.
    std::chrono::seconds readAhead{0};
};

/// The windows that bring all sessions of a period, overlapping by a day or two: from one day before the period to two
/// days after its last day's begin; further where the report zone, or the zone in which the API may read timestamps,
/// needs it. Never beyond now; empty if the whole period lies in the future.
///
/// They are cut at the ends of UTC months, a day beyond on both sides, and where days begin that may still change, so
/// that a later fetch can take over what has settled. `known` windows are taken over as they are.
std::vector<FetchWindow> planWindows(const FetchRange &range, const std::vector<FetchWindow> &known = {});

/// Midnight UTC before which every session that has ended will not change any more.
QDateTime settledUntil(const QDateTime &now, std::chrono::hours settlingTime);

/// Both halves of a window that the server finds too long, overlapping by a day; of up to two days each day by itself.
/// Empty if it is no longer than a day.
std::vector<FetchWindow> halved(const FetchWindow &window);

/// The middle between two whole seconds, so that no session lies on it and the halves have none in common, whichever
/// of their bounds the server takes to be open. Of more than two days a midnight: a server that takes `toDate` for the
/// begin of its day lists the same of both halves as of the whole.
QDateTime middleOf(const FetchWindow &window);

/// The period of a range in UTC, from the first moment of its first day to the one after its last day.
FetchWindow spanOf(const Period &period, const Zone &zone);

/// The timestamps by which sessions of these times are listed where the API, of this zone or an unknown one, may read
/// them as its local time.
FetchWindow widened(const FetchWindow &times, const std::optional<Zone> &apiZone);

/// A window in up to three parts that join: what lies before these times, between them, and after them. Cut half a
/// second after them, as above. It alone if it does not reach beyond them, or only lies beyond.
std::vector<FetchWindow> cutAt(const FetchWindow &times, const FetchWindow &window);

/// A moment as the API wants it: `2026-10-01T00:00:00.000Z`.
QString apiTimestamp(const QDateTime &moment);
