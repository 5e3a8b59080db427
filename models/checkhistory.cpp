// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkrun.h"
#include "conversationhistory.h"
#include "perioddays.h"
#include "rowgroups.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// By the group of a conversation; null: asked for, but not known to the vendor.
using FactsByGroup = std::unordered_map<quint64, const ConversationFacts *>;

FactsByGroup factsByGroup(const ConversationHistory &history, const SessionStore &store)
{
    FactsByGroup facts;
    history.forEach([&facts](const std::string &id, const ConversationFacts *told) {
        PackedId packed;
        if (PackedId::pack(id, &packed))
            facts.emplace(groupOf(packed), told);
    });
    // Ids of another shape stand in the dictionary.
    const StringPool &others = store.pool(Field::ConversationSessionId);
    for (quint32 code = StringPool::Missing + 1; code < others.size(); ++code) {
        if (history.wasAsked(others.at(code)))
            facts.emplace(groupOf(PackedId::escaped(code)), history.find(others.at(code)));
    }
    return facts;
}

/// Alerts and messages are sent, so nobody takes part in them; their sessions are billed all the same.
bool isSentType(std::string_view type)
{
    static constexpr std::array words{"alert"_L1, "proactive"_L1, "notification"_L1, "message"_L1};
    const QString text = QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()));
    return std::ranges::any_of(
        words, [&text](QLatin1StringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool isUsage(const CheckRun &run, quint32 row)
{
    switch (run.unitOf(row)) {
    case BillingUnit::Block:
    case BillingUnit::Conversation:
        return true;
    case BillingUnit::None:
        return false;
    case BillingUnit::Unknown:
        break;
    }
    const SessionStore &store = run.store();
    return !isSentType(store.pool(Field::BillingSessionType).at(store.code(Field::BillingSessionType, row)));
}

} // namespace

void checkHistory(CheckRun *run)
{
    const auto &history = run->order().history;
    if (!history || history->isEmpty())
        return;
    const SessionStore &store = run->store();
    const FactsByGroup known = factsByGroup(*history, store);
    const PeriodDays days(run->order().period, run->order().zone);
    std::vector<quint64> conversations;
    run->forEachRow([&](const SessionChunk &, quint32, quint32 row) {
        const PackedId &id = store.id(Field::ConversationSessionId, row);
        if (id.isMissing())
            return;
        const quint64 group = groupOf(id);
        if (days.has(store.effectiveStart(row)))
            conversations.push_back(group);
        const auto told = known.find(group);
        if (told == known.end() || !told->second || !told->second->isNotBillable() || !isUsage(*run, row))
            return;
        const bool isDeveloper = told->second->isDeveloper.value_or(false);
        const bool isInteractive = told->second->isInteractive.value_or(true);
        run->add({.rule = CheckRule::NotBillable, .row = row, .measured = isDeveloper, .allowed = isInteractive});
    });
    std::ranges::sort(conversations);
    conversations.erase(std::unique(conversations.begin(), conversations.end()), conversations.end());
    const auto lookedUp = std::ranges::count_if(
        conversations, [&known](quint64 group) { return known.contains(group); });
    run->setLookedUp(static_cast<quint32>(lookedUp), static_cast<quint32>(conversations.size()));
}
