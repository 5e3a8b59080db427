// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finding.h"

#include <QString>

/// By what a finding is known again when it is found anew. A value.
struct FindingKey
{
    QString rule;
    /// The session that could be claimed; empty: it is about none with an id, or about many.
    QString billingId;
    /// What else tells it from the others of its rule, whatever its numbers: the field that is wrong, or the terms of a
    /// filter that leave what it is about.
    QString subject;
    /// The version of the rule, the ids and the numbers: what was decided on a finding holds as long as these do.
    QString evidence;

    /// The same whatever its numbers are: all but the evidence.
    QString thing() const { return rule + u'\n' + billingId + u'\n' + subject; }

    bool operator==(const FindingKey &) const = default;
};

/// Rows are those of the store that was checked.
FindingKey keyOf(const Finding &finding, const SessionStore &store);
