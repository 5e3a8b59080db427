// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionchecks.h"

#include "checkrun.h"
#include "rowgroups.h"

#include <algorithm>
#include <future>

std::optional<Severity> CheckResult::worst() const
{
    std::optional<Severity> worst;
    for (const Finding &finding : findings) {
        if (finding.counts())
            worst = std::max(worst.value_or(Severity::Info), finding.severity);
    }
    return worst;
}

std::vector<quint32> CheckResult::surplusRows() const
{
    std::vector<quint32> rows;
    for (const Finding &finding : findings) {
        if (isSurplusRule(finding.rule) && finding.counts())
            rows.push_back(finding.row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void CheckResult::countSurplus()
{
    surplus = static_cast<quint32>(surplusRows().size());
}

CheckResult checkSessions(const SessionStore &snapshot, const CheckOrder &order)
{
    // Side by side two of them take twice the memory.
    const auto policy = snapshot.rowCount() <= MostRowsAtOnce ? std::launch::async : std::launch::deferred;
    auto others = std::async(policy, [&] {
        CheckRun run(snapshot, order);
        checkRepeats(&run);
        checkRestarts(&run);
        return run.takeFindings();
    });
    CheckRun run(snapshot, order);
    checkRecords(&run);
    checkConversations(&run);
    checkHistory(&run);
    checkVolumes(&run);
    run.add(others.get());
    return run.finish();
}
