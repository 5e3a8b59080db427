// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query.h"

/// `values` values over `buckets` days from 1 October 2026; value v has v + bucket + 1 sessions turned round, so that
/// the first is the largest.
SessionCounts countsOf(int values, int buckets);

/// An answer with these counts, whose values are all to choose from.
QueryResult resultOf(const SessionCounts &counts);
