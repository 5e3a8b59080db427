// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionchecks.h"

#include "checkrun.h"

#include <algorithm>
#include <array>
#include <vector>

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

CheckResult checkSessions(const SessionStore &snapshot, const CheckOrder &order, const CheckParts &parts)
{
    // What cannot be divided, at the same time.
    static constexpr std::array ofRows{checkRecords, checkHistory, checkVolumes};
    std::vector<CheckRun> runs(ofRows.size(), CheckRun(snapshot, order));
    Parts::forOwnThreads(ofRows.size(), 1).run([&](quint32 number) { ofRows[number](&runs[number]); });

    CheckTeam team(snapshot, order, parts);
    for (const auto ofGroups : {checkConversations, checkRestarts, checkRepeatedTimes, checkRepeatedIds})
        ofGroups(&team);
    CheckRun all(snapshot, order);
    for (const CheckRun &run : runs)
        all.absorb(run);
    for (const CheckRun &run : team.runs())
        all.absorb(run);
    return all.finish();
}
