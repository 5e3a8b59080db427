// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finding.h"

#include <QString>

#include <vector>

/// The findings of one rule and severity, which stand one behind the other in a CheckResult.
struct FindingGroup
{
    CheckRule rule = CheckRule::DuplicateBillingId;
    Severity severity = Severity::Info;
    /// Its findings say that the rule does not fit these data.
    bool isMisfit = false;
    /// Place of the first finding, and how many there are.
    size_t first = 0;
    size_t count = 0;
    /// How many of them nothing is left to be done about.
    size_t settled = 0;

    bool isSameAs(const FindingGroup &other) const;
    bool operator==(const FindingGroup &) const = default;
};

/// In the order of the findings, which is that of a CheckResult.
std::vector<FindingGroup> groupsOf(const std::vector<Finding> &findings);
/// The rule in the admin's words, and whether it fits these data.
QString titleOf(const FindingGroup &group);
/// "Error", "Warning", "Remark".
QString severityTitle(Severity severity);
