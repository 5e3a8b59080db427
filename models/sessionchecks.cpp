// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionchecks.h"

#include "checkrun.h"

#include <QThread>

#include <algorithm>
#include <atomic>
#include <future>
#include <utility>

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

CheckResult checkSessions(const SessionStore &snapshot, const CheckOrder &order, quint32 mostAtOnce)
{
    using Rules = void (*)(CheckRun *);
    // Each takes memory for a part of the groups.
    constexpr int mostThreads = 4;
    const auto threads = static_cast<quint32>(std::clamp(QThread::idealThreadCount(), 1, mostThreads));
    const std::vector<GroupPart> parts = groupParts(snapshot.liveCount(), std::max(1U, mostAtOnce / threads));
    std::vector<std::pair<Rules, CheckRun>> runs;
    // First what cannot be divided.
    for (const Rules ofRows : {checkRecords, checkHistory, checkVolumes})
        runs.emplace_back(ofRows, CheckRun(snapshot, order));
    for (const Rules ofGroups : {checkConversations, checkRestarts, checkRepeatedTimes, checkRepeatedIds}) {
        for (const GroupPart &part : parts)
            runs.emplace_back(ofGroups, CheckRun(snapshot, order, part));
    }

    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t number = next++; number < runs.size(); number = next++)
            runs[number].first(&runs[number].second);
    };
    // Not in the threads of Parts: these are as nice as this one.
    std::vector<std::future<void>> helpers(threads - 1);
    for (std::future<void> &helper : helpers)
        helper = std::async(std::launch::async, work);
    work();
    for (std::future<void> &helper : helpers)
        helper.get();
    CheckRun all(snapshot, order);
    for (const auto &[rules, run] : runs)
        all.absorb(run);
    return all.finish();
}
