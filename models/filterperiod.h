// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filter.h"
#include "period.h"

/// The text without its terms on days, if these leave no day of the period: they are of another one. A text that cannot
/// be read stays as it is.
QString withoutForeignDays(const QString &text, const Period &period);
