// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "commandlinereader.h"
#include "findingfilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

std::optional<Period> PeriodOptions::resolve(const Zone &zone) const
{
    if (preset)
        return periodOf(*preset, todayIn(zone));
    if (!from.isValid())
        return std::nullopt;
    return Period{from, to.isValid() ? to : std::max(from, todayIn(zone).addDays(-1))};
}

const std::array<CommandLine::Verb, 8> &CommandLine::verbs()
{
    static constexpr std::array all{Verb::Window, Verb::Export, Verb::Counts, Verb::Check, Verb::Reconcile, Verb::Diff,
        Verb::Profile, Verb::Fetches};
    return all;
}

QLatin1StringView CommandLine::verbName(Verb verb)
{
    switch (verb) {
    case Verb::Window:
        return ""_L1;
    case Verb::Export:
        return "export"_L1;
    case Verb::Counts:
        return "counts"_L1;
    case Verb::Check:
        return "check"_L1;
    case Verb::Reconcile:
        return "reconcile"_L1;
    case Verb::Diff:
        return "diff"_L1;
    case Verb::Profile:
        return "profile"_L1;
    case Verb::Fetches:
        return "fetches"_L1;
    }
    Q_UNREACHABLE();
}

bool CommandLine::needsFindings() const
{
    return verb == Verb::Export || looksIntoFindings(filter);
}

std::optional<CommandLine> CommandLine::parse(const QStringList &arguments, QString *error)
{
    const auto verb = std::ranges::find(verbs(), arguments.value(1), &CommandLine::verbName);
    CommandLineReader reader(verb == verbs().end() ? Verb::Window : *verb);
    if (reader.read(arguments))
        return reader.line();
    *error = reader.error();
    return std::nullopt;
}
