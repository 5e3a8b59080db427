// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "billingunit.h"
#include "checktolerances.h"
#include "finding.h"
#include "money.h"
#include "period.h"
#include "rowgroups.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

class ConversationHistory;

/// What was asked of the API: a session that lies outside was not requested.
struct RequestedSessions
{
    UtcSecond from = MissingTime;
    UtcSecond to = MissingTime;
    /// As sent; empty: all.
    std::set<std::string, std::less<>> bots = {};

    bool operator==(const RequestedSessions &) const = default;
};

/// What is to be checked, and how. A value.
struct CheckOrder
{
    TypeUnits units;
    CheckTolerances tolerances;
    /// What had started by then is over, and has an end; MissingTime: not known.
    UtcSecond settledUntil = MissingTime;
    std::optional<RequestedSessions> requested;
    /// Types and channels that this connection had before; nothing: not known, or the first fetch.
    std::optional<std::set<std::string, std::less<>>> knownTypes;
    std::optional<std::set<std::string, std::less<>>> knownChannels;
    /// The days on which volumes are compared, in the zone of the report; nothing: those of the sessions.
    std::optional<Period> period;
    Zone zone;
    std::set<CheckRule> switchedOff;
    /// What was looked up of conversations; null: nothing. Never changed.
    std::shared_ptr<const ConversationHistory> history;
    /// For what is too many.
    TypePrices prices;

    bool operator==(const CheckOrder &) const = default;
};

struct CheckResult
{
    /// By severity, rule, and start of the session; of a rule those behind the others that tell that it does not fit.
    std::vector<Finding> findings;
    /// Distinct billing sessions that are too many; without those of which nothing is left to be done.
    quint32 surplus = 0;
    /// Of so many conversations of the period so many were looked up in the session history; 0 of 0 where none was.
    quint32 lookedUp = 0;
    quint32 conversations = 0;
    /// What they cost, as far as prices are known.
    Money surplusCost;

    /// The rows of these, each once, by number.
    std::vector<quint32> surplusRows() const;
    /// Sets `surplus` by the findings.
    void countSurplus();
    /// Of those that count; nothing: there is none.
    std::optional<Severity> worst() const;
};

/// How a check is divided; what it finds is the same.
struct CheckParts
{
    /// Of the rows that are to be brought together (groupParts()).
    quint32 mostAtOnce = MostRowsAtOnce;
    /// Fewer are not worth a thread.
    quint32 fewestOfThread = 10'000;
};

/// Checks all sessions received, margins included, whatever is filtered; may run in any thread, and does in several.
CheckResult checkSessions(const SessionStore &snapshot, const CheckOrder &order, const CheckParts &parts = {});
