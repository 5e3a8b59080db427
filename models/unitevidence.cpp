// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unitevidence.h"

#include "checkrun.h"
#include "rowgroups.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(UnitEvidence)
};

/// Of a block, with the tolerance of the rule about blocks that are too long.
const qint64 LongestBlock = CheckRun::BlockSeconds + CheckTolerances().block.count();

std::string_view textOf(const SessionStore &store, quint32 code)
{
    return store.pool(Field::BillingSessionType).at(code);
}

bool hasRulesOfItsOwn(std::string_view type)
{
    const QString name = QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()));
    return name.contains("alert"_L1, Qt::CaseInsensitive) || name.contains("voice"_L1, Qt::CaseInsensitive);
}

/// Sessions of one conversation, bot and type.
void addConversation(const SessionStore &store, std::span<const GroupedRow> rows, UnitEvidence *evidence)
{
    UtcSecond from = MissingTime;
    UtcSecond to = MissingTime;
    for (const GroupedRow &row : rows) {
        const UtcSecond start = store.time(Field::ConversationStart, row.row);
        if (isTime(start))
            from = isTime(from) ? std::min(from, start) : start;
        to = std::max(to, store.time(Field::ConversationEnd, row.row));
        const auto length = secondsBetween(row.key, store.time(Field::BillingEnd, row.row));
        evidence->sessions += length ? 1 : 0;
        evidence->ofABlock += length && *length <= LongestBlock ? 1 : 0;
    }
    if (secondsBetween(from, to).value_or(0) > LongestBlock) {
        ++evidence->longConversations;
        evidence->billedInSeveral += rows.size() > 1 ? 1 : 0;
    }
}

} // namespace

BillingUnit UnitEvidence::proposed() const
{
    // Of a few it may be chance; idle time need not be billed, so not every long conversation has several blocks.
    constexpr quint32 least = 10;
    if (longConversations < least)
        return BillingUnit::Unknown;
    const quint64 longer = sessions - ofABlock;
    if (longer * 100 <= sessions && billedInSeveral * quint64(2) >= longConversations)
        return BillingUnit::Block;
    return longer * 10 >= longConversations * quint64(9) ? BillingUnit::Conversation : BillingUnit::Unknown;
}

std::vector<UnitEvidence> unitEvidence(const SessionStore &snapshot, const TypeUnits &known)
{
    const StringPool &pool = snapshot.pool(Field::BillingSessionType);
    std::vector<bool> isAsked(pool.size());
    for (quint32 code = 0; code < pool.size(); ++code) {
        const std::string_view type = pool.at(code);
        isAsked[code] = code != StringPool::Missing && !known.contains(type) && !hasRulesOfItsOwn(type);
    }
    if (std::ranges::find(isAsked, true) == isAsked.end())
        return {};
    const CheckOrder order;
    const CheckRun run(snapshot, order);
    const auto collect = [&](size_t begin, size_t end, auto add) {
        run.forEachRow(begin, end, [&](const SessionChunk &chunk, quint32 index, quint32 row) {
            const quint32 type = snapshot.code(Field::BillingSessionType, row);
            if (!isAsked[type])
                return;
            const quint64 group = mixed(run.conversationOf(row), snapshot.code(Field::BotId, row));
            add(GroupedRow{mixed(group, type), CheckRun::timeOf(chunk, Field::BillingStart, index), row});
        });
    };
    std::vector<UnitEvidence> byCode(pool.size());
    const auto visit = [&](quint32, std::span<const GroupedRow> group) {
        addConversation(snapshot, group, &byCode[snapshot.code(Field::BillingSessionType, group.front().row)]);
    };
    // In one part, since what is added up is there once.
    forEachGroup(Parts(snapshot.rowCount()), snapshot.rowCount(), collect, visit);
    std::vector<UnitEvidence> result;
    for (quint32 code = 0; code < pool.size(); ++code) {
        // Of short conversations each is billed once, whatever the unit is.
        if (!isAsked[code] || byCode[code].longConversations == 0)
            continue;
        const std::string_view type = textOf(snapshot, code);
        byCode[code].type = QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()));
        result.push_back(byCode[code]);
    }
    std::ranges::stable_sort(result, std::greater(), &UnitEvidence::sessions);
    return result;
}

QString evidenceText(const UnitEvidence &evidence)
{
    const QLocale locale;
    const QString numbers = Text::tr("Of %1 sessions of type %2, %3 last at most 15:00; of %4 longer conversations %5 "
                                     "were billed in several sessions.")
                                .arg(locale.toString(evidence.sessions), evidence.type,
                                    locale.toString(evidence.ofABlock), locale.toString(evidence.longConversations),
                                    locale.toString(evidence.billedInSeveral));
    switch (evidence.proposed()) {
    case BillingUnit::Block:
        return numbers + u' ' + Text::tr("They look like 15-minute blocks.");
    case BillingUnit::Conversation:
        return numbers + u' ' + Text::tr("They look like whole conversations.");
    case BillingUnit::Unknown:
    case BillingUnit::None:
        return numbers + u' ' + Text::tr("That does not tell what is billed as one.");
    }
    Q_UNREACHABLE();
}
