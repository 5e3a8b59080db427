// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversationsofrows.h"

#include "finding.h"
#include "perioddays.h"
#include "rowgroups.h"

#include <array>
#include <unordered_set>

QMap<QString, QStringList> conversationsOf(
    const SessionStore &store, std::span<const quint32> rows, const ConversationHistory *known)
{
    QMap<QString, QStringList> conversations;
    std::unordered_set<quint64> seen;
    std::array<char, 24> buffer{};
    for (const quint32 row : rows) {
        const PackedId &packed = store.id(Field::ConversationSessionId, row);
        if (packed.isMissing() || !seen.insert(groupOf(packed)).second)
            continue;
        const std::string_view id = store.bytes(Field::ConversationSessionId, row, &buffer);
        if (known && known->wasAsked(id))
            continue;
        const std::string_view bot = store.pool(Field::BotId).at(store.code(Field::BotId, row));
        conversations[QString::fromUtf8(bot.data(), static_cast<qsizetype>(bot.size()))]
            << QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    }
    return conversations;
}

std::vector<quint32> rowsOfFindings(const std::vector<Finding> &findings)
{
    std::vector<quint32> rows;
    for (const Finding &finding : findings) {
        if (finding.isOfOneSession() && finding.severity > Severity::Info)
            rows.push_back(finding.row);
    }
    return rows;
}

std::vector<quint32> rowsOfPeriod(const SessionStore &store, const std::optional<Period> &period, const Zone &zone)
{
    const PeriodDays days(period, zone);
    std::vector<quint32> rows;
    for (quint32 row = 0; row < store.rowCount(); ++row) {
        if (!store.isSuperseded(row) && days.has(store.effectiveStart(row)))
            rows.push_back(row);
    }
    return rows;
}

std::optional<Period> daysOf(const SessionStore &store, const Zone &zone)
{
    const TimeSpan &span = store.startSpan();
    const auto day = [&zone](qint64 second) { return QDate(1970, 1, 1).addDays(zone.dayOf(second)); };
    return span.isEmpty() ? std::nullopt : std::optional(Period{day(span.first), day(span.last)});
}
