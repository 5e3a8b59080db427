// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkorder.h"

#include "utcmoment.h"

#include <algorithm>

CheckOrder checkOrderOf(
    const Completeness &completeness, std::chrono::hours settlingTime, const std::optional<SeenValues> &knownValues)
{
    CheckOrder order;
    if (knownValues) {
        order.knownChannels = knownValues->channels;
        order.knownTypes = knownValues->types;
    }
    const QDateTime asked = completeness.askedFrom.isValid() ? completeness.askedFrom : completeness.askedAt;
    if (asked.isValid())
        order.settledUntil = utcSecondOf(asked.addSecs(-std::chrono::seconds(settlingTime).count()));
    if (completeness.ledger.empty())
        return order;
    RequestedSessions requested;
    requested.from = PageLoader::LastTime;
    bool isOfAllBots = false;
    for (const LedgerLine &line : completeness.ledger) {
        requested.from = std::min(requested.from, utcSecondOf(line.window.from));
        requested.to = std::max(requested.to, utcSecondOf(line.window.to));
        isOfAllBots = isOfAllBots || line.bot.isEmpty();
        requested.bots.insert(line.bot.toStdString());
    }
    if (isOfAllBots)
        requested.bots.clear();
    order.requested = requested;
    return order;
}
