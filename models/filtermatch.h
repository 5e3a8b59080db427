// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filter.h"

class FoldedTexts;

/// Clears the bits of the rows from `firstRow` on for which a term of the filter does not hold. `firstRow` is a
/// multiple of 64, the mask has the rows of the store, and `texts` is up to date with it.
void matchFilter(const Filter &filter, const SessionStore &store, const Zone &reportZone, const FoldedTexts &texts,
    quint32 firstRow, RowMask *mask);
