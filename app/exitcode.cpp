// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exitcode.h"

int exitCodeOf(const Completeness &completeness, bool acceptUnproven, bool isFile)
{
    switch (completeness.verdict) {
    case Completeness::Verdict::Complete:
        return completeness.isWhole() ? ExitCode::Success : ExitCode::NotProvenComplete;
    case Completeness::Verdict::Nothing:
    case Completeness::Verdict::Unproven:
        return isFile || acceptUnproven ? ExitCode::Success : ExitCode::NotProvenComplete;
    case Completeness::Verdict::Short:
    case Completeness::Verdict::Over:
    case Completeness::Verdict::Changed:
    case Completeness::Verdict::Cancelled:
    case Completeness::Verdict::Failed:
        return ExitCode::NotProvenComplete;
    }
    Q_UNREACHABLE();
}
