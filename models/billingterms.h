// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "billingunit.h"
#include "typeprice.h"
#include "valuenames.h"

/// What is known of the contract of an account, and of the words of its invoices. A value.
struct BillingTerms
{
    UnitSpans units;
    TypePrices prices;
    ValueNames invoiceNames;

    bool operator==(const BillingTerms &) const = default;
};
