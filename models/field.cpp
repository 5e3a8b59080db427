// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "field.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct FieldNames
{
    FieldKind kind;
    QLatin1StringView api;
    QLatin1StringView filter;
    const char *title;
    const char *meaning;
};

// In the order of Field. API names and titles: kore-api.md, sections 2 and 7.
constexpr std::array<FieldNames, FilterFieldCount> Names{{
    {FieldKind::Text, "botId"_L1, "bot"_L1, "Bot ID", QT_TRANSLATE_NOOP("Field", "the bot, its id or name")},
    {FieldKind::Text, "channel"_L1, "channel"_L1, "Channel",
        QT_TRANSLATE_NOOP("Field", "the channel, its code or name")},
    {FieldKind::Text, "koreUserId"_L1, "user"_L1, "Kore User ID",
        QT_TRANSLATE_NOOP("Field", "the user, by the vendor’s id")},
    {FieldKind::Text, "channelUserId"_L1, "contact"_L1, "Channel User ID",
        QT_TRANSLATE_NOOP("Field", "the user on the channel: a number, an address")},
    {FieldKind::Text, "billingSessionType"_L1, "type"_L1, "Billing Session Type",
        QT_TRANSLATE_NOOP("Field", "the unit that is billed")},
    {FieldKind::Id, "conversationSessionId"_L1, "conversation"_L1, "Conversation Session Id",
        QT_TRANSLATE_NOOP("Field", "the conversation, by its id")},
    {FieldKind::Time, "conversationSessionStartDateTime"_L1, "cstart"_L1, "Conversation Session Start Date Time",
        QT_TRANSLATE_NOOP("Field", "the conversation’s start")},
    {FieldKind::Time, "conversationSessionEndDateTime"_L1, "cend"_L1, "Conversation Session End Date Time",
        QT_TRANSLATE_NOOP("Field", "the conversation’s end")},
    {FieldKind::Id, "billingSessionId"_L1, "billing"_L1, "Billing Session Id",
        QT_TRANSLATE_NOOP("Field", "the billing session, by its id")},
    {FieldKind::Time, "billingSessionStartDateTime"_L1, "start"_L1, "Billing Session Start Date Time",
        QT_TRANSLATE_NOOP("Field", "the billing session’s start")},
    {FieldKind::Time, "billingSessionEndDateTime"_L1, "end"_L1, "Billing Session End Date Time",
        QT_TRANSLATE_NOOP("Field", "the billing session’s end")},
    {FieldKind::Length, "billingSeconds"_L1, "length"_L1, "Billing Session Length",
        QT_TRANSLATE_NOOP("Field", "how long the billing session took")},
    {FieldKind::Length, "conversationSeconds"_L1, "clength"_L1, "Conversation Session Length",
        QT_TRANSLATE_NOOP("Field", "how long the conversation took")},
    {FieldKind::Text, "findings"_L1, "finding"_L1, QT_TRANSLATE_NOOP("Field", "Findings"),
        QT_TRANSLATE_NOOP("Field", "what the checks found about it")},
    {FieldKind::Time, "day"_L1, "day"_L1, QT_TRANSLATE_NOOP("Field", "Day"),
        QT_TRANSLATE_NOOP("Field", "the day on which the session counts")},
    {FieldKind::Text, "change"_L1, "change"_L1, QT_TRANSLATE_NOOP("Field", "Change"),
        QT_TRANSLATE_NOOP("Field", "what the comparison found about it")},
    {FieldKind::Text, "surplus"_L1, "surplus"_L1, QT_TRANSLATE_NOOP("Field", "Surplus"),
        QT_TRANSLATE_NOOP("Field", "whether it is more than its conversation can hold: yes")},
}};

const FieldNames &namesOf(Field field)
{
    return Names[static_cast<size_t>(field)];
}

} // namespace

FieldKind kindOf(Field field)
{
    return namesOf(field).kind;
}

Field startOf(Field length)
{
    return length == Field::BillingSeconds ? Field::BillingStart : Field::ConversationStart;
}

Field endOf(Field length)
{
    return length == Field::BillingSeconds ? Field::BillingEnd : Field::ConversationEnd;
}

QLatin1StringView apiName(Field field)
{
    return namesOf(field).api;
}

QString titleOf(Field field)
{
    const FieldNames &names = namesOf(field);
    return field >= Field::Findings ? QCoreApplication::translate("Field", names.title)
                                    : QString::fromLatin1(names.title);
}

QString meaningOf(Field field)
{
    return QCoreApplication::translate("Field", namesOf(field).meaning);
}

QLatin1StringView filterName(Field field)
{
    return namesOf(field).filter;
}

std::optional<Field> fieldFromName(QStringView name)
{
    const auto found = std::ranges::find_if(filterFields(), [name](Field field) {
        return name.compare(filterName(field), Qt::CaseInsensitive) == 0
            || name.compare(apiName(field), Qt::CaseInsensitive) == 0;
    });
    return found == filterFields().end() ? std::nullopt : std::optional(*found);
}

const std::array<Field, FieldCount> &allFields()
{
    static constexpr std::array<Field, FieldCount> fields{Field::BotId, Field::Channel, Field::KoreUserId,
        Field::ChannelUserId, Field::BillingSessionType, Field::ConversationSessionId, Field::ConversationStart,
        Field::ConversationEnd, Field::BillingSessionId, Field::BillingStart, Field::BillingEnd, Field::BillingSeconds,
        Field::ConversationSeconds};
    return fields;
}

/// Some fields and one more.
template <size_t Count>
static std::array<Field, Count + 1> withField(const std::array<Field, Count> &fields, Field last)
{
    std::array<Field, Count + 1> all{};
    std::ranges::copy(fields, all.begin());
    all.back() = last;
    return all;
}

const std::array<Field, TableFieldCount> &tableFields()
{
    static const std::array<Field, TableFieldCount> fields = withField(allFields(), Field::Findings);
    return fields;
}

const std::array<Field, FilterFieldCount> &filterFields()
{
    static const std::array<Field, FilterFieldCount> fields = withField(
        withField(withField(tableFields(), Field::Day), Field::Change), Field::Surplus);
    return fields;
}
