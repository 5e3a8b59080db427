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

QStringList odditiesOf(const Completeness &completeness)
{
    QStringList sentences = completeness.remarks;
    // Entries that are no sessions have a remark of their own.
    const LoadTally &tally = completeness.tally;
    if (const auto count = static_cast<int>(tally.notReadable) - static_cast<int>(tally.oddEntries); count > 0)
        sentences << Text::tr(
            "%Ln records could not be read in full; what they say is kept as it was received.", nullptr, count);
    return sentences;
}

static QString adviceFor(const Completeness &completeness)
{
    if (!completeness.problem.isEmpty())
        return completeness.problem;
    switch (completeness.verdict) {
    case Completeness::Verdict::Unproven:
        return Text::tr("Compare them with the vendor's usage page; --accept-unproven ends with 0 all the same.");
    case Completeness::Verdict::Nothing:
    case Completeness::Verdict::Cancelled:
    case Completeness::Verdict::Failed:
        if (completeness.askedAt.isValid())
            return Text::tr("Get them again: only what is missing is asked for.");
        break;
    case Completeness::Verdict::Complete:
    case Completeness::Verdict::Short:
    case Completeness::Verdict::Over:
    case Completeness::Verdict::Changed:
        if (completeness.askedAt.isValid())
            return Text::tr("Get them again; if it stays so, tell the vendor these numbers.");
        break;
    }
    return Text::tr("Get the file once more where it came from.");
}

QString whyNotProven(const Completeness &completeness)
{
    return Text::tr("The sessions are not proven complete (%1). %2")
        .arg(describe(completeness), adviceFor(completeness));
}
