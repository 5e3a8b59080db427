// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "utctime.h"

#include <QString>

#include <map>
#include <optional>
#include <string>

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

/// The unit of a type, from that moment on; before it nothing is known.
struct TypeUnit
{
    BillingUnit unit = BillingUnit::Unknown;
    UtcSecond since = MissingTime;
    bool operator==(const TypeUnit &) const = default;
};

/// By type as received.
using TypeUnits = std::map<std::string, TypeUnit, std::less<>>;

/// "session": Conversations are 15-minute blocks; "standard": they are conversations.
std::optional<TypeUnits> unitsOfPlan(QStringView plan);
