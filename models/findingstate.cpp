// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingstate.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

bool isSettled(FindingState state)
{
    return state == FindingState::Credited || state == FindingState::Dismissed;
}

bool isClaim(FindingState state)
{
    return state == FindingState::Claimed || state == FindingState::Credited || state == FindingState::Rejected;
}

QLatin1StringView stateName(FindingState state)
{
    static constexpr std::array names = {"open"_L1, "claimed"_L1, "credited"_L1, "rejected"_L1, "dismissed"_L1};
    return names[static_cast<size_t>(state)];
}

std::optional<FindingState> stateFromName(QStringView name)
{
    const auto found = std::ranges::find_if(AllFindingStates,
        [name](FindingState state) { return name.compare(stateName(state), Qt::CaseInsensitive) == 0; });
    return found == AllFindingStates.end() ? std::nullopt : std::optional(*found);
}

QString stateTitle(FindingState state)
{
    switch (state) {
    case FindingState::Open:
        return QCoreApplication::translate("FindingState", "Open");
    case FindingState::Claimed:
        return QCoreApplication::translate("FindingState", "Claimed");
    case FindingState::Credited:
        return QCoreApplication::translate("FindingState", "Credited");
    case FindingState::Rejected:
        return QCoreApplication::translate("FindingState", "Rejected");
    case FindingState::Dismissed:
        return QCoreApplication::translate("FindingState", "Dismissed");
    }
    Q_UNREACHABLE();
}
