// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>

/// What an admin has made of a finding.
enum class FindingState : quint8 {
    /// Nothing yet.
    Open,
    /// The vendor was told, under a ticket.
    Claimed,
    /// The vendor has paid it back.
    Credited,
    /// The vendor has refused to.
    Rejected,
    /// It is right as it is, for a reason.
    Dismissed,
};

/// In the order in which they are listed.
inline constexpr std::array AllFindingStates{
    FindingState::Open, FindingState::Claimed, FindingState::Credited, FindingState::Rejected, FindingState::Dismissed};

/// Nothing is left to be done: such findings count neither for a mark nor for an exit code.
bool isSettled(FindingState state);
/// The vendor was told of it, whatever has become of that.
bool isClaim(FindingState state);

/// The stable name: "claimed".
QLatin1StringView stateName(FindingState state);
std::optional<FindingState> stateFromName(QStringView name);
/// In the admin's words: *Claimed*.
QString stateTitle(FindingState state);
