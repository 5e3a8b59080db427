// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowlist.h"
#include "sessionstore.h"

#include <string_view>
#include <vector>

/// Rows sorted by `keys[row]`, the largest first if `descending`; equal ones keep their order.
RowList sortedByKeys(const RowList &rows, const std::vector<quint32> &keys, bool descending = false);

/// All rows of the store in the default order: billing start, billing id, arrival. `known` holds its first rows so.
RowList defaultOrder(const SessionStore &store, const RowList &known = {});

/// A key for each row of the store by which a time or length column is sorted; missing values come first.
std::vector<quint32> timeKeys(const SessionStore &store, Field field);
std::vector<quint32> lengthKeys(const SessionStore &store, Field field);
/// The same of an id column: the place of each row's id among all of them, in the order of their text. `texts` holds
/// what is taken for the codes of escaped ids.
std::vector<quint32> idKeys(const SessionStore &store, Field field, const std::vector<std::string_view> &texts);
/// The same of a text column, with a rank for each code.
std::vector<quint32> textKeys(const SessionStore &store, Field field, const std::vector<quint32> &ranks);
