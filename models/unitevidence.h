// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "billingunit.h"
#include "sessionstore.h"

#include <vector>

/// What the sessions of a type tell about its unit, in numbers; a proposal, never more. A value.
struct UnitEvidence
{
    /// As received.
    QString type;
    /// Those whose times are known, and how many of them last at most 15:00 (and the tolerance of the rule about it).
    quint32 sessions = 0;
    quint32 ofABlock = 0;
    /// Conversations of the type that last longer than that, and how many of them were billed in several sessions.
    quint32 longConversations = 0;
    quint32 billedInSeveral = 0;

    /// Unknown: the sessions do not tell.
    BillingUnit proposed() const;
    bool operator==(const UnitEvidence &) const = default;
};

/// Of each type that no unit is known of, alerts and voice excepted (kore-api.md, section 5: they have rules of their
/// own), those of the most sessions first; types without a longer conversation tell nothing. May run in any thread.
std::vector<UnitEvidence> unitEvidence(const SessionStore &snapshot, const TypeUnits &known);

/// "Of 12,340 Conversations sessions 12,301 last at most 15:00, and 2,100 of 2,150 longer conversations were billed in
/// several: they look like 15-minute blocks."
QString evidenceText(const UnitEvidence &evidence);
