// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

/// The columns of a billing session: the API's eleven fields in its own order, then the derived lengths, then what was
/// found about it.
enum class Field : quint8 {
    BotId,
    Channel,
    KoreUserId,
    ChannelUserId,
    BillingSessionType,
    ConversationSessionId,
    ConversationStart,
    ConversationEnd,
    BillingSessionId,
    BillingStart,
    BillingEnd,
    BillingSeconds,
    ConversationSeconds,
    /// The names of the rules that found something about it, separated by a space (RowFindings).
    Findings,
    /// No column: the moment that decides on which day a session counts (SessionStore::effectiveStart), for filters and
    /// orders.
    Day,
    /// No column: what a comparison with another listing found about it (RowChanges), for filters and orders.
    Change,
    /// No column: whether it is one of more than its conversation can hold (SurplusRows), for filters and orders.
    Surplus,
};

inline constexpr int ApiFieldCount = 11;
/// What a session holds by itself: the fields of the API and the lengths.
inline constexpr int FieldCount = 13;
/// Columns of a table: these, then Findings; the fields behind it are none.
inline constexpr int TableFieldCount = 14;
inline constexpr int FilterFieldCount = 17;

/// What kind of value a field holds, and so how it is stored, ordered, compared and shown.
enum class FieldKind : quint8 { Text, Id, Time, Length };

FieldKind kindOf(Field field);

/// The times that a length lies between.
Field startOf(Field length);
Field endOf(Field length);

/// The column of our CSV with the names of the bots: none of the API's, and no field.
inline constexpr QLatin1StringView botNameColumn("botName");
/// Its title in a CSV for Excel, where it stands beside the ids.
inline constexpr QLatin1StringView botNameTitle("Bot Name");

/// The API's own name ("conversationSessionStartDateTime"), or ours for a derived field ("billingSeconds").
QLatin1StringView apiName(Field field);

/// The column title in the words of the vendor ("Conversation Session Start Date Time"), the same in every language;
/// our own words from Findings on are translated.
QString titleOf(Field field);

/// What the field holds, in words ("the channel, its code or name").
QString meaningOf(Field field);

/// The name in the filter language and in --sort ("cstart").
QLatin1StringView filterName(Field field);

/// The field with this filter name or API name, in any case.
std::optional<Field> fieldFromName(QStringView name);

/// What a session holds by itself, in the order of the contract.
const std::array<Field, FieldCount> &allFields();
/// The columns of a table: the same, then Findings.
const std::array<Field, TableFieldCount> &tableFields();
/// What a filter can ask for: the columns, then Day, Change and Surplus.
const std::array<Field, FilterFieldCount> &filterFields();
