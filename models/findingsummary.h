// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessionchecks.h"

#include <QString>

#include <array>

/// Leaves out the findings whose session starts on other days; those of no single session stay.
void keepPeriod(const Period &period, const Zone &zone, const SessionStore &store, CheckResult *result);

/// Sessions that start on these days, and those without any date.
quint32 sessionsIn(const Period &period, const Zone &zone, const SessionStore &store);

/// How many there are of each state, by state.
std::array<size_t, AllFindingStates.size()> countsByState(const std::vector<Finding> &findings);

/// "12 open, 3 claimed"; empty while all are open.
QString statesOf(const CheckResult &result);

/// For the screen, in one line: how many sessions are too many, and how many findings of each severity there are, as
/// far as there are any; without those of which nothing is left to be done.
QString headlineOf(const CheckResult &result);

/// How many errors, warnings and remarks there are, how many sessions are too many, and a line for each rule; ends with
/// a line feed.
QString summaryOf(const CheckResult &result);
