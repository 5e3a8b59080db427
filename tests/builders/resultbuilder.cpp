// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultbuilder.h"

#include <stdexcept>

std::shared_ptr<const QueryResult> resultOf(const SessionStore &store, const Query &query)
{
    QueryCache cache;
    return std::make_shared<QueryResult>(runQuery(store, query, cache));
}

std::shared_ptr<const QueryResult> resultOf(const SessionStore &store, const QString &filter, const QString &order)
{
    Query query;
    FilterError error;
    const auto parsed = Filter::parse(filter, &error);
    if (!parsed)
        throw std::invalid_argument(error.message.toStdString());
    query.filter = *parsed;
    if (!order.isEmpty()) {
        QString problem;
        const auto keys = parseSortKeys(order, &problem);
        if (!keys)
            throw std::invalid_argument(problem.toStdString());
        query.order = *keys;
    }
    return resultOf(store, query);
}
