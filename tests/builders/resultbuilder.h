// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query.h"
#include "sessionstore.h"

#include <memory>

/// The answer to a query on a store, as the window is handed it.
std::shared_ptr<const QueryResult> resultOf(const SessionStore &store, const Query &query = {});
/// The same with a filter, which must be readable, and an order as `--sort` has it ("channel,start:desc").
std::shared_ptr<const QueryResult> resultOf(
    const SessionStore &store, const QString &filter, const QString &order = {});
