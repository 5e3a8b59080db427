// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hotpaths.h"

#include "dataset.h"
#include "query.h"
#include "sessioncsv.h"

#include <QHash>

#include <functional>

using namespace Qt::StringLiterals;

bool runHotPath(const QString &name, int rows)
{
    const Dataset data(rows);
    const SessionStore store = data.load();
    QueryCache cache;
    const auto ask = [&](const QString &filter, const std::vector<SortKey> &order) {
        Query query;
        query.filter = Filter::parse(filter).value();
        query.order = order;
        query.textOrder = TextOrder::OnScreen;
        return runQuery(store, query, cache);
    };
    const RowList all = ask({}, {}).rows;
    const QHash<QString, std::function<void()>> paths{
        {u"none"_s, [] {}},
        {u"parse"_s, [&] { data.load(); }},
        {u"sort"_s,
            [&] {
                ask({}, {{Field::ChannelUserId, false}});
            }},
        {u"filter"_s,
            [&] {
                for (const QString &text : {u"a"_s, u"whats"_s, data.day(), data.user(), u"length>10m"_s})
                    ask(text, {});
            }},
        {u"counts"_s, [&] { countSessions(store, all, {}, {}, {}); }},
        {u"csv"_s,
            [&] {
                std::string text;
                CsvWriter(store, {}).appendRows(&text, all);
            }},
    };
    const auto path = paths.constFind(name);
    if (path == paths.cend())
        return false;
    (*path)();
    return true;
}
