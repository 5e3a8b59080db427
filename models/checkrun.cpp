// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkrun.h"

#include <algorithm>
#include <iterator>
#include <tuple>

CheckRun::CheckRun(const SessionStore &store, const CheckOrder &order)
    : m_store(store)
    , m_order(order)
    , m_hasUndecided(store.hasUndecided())
{
    const StringPool &types = store.pool(Field::BillingSessionType);
    m_units.resize(types.size());
    for (quint32 code = 0; code < types.size(); ++code) {
        const auto found = order.units.find(types.at(code));
        if (code != StringPool::Missing && found != order.units.end())
            m_units[code] = found->second;
    }
}

void CheckRun::add(const Finding &finding)
{
    add(finding, ruleSeverity(finding.rule));
}

void CheckRun::add(Finding finding, Severity severity)
{
    if (!isOn(finding.rule))
        return;
    finding.severity = severity;
    m_findings.push_back(finding);
}

void CheckRun::absorb(const CheckRun &other)
{
    m_findings.insert(m_findings.end(), other.m_findings.begin(), other.m_findings.end());
    for (const auto &[kind, conversations] : other.m_conversations)
        m_conversations[kind] += conversations;
    for (const auto &[botAndChannel, restarts] : other.m_restarts) {
        Restarts &sum = m_restarts[botAndChannel];
        sum.count += restarts.count;
        sum.billed += restarts.billed;
        sum.merged += restarts.merged;
        sum.rows.insert(sum.rows.end(), restarts.rows.begin(), restarts.rows.end());
    }
    m_lookedUp += other.m_lookedUp;
    m_lookedAt += other.m_lookedAt;
}

BillingUnit CheckRun::unitOf(quint32 row) const
{
    BillingUnit unit = BillingUnit::Unknown;
    for (const TypeUnit &span : m_units[m_store.code(Field::BillingSessionType, row)]) {
        if (span.since == MissingTime || m_store.effectiveStart(row) >= span.since)
            unit = span.unit;
    }
    return unit;
}

qint64 CheckRun::latestEnd(quint32 row) const
{
    // No clock is put back by more.
    constexpr qint64 repeated = 3600;
    return qint64(m_store.time(Field::ConversationEnd, row))
        + (isUndecided(Field::ConversationEnd, row) ? repeated : 0);
}

quint64 CheckRun::kindOf(quint32 row) const
{
    return mixed(botAndChannelOf(row), m_store.code(Field::BillingSessionType, row));
}

CheckResult CheckRun::finish()
{
    addRestarts();
    replaceMisfits();
    dropWeaker();
    std::ranges::stable_sort(m_findings, [this](const Finding &left, const Finding &right) {
        const auto key = [this](const Finding &finding) {
            const bool hasRow = finding.row != Finding::NoRow;
            return std::tuple(-static_cast<int>(finding.severity), finding.rule, finding.isMisfit,
                hasRow ? m_store.effectiveStart(finding.row) : MissingTime, finding.row);
        };
        return key(left) < key(right);
    });
    CheckResult result;
    result.findings = std::move(m_findings);
    result.lookedUp = m_lookedUp;
    result.conversations = m_lookedAt;
    result.countSurplus();
    return result;
}

void CheckRun::addRestarts()
{
    for (auto &[botAndChannel, restarts] : m_restarts) {
        if (restarts.count == 0)
            continue;
        // In whatever parts they were found.
        std::ranges::sort(restarts.rows);
        add({.rule = CheckRule::RestartedEarly,
            .row = restarts.rows.front(),
            .count = restarts.count,
            .rows = std::make_shared<const std::vector<quint32>>(std::move(restarts.rows)),
            .measured = restarts.billed,
            .allowed = restarts.merged});
    }
}

/// A session that is too many is so by one rule: that it is not to be billed at all says most, then the severest.
void CheckRun::dropWeaker()
{
    const auto isSurplus = [](const Finding &finding) {
        return isSurplusRule(finding.rule) && finding.isOfOneSession();
    };
    const auto weight = [](const Finding &finding) {
        return std::tuple(finding.rule != CheckRule::NotBillable, -static_cast<int>(finding.severity), finding.rule);
    };
    std::unordered_map<quint32, const Finding *> strongest;
    for (const Finding &finding : m_findings) {
        if (!isSurplus(finding))
            continue;
        const Finding *&held = strongest.try_emplace(finding.row, &finding).first->second;
        if (weight(finding) < weight(*held))
            held = &finding;
    }
    std::vector<Finding> kept;
    kept.reserve(m_findings.size());
    std::ranges::copy_if(m_findings, std::back_inserter(kept),
        [&](const Finding &finding) { return !isSurplus(finding) || strongest.at(finding.row) == &finding; });
    m_findings = std::move(kept);
}

void CheckRun::replaceMisfits()
{
    struct Hit
    {
        CheckRule rule;
        quint64 kind;
        quint64 conversation;
        size_t finding;
    };
    std::vector<Hit> hits;
    for (size_t number = 0; number < m_findings.size(); ++number) {
        const Finding &finding = m_findings[number];
        if (finding.isOfOneSession())
            hits.push_back({finding.rule, kindOf(finding.row), conversationOf(finding.row), number});
    }
    // Not by their numbers: those depend on the parts in which they were found.
    std::ranges::sort(hits, {}, [this](const Hit &hit) {
        return std::tuple(hit.rule, hit.kind, hit.conversation, m_findings[hit.finding].row);
    });
    std::vector<bool> isDropped(m_findings.size());
    std::vector<Finding> misfits;
    for (auto begin = hits.begin(); begin != hits.end();) {
        quint32 conversations = 0;
        auto end = begin;
        for (; end != hits.end() && end->rule == begin->rule && end->kind == begin->kind; ++end)
            conversations += end == begin || end->conversation != (end - 1)->conversation ? 1 : 0;
        const quint32 all = m_conversations[begin->kind];
        if (conversations >= m_order.tolerances.leastMisfits
            && quint64(conversations) * 100 > quint64(all) * static_cast<quint64>(m_order.tolerances.misfitPercent)) {
            Finding misfit;
            misfit.rule = begin->rule;
            misfit.count = static_cast<quint32>(end - begin);
            misfit.measured = conversations;
            misfit.allowed = all;
            misfit.isMisfit = true;
            std::vector<quint32> rows;
            for (; begin != end; ++begin) {
                isDropped[begin->finding] = true;
                const quint32 row = m_findings[begin->finding].row;
                misfit.row = std::min(misfit.row, row);
                if (rows.size() < Finding::MostRows)
                    rows.push_back(row);
            }
            misfit.rows = std::make_shared<const std::vector<quint32>>(std::move(rows));
            misfits.push_back(misfit);
        }
        begin = end;
    }
    size_t number = 0;
    std::erase_if(m_findings, [&](const Finding &) { return isDropped[number++]; });
    m_findings.insert(m_findings.end(), misfits.begin(), misfits.end());
}

CheckTeam::CheckTeam(const SessionStore &store, const CheckOrder &order, const CheckParts &parts)
    : m_parts(Parts::forOwnThreads(store.rowCount(), parts.fewestOfThread))
    , m_mostAtOnce(parts.mostAtOnce)
    , m_runs(m_parts.count(), CheckRun(store, order))
{ }
