// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandlinehelp.h"

#include "exitcode.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using Verb = CommandLine::Verb;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineHelp)
};

/// As in the manual; the same in every language.
QString usageOf(Verb verb)
{
    switch (verb) {
    case Verb::Window:
        return u"billscope [SOURCE] [PERIOD] [--snapshot FOLDER]\n"
               "billscope FILE\n"_s;
    case Verb::Export:
        return u"billscope export SOURCE PERIOD [--filter F] [--sort FIELD[:desc][,…]]\n"
               "                 [--preset exact|excel] [--identities plain|coded|none]\n"
               "                 [--plan session|standard] [--unit TYPE=UNIT[@DAY]]…\n"
               "                 [--without RULE[,…]] [--set NAME=VALUE[,…]] [-o FILE|-]\n"_s;
    case Verb::Counts:
        return u"billscope counts SOURCE PERIOD [--filter F] [--by channel|bot|type]\n"
               "                 [--bucket day|week|month|hour] [--recount] [--plan session|standard]\n"
               "                 [--unit TYPE=UNIT[@DAY]]… [--price TYPE=PRICE]…\n"
               "                 [--without RULE[,…]] [--set NAME=VALUE[,…]] [-o FILE|-]\n"_s;
    case Verb::Check:
        return u"billscope check SOURCE PERIOD [--plan session|standard] [--unit TYPE=UNIT[@DAY]]…\n"
               "                 [--price TYPE=PRICE]… [--without RULE[,…]] [--set NAME=VALUE[,…]]\n"
               "                 [--state STATE[,…]] [--history findings|all] [-o FILE|-]\n"_s;
    case Verb::Reconcile:
        return u"billscope reconcile SOURCE PERIOD --invoice FILE | --total N | --summary\n"
               "                 [--type TYPE] [--summary]\n"
               "                 [--map COLUMN=FIELD[,…]] [--value FIELD:NAME=VALUE]…\n"
               "                 [--invoice-zone ZONE] [--tolerance N|N%]\n"
               "                 [--price TYPE=PRICE]… [--plan session|standard]\n"
               "                 [--unit TYPE=UNIT[@DAY]]… [-o FILE|-]\n"_s;
    case Verb::Diff:
        return u"billscope diff SOURCE PERIOD --against FETCH|FILE|DAYS\n"
               "                 [--plan session|standard] [--unit TYPE=UNIT[@DAY]]… [-o FILE|-]\n"_s;
    case Verb::Profile:
        return u"billscope profile add NAME --host URL --scope admin|bot [--bot ID]\n"
               "                 [--algorithm HS256|HS512] [--zone ZONE] [--api-zone ZONE]\n"
               "                 [--page-size N] [--rate N|none] [--settling HOURS]\n"
               "                 [--keep-months N] [--plan session|standard] [--unit TYPE=UNIT[@DAY]]…\n"
               "                 [--price TYPE=PRICE]…\n"
               "billscope profile list | test NAME | remove NAME [--keep-data]\n"_s;
    case Verb::Fetches:
        return u"billscope fetches list [--profile NAME… | --host URL --scope admin|bot [--bot ID]…\n"
               "                 | --archive NAME]\n"
               "billscope fetches delete ID…|--all\n"
               "                 --profile NAME | --host URL --scope admin|bot [--bot ID]…\n"
               "                 | --archive NAME\n"_s;
    }
    Q_UNREACHABLE();
}

QString purposeOf(Verb verb)
{
    switch (verb) {
    case Verb::Window:
        return Text::tr("Browse and export the billing sessions of a Kore.ai account. Without a command\n"
                        "the window opens; the commands need no display, each has a --help of its own.");
    case Verb::Export:
        return Text::tr("Write the sessions as CSV, one a line.");
    case Verb::Counts:
        return Text::tr("Write the number of sessions as CSV: a line for each day, week, month or hour,\n"
                        "a column for each value, the total last.");
    case Verb::Check:
        return Text::tr("Check all sessions received by the rules of the bill, and write what was found\n"
                        "of the period as CSV, one a line.");
    case Verb::Reconcile:
        return Text::tr("Compare an invoice with the sessions, line by line, write the comparison as CSV,\n"
                        "and look for a single cause of the difference.");
    case Verb::Diff:
        return Text::tr("Compare the sessions with those of an earlier fetch or of a file, by billing id, and\n"
                        "write what was added, has vanished or has changed as CSV; or with those of earlier\n"
                        "days, by bot, channel and type, and write how many there were and are.");
    case Verb::Profile:
        return Text::tr("Keep, list, try and remove connections. add reads Client ID and Client Secret\n"
                        "from standard input, one a line, or from the environment, and keeps them in the\n"
                        "keychain.");
    case Verb::Fetches:
        return Text::tr("List what is kept on this computer of earlier fetches, as CSV; or delete some\nof it.");
    }
    Q_UNREACHABLE();
}

