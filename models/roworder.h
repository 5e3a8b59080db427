// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowkeys.h"
#include "rowlist.h"
#include "sessionstore.h"

#include <string_view>
#include <vector>

/// Rows sorted by `keys[row]`, the largest first if `descending`; equal ones keep their order.
RowList sortedByKeys(const RowList &rows, const RowKeys &keys, bool descending = false);

/// All rows of the store in the default order: billing start, billing id, arrival. `known` holds its first rows so.
RowList defaultOrder(const SessionStore &store, const RowList &known = {});

/// Keys of an id column: the place of each row's id among all of them, in the order of their text. `texts` holds what
/// is taken for the codes of escaped ids.
RowKeys idKeys(const SessionStore &store, Field field, const std::vector<std::string_view> &texts);
