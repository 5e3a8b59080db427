// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exitcode.h"

#include <QCoreApplication>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ExitCode)
};

} // namespace

int exitCodeOf(const Completeness &completeness, bool acceptUnproven, bool isFile)
{
    switch (completeness.verdict) {
    case Completeness::Verdict::Complete:
        return completeness.isWhole() ? ExitCode::Success : ExitCode::NotProvenComplete;
    case Completeness::Verdict::Unproven:
        return isFile || acceptUnproven ? ExitCode::Success : ExitCode::NotProvenComplete;
    case Completeness::Verdict::Nothing:
    case Completeness::Verdict::Short:
    case Completeness::Verdict::Over:
    case Completeness::Verdict::Changed:
    case Completeness::Verdict::Cancelled:
    case Completeness::Verdict::Failed:
        return ExitCode::NotProvenComplete;
    }
    Q_UNREACHABLE();
}

QString whyNotProven(const Completeness &completeness)
{
    QString advice = completeness.problem;
    if (advice.isEmpty() && completeness.verdict == Completeness::Verdict::Unproven)
        advice = Text::tr("Compare them with the vendor's usage page; --accept-unproven ends with 0 all the same.");
    else if (advice.isEmpty())
        advice = Text::tr("Get them again; if it stays so, tell the vendor these numbers.");
    return Text::tr("The sessions are not proven complete (%1). %2").arg(describe(completeness), advice);
}