struct Code
{
    int code;
    quint8 verbs;
    const char *meaning;
};

constexpr quint8 bitOf(Verb verb)
{
    return static_cast<quint8>(1 << int(verb));
}

constexpr quint8 Fetching = bitOf(Verb::Window) | bitOf(Verb::Export) | bitOf(Verb::Counts) | bitOf(Verb::Check)
    | bitOf(Verb::Reconcile) | bitOf(Verb::Diff);
constexpr quint8 All = Fetching | bitOf(Verb::Profile) | bitOf(Verb::Fetches);

constexpr Code codes[]{
    {ExitCode::Success, Fetching, QT_TRANSLATE_NOOP("CommandLineHelp", "done; what was fetched is proven complete")},
    {ExitCode::Findings, bitOf(Verb::Window),
        QT_TRANSLATE_NOOP("CommandLineHelp", "check, reconcile or diff: written, and something was found")},
    {ExitCode::Findings, bitOf(Verb::Check),
        QT_TRANSLATE_NOOP(
            "CommandLineHelp", "written, and there are errors or warnings that are neither credited nor dismissed")},
    {ExitCode::Findings, bitOf(Verb::Reconcile) | bitOf(Verb::Diff),
        QT_TRANSLATE_NOOP("CommandLineHelp", "written, and there are differences")},
    {ExitCode::Success, All & ~Fetching, QT_TRANSLATE_NOOP("CommandLineHelp", "done")},
    {ExitCode::Usage, bitOf(Verb::Window), QT_TRANSLATE_NOOP("CommandLineHelp", "wrong usage, or no display")},
    {ExitCode::Usage, All & ~bitOf(Verb::Window), QT_TRANSLATE_NOOP("CommandLineHelp", "wrong usage")},
    {ExitCode::Credentials, All, QT_TRANSLATE_NOOP("CommandLineHelp", "credentials missing or refused")},
    {ExitCode::Network, Fetching | bitOf(Verb::Profile),
        QT_TRANSLATE_NOOP("CommandLineHelp", "network or server; also an unknown bot")},
    {ExitCode::NotProvenComplete, Fetching, QT_TRANSLATE_NOOP("CommandLineHelp", "written, but not proven complete")},
    {ExitCode::NotProvenComplete, bitOf(Verb::Fetches),
        QT_TRANSLATE_NOOP("CommandLineHelp", "listed, but some of it could not be read")},
    {ExitCode::File, All, QT_TRANSLATE_NOOP("CommandLineHelp", "a file could not be read or written")},
    {ExitCode::Interrupted, All, QT_TRANSLATE_NOOP("CommandLineHelp", "interrupted")},
};

/// The commands, and what each of them is for.
QString commands()
{
    QString text = Text::tr("Commands:") + u'\n';
    for (const Verb verb : CommandLine::verbs()) {
        if (verb == Verb::Window)
            continue;
        text += u"  %1\n    %2\n"_s.arg(usageOf(verb).section(u' ', 1, 1), purposeOf(verb).replace(u'\n', u"\n    "_s));
    }
    return text;
}

QString indented(const QString &lines)
{
    return u"  "_s + lines.trimmed().replace(u'\n', u"\n  "_s) + u'\n';
}

} // namespace

QString commandLineHelp(Verb verb, const QString &options)
{
    QString usage = usageOf(verb);
    if (verb == Verb::Window) {
        for (const Verb other : CommandLine::verbs())
            usage += other == Verb::Window ? QString() : usageOf(other);
    }
    QString text = Text::tr("Usage:") + u'\n' + indented(usage);
    if (bitOf(verb) & Fetching)
        text += u"\n  SOURCE  --profile NAME… | --host URL --scope admin|bot [--bot ID]… | --file FILE\n"
                "  PERIOD  --from DAY [--to DAY] | --period NAME, [--zone ZONE]\n"_s;
    text += u'\n' + purposeOf(verb) + u"\n\n"_s + (verb == Verb::Window ? commands() + u'\n' : QString()) + options
        + u'\n' + Text::tr("Exit codes:") + u'\n';
    for (const Code &code : codes) {
        if (code.verbs & bitOf(verb))
            text += u"  %1  %2\n"_s.arg(code.code, -3).arg(Text::tr(code.meaning));
    }
    return text;
}
