// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finding.h"

#include <QStringList>

#include <array>

/// Terms of a filter that leave the sessions of a finding: those of its rule, or, if it is about many sessions, those
/// that it counts or compares.
QStringList filterTerms(const Finding &finding, const SessionStore &store);

struct FindingKey;
/// Terms that leave the sessions of findings that something was decided on, though they may not be found any more:
/// those with these billing ids or, if none of them has one, what the first of them is about.
QStringList filterTerms(const std::vector<FindingKey> &findings);

/// Terms that leave the billing sessions that are too many and no others, those left out of which nothing is left to be
/// done.
QStringList surplusTerms(const std::vector<Finding> &findings, const SessionStore &store);

class Filter;
/// Whether it has a term on findings, or one that looks into all columns.
bool looksIntoFindings(const Filter &filter);

/// What only a comparison or a recount of this run of the window can tell.
inline constexpr std::array WindowFields{Field::Change, Field::Surplus};
/// The filter without its terms on what only a comparison or a recount of this run can tell: they mean nothing later.
Filter lastingFilter(const Filter &filter);
