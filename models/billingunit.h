// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "zone.h"

#include <QDate>
#include <QList>
#include <QString>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What the vendor bills as one of a type of billing session (kore-api.md, section 5).
enum class BillingUnit : quint8 {
    /// Not known: nothing is said of its blocks.
    Unknown,
    /// Checked for nothing that depends on a unit, and so decided (alerts, voice).
    None,
    /// Each quarter of an hour of a conversation (session-based plans).
    Block,
    /// A conversation of any length without a break of 15 minutes (Standard plan).
    Conversation,
};

/// Those that a type can be mapped to.
const std::array<BillingUnit, 3> &mappableUnits();
/// `block`, `conversation`, `none`; Unknown has no name.
QLatin1StringView unitName(BillingUnit unit);
std::optional<BillingUnit> unitFromName(QStringView name);
/// In the admin's words: *15-minute blocks*.
QString unitTitle(BillingUnit unit);

/// What a type is billed as from a day on, as an admin says it. A value.
struct UnitSpan
{
    /// As received.
    QString type;
    BillingUnit unit = BillingUnit::Unknown;
    /// In the zone of the report; null: from the beginning.
    QDate from = {};

    bool operator==(const UnitSpan &) const = default;
};

/// Any number of a type; of two from one day the later one holds.
using UnitSpans = QList<UnitSpan>;

/// `TYPE=block|conversation|none[@yyyy-MM-dd]`, and back; nothing if it cannot be read.
std::optional<UnitSpan> unitSpanFromText(QStringView text);
QString unitSpanText(const UnitSpan &span);
/// Texts that cannot be read are left out.
UnitSpans unitSpansFromTexts(const QStringList &texts);
QStringList unitSpanTexts(const UnitSpans &spans);

/// "session": Conversations are 15-minute blocks; "standard": they are conversations.
std::optional<UnitSpans> unitsOfPlan(QStringView plan);
/// The plan that these spans are; empty: another, or none.
QString planOf(const UnitSpans &spans);

/// The unit of a type, from that moment on.
struct TypeUnit
{
    BillingUnit unit = BillingUnit::Unknown;
    UtcSecond since = MissingTime;
    bool operator==(const TypeUnit &) const = default;
};

/// By type as received, each by its moment.
using TypeUnits = std::map<std::string, std::vector<TypeUnit>, std::less<>>;

/// Days begin in this zone.
TypeUnits typeUnits(const UnitSpans &spans, const Zone &zone);
