// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "billingterms.h"

#include <QStringList>

/// A line each, with days as the locale writes them: *Conversations: 15-minute blocks from 1 Oct 2026*.
QStringList unitTexts(const UnitSpans &units);
/// The same of prices: *Conversations: 0.05 USD until 31 Dec 2026*.
QStringList priceTexts(const TypePrices &prices);
