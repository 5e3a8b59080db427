// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ledgerline.h"

using namespace Qt::StringLiterals;

QLatin1StringView verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Nothing:
        return "unfinished"_L1;
    case Verdict::Complete:
        return "complete"_L1;
    case Verdict::Unproven:
        return "unproven"_L1;
    case Verdict::Changed:
        return "changed"_L1;
    case Verdict::Short:
        return "short"_L1;
    case Verdict::Over:
        return "over"_L1;
    case Verdict::Cancelled:
        return "cancelled"_L1;
    case Verdict::Failed:
        return "failed"_L1;
    }
    Q_UNREACHABLE();
}
