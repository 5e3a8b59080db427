// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>

enum class Severity : quint8 { Info, Warning, Error };

/// The rules by which sessions are checked, in the order in which findings are listed.
enum class CheckRule : quint8 {
    DuplicateBillingId,
    EndBeforeStart,
    BlockTooLong,
    BlockTooSoon,
    OverlappingBlocks,
    TooManyBlocks,
    SeveralUnits,
    /// Needs the session history.
    NotBillable,
    RepeatedRecord,
    SameTimes,
    UnreadableTimes,
    StartsOutsideConversation,
    MixedConversation,
    NotRequested,
    MissingEnd,
    EndsOutsideConversation,
    RestartedEarly,
    IdTimeMismatch,
    ZeroLength,
    NewValue,
    VolumeJump,
    /// No rule of the bill: a type of billing session that no unit is known of, and that is not checked for blocks.
    UnmappedType,
};

inline constexpr int CheckRuleCount = 22;

const std::array<CheckRule, CheckRuleCount> &allCheckRules();

/// The stable name: `too-many-blocks`.
QLatin1StringView ruleName(CheckRule rule);
std::optional<CheckRule> ruleFromName(QStringView name);

/// Grows when the rule finds something else than before; what an admin decided on a finding holds for one version.
int ruleVersion(CheckRule rule);

/// What it weighs as a rule; single findings may weigh less (Finding::severity).
Severity ruleSeverity(CheckRule rule);
/// "error", "warning", "info".
QLatin1StringView severityName(Severity severity);

/// In the admin's words: *More 15-minute blocks than the conversation can hold*.
QString ruleTitle(CheckRule rule);

/// Each of its findings is a billing session too many.
bool isSurplusRule(CheckRule rule);
