// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "billingunit.h"

using namespace Qt::StringLiterals;

std::optional<TypeUnits> unitsOfPlan(QStringView plan)
{
    // The only documented type; also the name of the unit of the Standard plan.
    const std::string conversations = "Conversations";
    if (plan == "session"_L1)
        return TypeUnits{{conversations, {BillingUnit::Block}}};
    if (plan == "standard"_L1)
        return TypeUnits{{conversations, {BillingUnit::Conversation}}};
    return {};
}
