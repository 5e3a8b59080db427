// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkrule.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct RuleFacts
{
    CheckRule rule;
    QLatin1StringView name;
    int version;
    Severity severity;
    bool isSurplus;
    const char *title;
};

constexpr std::array<RuleFacts, CheckRuleCount> Facts = {{
    {CheckRule::DuplicateBillingId, "duplicate-billing-id"_L1, 1, Severity::Error, true,
        QT_TRANSLATE_NOOP("CheckRule", "One billing id stands for several sessions")},
    {CheckRule::EndBeforeStart, "end-before-start"_L1, 1, Severity::Error, false,
        QT_TRANSLATE_NOOP("CheckRule", "The session ends before it starts")},
    {CheckRule::BlockTooLong, "block-too-long"_L1, 1, Severity::Error, false,
        QT_TRANSLATE_NOOP("CheckRule", "A 15-minute block lasts longer than 15 minutes")},
    {CheckRule::BlockTooSoon, "block-too-soon"_L1, 1, Severity::Error, true,
        QT_TRANSLATE_NOOP("CheckRule", "A 15-minute block starts less than 15 minutes after an earlier one")},
    {CheckRule::OverlappingBlocks, "overlapping-blocks"_L1, 1, Severity::Error, true,
        QT_TRANSLATE_NOOP("CheckRule", "Two 15-minute blocks of a conversation overlap")},
    {CheckRule::TooManyBlocks, "too-many-blocks"_L1, 1, Severity::Error, true,
        QT_TRANSLATE_NOOP("CheckRule", "More 15-minute blocks than the conversation can hold")},
    {CheckRule::SeveralUnits, "several-units"_L1, 1, Severity::Error, true,
        QT_TRANSLATE_NOOP("CheckRule", "A conversation is billed several times without a break of 15 minutes")},
    {CheckRule::NotBillable, "not-billable"_L1, 1, Severity::Error, true,
        QT_TRANSLATE_NOOP("CheckRule", "A developer's or a non-interactive conversation is billed")},
    {CheckRule::RepeatedRecord, "repeated-record"_L1, 1, Severity::Warning, false,
        QT_TRANSLATE_NOOP("CheckRule", "The vendor lists a session twice in one answer")},
    {CheckRule::SameTimes, "same-times"_L1, 1, Severity::Warning, true,
        QT_TRANSLATE_NOOP("CheckRule", "A user is billed twice for the same time")},
    {CheckRule::UnreadableTimes, "unreadable-time"_L1, 1, Severity::Warning, false,
        QT_TRANSLATE_NOOP("CheckRule", "A time cannot be read")},
    {CheckRule::StartsOutsideConversation, "starts-outside-conversation"_L1, 1, Severity::Warning, false,
        QT_TRANSLATE_NOOP("CheckRule", "The billing session starts outside its conversation")},
    {CheckRule::MixedConversation, "mixed-conversation"_L1, 1, Severity::Warning, false,
        QT_TRANSLATE_NOOP("CheckRule", "A conversation has several channels, users or bots")},
    {CheckRule::NotRequested, "not-requested"_L1, 1, Severity::Warning, false,
        QT_TRANSLATE_NOOP("CheckRule", "A session came that was not asked for")},
    {CheckRule::MissingEnd, "missing-end"_L1, 1, Severity::Info, false,
        QT_TRANSLATE_NOOP("CheckRule", "An end is missing though it is long over")},
    {CheckRule::EndsOutsideConversation, "ends-outside-conversation"_L1, 1, Severity::Info, false,
        QT_TRANSLATE_NOOP("CheckRule", "The billing session ends outside its conversation")},
    {CheckRule::RestartedEarly, "restarted-early"_L1, 2, Severity::Info, false,
        QT_TRANSLATE_NOOP("CheckRule", "Users begin anew within 15 minutes")},
    {CheckRule::IdTimeMismatch, "id-time-mismatch"_L1, 1, Severity::Info, false,
        QT_TRANSLATE_NOOP("CheckRule", "The id of the conversation is of another time")},
    {CheckRule::ZeroLength, "zero-length"_L1, 1, Severity::Info, false,
        QT_TRANSLATE_NOOP("CheckRule", "Sessions without any length")},
    {CheckRule::NewValue, "new-value"_L1, 1, Severity::Info, false,
        QT_TRANSLATE_NOOP("CheckRule", "A type or channel that was not there before")},
    {CheckRule::VolumeJump, "volume-jump"_L1, 1, Severity::Info, false,
        QT_TRANSLATE_NOOP("CheckRule", "A day with far more or fewer sessions than usual")},
    {CheckRule::UnmappedType, "unmapped-type"_L1, 1, Severity::Info, false,
        QT_TRANSLATE_NOOP("CheckRule", "A type that is not checked for blocks")},
}};

const RuleFacts &factsOf(CheckRule rule)
{
    return Facts[static_cast<size_t>(rule)];
}

static_assert(std::ranges::is_sorted(Facts, {}, &RuleFacts::rule));

} // namespace

const std::array<CheckRule, CheckRuleCount> &allCheckRules()
{
    static constexpr auto all = [] {
        std::array<CheckRule, CheckRuleCount> rules{};
        std::ranges::transform(Facts, rules.begin(), &RuleFacts::rule);
        return rules;
    }();
    return all;
}

QLatin1StringView ruleName(CheckRule rule)
{
    return factsOf(rule).name;
}

std::optional<CheckRule> ruleFromName(QStringView name)
{
    const auto found = std::ranges::find_if(
        Facts, [name](const RuleFacts &facts) { return name.compare(facts.name, Qt::CaseInsensitive) == 0; });
    return found == Facts.end() ? std::nullopt : std::optional(found->rule);
}

int ruleVersion(CheckRule rule)
{
    return factsOf(rule).version;
}

Severity ruleSeverity(CheckRule rule)
{
    return factsOf(rule).severity;
}

QLatin1StringView severityName(Severity severity)
{
    static constexpr std::array names = {"info"_L1, "warning"_L1, "error"_L1};
    return names[static_cast<size_t>(severity)];
}

QString ruleTitle(CheckRule rule)
{
    return QCoreApplication::translate("CheckRule", factsOf(rule).title);
}

bool isSurplusRule(CheckRule rule)
{
    return factsOf(rule).isSurplus;
}
