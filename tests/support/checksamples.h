// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkrunner.h"
#include "generatedsession.h"
#include "sessionbuilder.h"
#include "sessionchecks.h"

#include <QString>

#include <memory>
#include <vector>

/// With the units of a plan, "session" or "standard"; empty: none, and then it is told that there are none.
CheckOrder checkOrder(const QString &plan);
/// A line each: rule, severity, row, its evidence.
QString findingsText(const CheckResult &result, const SessionStore &store);

/// The moment of an ISO text.
UtcSecond utc(const QString &text);
TestSession testSession(const GeneratedSession &session);
SessionStore storeOf(const std::vector<GeneratedSession> &sessions);

/// What a check with the order finds in them.
std::shared_ptr<const CheckedSessions> checkedSessions(
    const std::vector<GeneratedSession> &sessions, const CheckOrder &order);

/// Conversations of an hour, one a day from 1 October 2026, each billed in four blocks.
std::vector<GeneratedSession> conversations(int count);
