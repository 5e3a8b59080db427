// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findingdecisions.h"

#include <QStringList>

/// The fact that holds them (FindingDecisions); it stays when fetches are deleted, since what was claimed must not be
/// claimed again, and goes with the archive.
inline constexpr QLatin1StringView DecisionsFact("finding-decisions");

// What was decided on findings lies in the archive, beside the sessions whose ids it names. These functions open the
// archives and block until they are done.

/// Of all of these archives together. Nothing where there is no archive, or of what is damaged.
FindingDecisions archivedDecisions(const QStringList &paths);

/// What has become of a change.
struct DecisionsChange
{
    FindingDecisions decisions;
    std::vector<RefusedClaim> refused;
    /// How many findings it was made of.
    size_t changed = 0;
    /// Why it was not kept; a sentence, empty if it was.
    QString problem;
};

/// Makes the change in each of these archives, those of the connections whose sessions are looked at together; a claim
/// that one of them has is refused for all.
DecisionsChange changeDecisions(const QStringList &paths, const FindingChange &change);
