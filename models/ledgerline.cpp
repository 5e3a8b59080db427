// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ledgerline.h"

using namespace Qt::StringLiterals;

static bool isAskedAgain(const std::vector<LedgerLine> &lines, size_t number)
{
    const LedgerLine &whole = lines[number];
    QDateTime reached = whole.window.from;
    for (size_t next = number + 1; next < lines.size() && reached < whole.window.to; ++next) {
        const LedgerLine &part = lines[next];
        if (part.bot != whole.bot || part.window.from != reached)
            return false;
        reached = part.window.to;
    }
    return whole.verdict != Verdict::Complete && reached == whole.window.to;
}

bool isMargin(const FetchWindow &window, const FetchWindow &period)
{
    return window.to <= period.from.addSecs(1) || window.from >= period.to;
}

void tellRoles(std::vector<LedgerLine> *lines, const FetchWindow &period)
{
    for (size_t number = 0; number < lines->size(); ++number) {
        LedgerLine &line = (*lines)[number];
        line.role = isAskedAgain(*lines, number) ? LedgerLine::Role::AskedAgain
            : isMargin(line.window, period)      ? LedgerLine::Role::Margin
                                                 : LedgerLine::Role::Part;
    }
}

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
