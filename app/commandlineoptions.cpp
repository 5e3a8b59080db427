// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandlineoptions.h"

#include "closestword.h"

using namespace Qt::StringLiterals;

namespace {

enum Verbs : quint8 {
    Window = 1 << int(CommandLine::Verb::Window),
    Export = 1 << int(CommandLine::Verb::Export),
    Counts = 1 << int(CommandLine::Verb::Counts),
    Check = 1 << int(CommandLine::Verb::Check),
    Profiles = 1 << int(CommandLine::Verb::Profile),
    Fetches = 1 << int(CommandLine::Verb::Fetches),
    Reconcile = 1 << int(CommandLine::Verb::Reconcile),
    Diff = 1 << int(CommandLine::Verb::Diff),
    Filtered = Export | Counts,
    Written = Filtered | Check | Reconcile | Diff,
    Sourced = Window | Written,
};

struct Option
{
    QLatin1StringView name;
    /// What stands for the value; null: the option has none.
    const char *value;
    const char *help;
    quint8 verbs;
    bool isRepeatable = false;
};

// In the order of the help. An option that means something else elsewhere has a line for each meaning.
constexpr Option options[]{
    {"profile"_L1, "NAME", QT_TRANSLATE_NOOP("CommandLine", "A connection kept in this program; several are added up."),
        Sourced, true},
    {"profile"_L1, "NAME", QT_TRANSLATE_NOOP("CommandLine", "A connection kept in this program; list takes several."),
        Fetches, true},
    {"host"_L1, "URL",
        QT_TRANSLATE_NOOP(
            "CommandLine", "The API's host, without a kept connection; id and secret come from the environment."),
        Sourced | Fetches},
    {"host"_L1, "URL", QT_TRANSLATE_NOOP("CommandLine", "The API's host."), Profiles},
    {"scope"_L1, "admin|bot",
        QT_TRANSLATE_NOOP(
            "CommandLine", "With --host: an Admin Console app (all bots) or a Bot Builder app (one bot)."),
        Sourced | Fetches},
    {"scope"_L1, "admin|bot",
        QT_TRANSLATE_NOOP("CommandLine", "An Admin Console app (all bots) or a Bot Builder app (one bot)."), Profiles},
    {"bot"_L1, "ID", QT_TRANSLATE_NOOP("CommandLine", "A bot's id, once or several times."), Sourced | Fetches, true},
    {"bot"_L1, "ID", QT_TRANSLATE_NOOP("CommandLine", "The bot's id, in bot scope."), Profiles},
    {"algorithm"_L1, "HS256|HS512", QT_TRANSLATE_NOOP("CommandLine", "How tokens are signed."), Sourced | Profiles},
    {"file"_L1, "FILE",
        QT_TRANSLATE_NOOP("CommandLine",
            "A saved answer of the API (.json, .jsonl), a CSV file of sessions, each also .gz, or an exported fetch "
            "(.billscope)."),
        Sourced},
    {"from"_L1, "DAY", QT_TRANSLATE_NOOP("CommandLine", "First day, in the report's zone."), Sourced},
    {"to"_L1, "DAY", QT_TRANSLATE_NOOP("CommandLine", "Last day, inclusive; yesterday if left out."), Sourced},
    {"period"_L1, "PERIOD",
        QT_TRANSLATE_NOOP("CommandLine", "last-month, this-month, last-7-days, last-30-days or last-90-days."),
        Sourced},
    {"zone"_L1, "ZONE",
        QT_TRANSLATE_NOOP("CommandLine", "The report's time zone: UTC, or a name such as Europe/Berlin."),
        Sourced | Profiles},
    {"api-zone"_L1, "auto|ZONE",
        QT_TRANSLATE_NOOP("CommandLine", "The time zone of the API's dates; auto finds it from the ids."),
        Sourced | Profiles},
    {"page-size"_L1, "N", QT_TRANSLATE_NOOP("CommandLine", "Sessions asked for in one request (1,000)."),
        Sourced | Profiles},
    {"rate"_L1, "N|none", QT_TRANSLATE_NOOP("CommandLine", "Requests a minute at most."), Sourced | Profiles},
    {"settling"_L1, "HOURS",
        QT_TRANSLATE_NOOP("CommandLine",
            "For how long sessions can change after they ended (72): the longest session time-out of the bots plus "
            "48."),
        Profiles},
    {"keep-months"_L1, "N",
        QT_TRANSLATE_NOOP("CommandLine", "Delete answers as received after so many months (13); 0: never."), Profiles},
    {"fresh"_L1, nullptr,
        QT_TRANSLATE_NOOP("CommandLine", "Ask for everything anew, also for what is kept from earlier fetches."),
        Sourced},
    {"offline"_L1, nullptr,
        QT_TRANSLATE_NOOP("CommandLine", "Ask for nothing: take the newest fetch that is kept of these days."),
        Sourced},
    {"accept-unproven"_L1, nullptr,
        QT_TRANSLATE_NOOP("CommandLine", "End with 0 although the server gives no total to prove completeness by."),
        Sourced},
    {"snapshot"_L1, "FOLDER",
        QT_TRANSLATE_NOOP("CommandLine", "Write pictures of the window and the chart into this folder, then end."),
        Window},
    {"filter"_L1, "FILTER",
        QT_TRANSLATE_NOOP("CommandLine", "Only the sessions that this filter leaves; the language of the window."),
        Filtered},
    {"sort"_L1, "FIELD[:desc][,…]",
        QT_TRANSLATE_NOOP("CommandLine", "Fields to sort by; start, then billing id, if left out."), Export},
    {"preset"_L1, "exact|excel", QT_TRANSLATE_NOOP("CommandLine", "exact for programs, excel for Excel."), Export},
    {"identities"_L1, "plain|coded|none",
        QT_TRANSLATE_NOOP(
            "CommandLine", "How users and contacts are written: as received, as codes that stay the same, or not."),
        Export},
    {"by"_L1, "channel|bot|type", QT_TRANSLATE_NOOP("CommandLine", "What the columns are."), Counts},
    {"bucket"_L1, "day|week|month|hour", QT_TRANSLATE_NOOP("CommandLine", "What the rows are."), Counts},
    {"recount"_L1, nullptr,
        QT_TRANSLATE_NOOP("CommandLine",
            "Write in the place of each number how many were billed, how many of them are more than their conversation "
            "can hold, and the minutes billed."),
        Counts},
    {"plan"_L1, "session|standard",
        QT_TRANSLATE_NOOP("CommandLine",
            "What the type Conversations stands for: 15-minute blocks (session) or whole conversations (standard)."),
        Export | Counts | Check | Profiles},
    {"plan"_L1, "session|standard",
        QT_TRANSLATE_NOOP("CommandLine",
            "What the type Conversations stands for, as for check. It changes nothing here: sessions are counted and "
            "compared whatever they stand for."),
        Reconcile | Diff},
    {"unit"_L1, "TYPE=UNIT[@DAY]",
        QT_TRANSLATE_NOOP("CommandLine",
            "What one session of a type stands for: block (15 minutes), conversation, or none (not checked); with a "
            "day, from that day on. In the place of what the connection says of that type."),
        Export | Counts | Check, true},
    {"unit"_L1, "TYPE=UNIT[@DAY]",
        QT_TRANSLATE_NOOP("CommandLine",
            "What one session of a type stands for, as for check. It changes nothing here: sessions are counted and "
            "compared whatever they stand for."),
        Reconcile | Diff, true},
    {"unit"_L1, "TYPE=UNIT[@DAY]",
        QT_TRANSLATE_NOOP("CommandLine",
            "What one session of a type stands for: block (15 minutes), conversation, or none (not checked); with a "
            "day, from that day on."),
        Profiles, true},
    {"price"_L1, "TYPE=PRICE CURRENCY[@FROM..TO]",
        QT_TRANSLATE_NOOP("CommandLine",
            "What one session of a type costs, such as \"Conversations=0.05 USD\", with at most six places; with days, "
            "on these. What is too many or differs is then told in money."),
        Counts | Check | Reconcile | Profiles, true},
    {"without"_L1, "RULE[,…]",
        QT_TRANSLATE_NOOP("CommandLine",
            "Rules to leave out, by the names that check writes, such as same-times; the manual lists them. What is "
            "switched off in the window is not left out here."),
        Filtered | Check},
    {"set"_L1, "NAME=VALUE[,…]",
        QT_TRANSLATE_NOOP("CommandLine",
            "From when on the rules tell a difference, such as block=10,misfit=8: block, overlap, conversation, id (in "
            "seconds), volume-low, volume-high, misfit (in percent), volume-sessions, volume-weeks, "
            "misfit-conversations (at least so many)."),
        Filtered | Check},
    {"state"_L1, "STATE[,…]",
        QT_TRANSLATE_NOOP("CommandLine",
            "Only findings of these states: open, claimed, credited, rejected, dismissed; as decided in the window."),
        Check},
    {"invoice"_L1, "FILE",
        QT_TRANSLATE_NOOP("CommandLine",
            "A table of the invoice (CSV): a line for each number, by month, day, bot, channel or type, or some of "
            "these."),
        Reconcile},
    {"total"_L1, "N", QT_TRANSLATE_NOOP("CommandLine", "The number of sessions invoiced, in the place of a table."),
        Reconcile},
    {"type"_L1, "TYPE", QT_TRANSLATE_NOOP("CommandLine", "The type of billing session that was invoiced."), Reconcile},
    {"map"_L1, "COLUMN=FIELD[,…]",
        QT_TRANSLATE_NOOP("CommandLine",
            "What columns of the invoice hold: date, date:dmy, date:mdy, bot, channel, type, count or ignore."),
        Reconcile},
    {"invoice-zone"_L1, "ZONE",
        QT_TRANSLATE_NOOP("CommandLine", "The time zone in which the invoice cuts its days; that of the report else."),
        Reconcile},
    {"value"_L1, "FIELD:NAME=VALUE",
        QT_TRANSLATE_NOOP("CommandLine",
            "What a name on the invoice stands for, such as \"channel:WhatsApp Business=whatsapp\"; FIELD is bot, "
            "channel or type. Names that were mapped in the window are known."),
        Reconcile, true},
    {"tolerance"_L1, "N|N%",
        QT_TRANSLATE_NOOP("CommandLine", "By how many sessions, or percent, a line may differ (0)."), Reconcile},
    {"summary"_L1, nullptr,
        QT_TRANSLATE_NOOP("CommandLine",
            "Ask for the vendor's usage summary of these days and compare it, with an invoice or alone."),
        Reconcile},
    {"history"_L1, "findings|all",
        QT_TRANSLATE_NOOP("CommandLine",
            "Look conversations up in the vendor's session history, 50 a request: those of the findings, or all of the "
            "period."),
        Check},
    {"against"_L1, "FETCH|FILE|DAYS",
        QT_TRANSLATE_NOOP("CommandLine",
            "What to compare with: a fetch by its id in fetches list, a file as --file takes it, or earlier days: "
            "period-before, same-weekdays."),
        Diff},
    {"output"_L1, "FILE", QT_TRANSLATE_NOOP("CommandLine", "The file to write; - is standard output."), Written},
    {"keep-data"_L1, nullptr, QT_TRANSLATE_NOOP("CommandLine", "With remove: leave what was fetched on this computer."),
        Profiles},
    {"archive"_L1, "NAME",
        QT_TRANSLATE_NOOP("CommandLine", "An archive by its name in the list, also of a connection that was removed."),
        Fetches},
    {"all"_L1, nullptr, QT_TRANSLATE_NOOP("CommandLine", "With delete: all that is kept of that connection."), Fetches},
    {"version"_L1, nullptr, QT_TRANSLATE_NOOP("CommandLine", "Print the version."), Sourced | Profiles | Fetches},
};

bool isOf(const Option &option, CommandLine::Verb verb)
{
    return (option.verbs & (1 << int(verb))) != 0;
}

} // namespace

CommandLineOptions::CommandLineOptions(CommandLine::Verb verb)
    : m_verb(verb)
    , m_known{u"help"_s}
{
    // Else "-reverse" were seven options of one letter.
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    m_parser.addOption(QCommandLineOption({u"help"_s, u"h"_s}, tr("Print this help.")));
    for (const Option &option : options) {
        if (!isOf(option, verb))
            continue;
        m_known << option.name;
        QStringList names{option.name};
        if (option.name == "output"_L1)
            names << u"o"_s;
        m_parser.addOption(QCommandLineOption(names, tr(option.help), QString::fromUtf8(option.value)));
    }
}

/// Without what QApplication reads by itself, such as -style NAME (Qt's documentation of QGuiApplication and
/// QApplication).
static QStringList withoutQtOptions(const QStringList &arguments)
{
    static const QStringList withValue{u"style"_s, u"stylesheet"_s, u"platform"_s, u"platformpluginpath"_s,
        u"platformtheme"_s, u"plugin"_s, u"qwindowgeometry"_s, u"qwindowicon"_s, u"qwindowtitle"_s, u"session"_s,
        u"display"_s, u"geometry"_s};
    static const QStringList alone{u"reverse"_s, u"widgetcount"_s, u"sync"_s};
    QStringList rest;
    for (qsizetype index = 0; index < arguments.size(); ++index) {
        const QString &argument = arguments.at(index);
        const QString name = argument.startsWith("--"_L1) ? argument.mid(2) : argument.mid(1);
        const bool isOption = index > 0 && argument.startsWith(u'-');
        if (isOption && withValue.contains(name))
            ++index;
        else if (!isOption || (!alone.contains(name) && !withValue.contains(name.section(u'=', 0, 0))))
            rest << argument;
    }
    return rest;
}

bool CommandLineOptions::parse(const QStringList &arguments)
{
    const bool isRead = m_parser.parse(m_verb == CommandLine::Verb::Window ? withoutQtOptions(arguments) : arguments);
    if (const QStringList unknown = m_parser.unknownOptionNames(); !unknown.isEmpty())
        m_error = problemWithUnknown(unknown.constFirst(), arguments);
    else if (!isRead)
        m_error = m_parser.errorText();
    else
        m_error = problemWithRepeated();
    return m_error.isEmpty();
}

QString CommandLineOptions::problemWithUnknown(const QString &name, const QStringList &arguments) const
{
    if (name.startsWith(u'o') && !arguments.filter(u"-"_s + name).value(0).startsWith("--"_L1)
        && m_known.contains(u"output"_s))
        return tr("-%1 is not understood; write -o %2, with a space.").arg(name, name.mid(1));
    QStringList verbs;
    QStringList names;
    for (const Option &option : options) {
        for (const CommandLine::Verb verb : CommandLine::verbs()) {
            if (option.name == name && isOf(option, verb))
                verbs << (verb == CommandLine::Verb::Window ? tr("the window") : QString(CommandLine::verbName(verb)));
        }
        if (isOf(option, m_verb))
            names << option.name;
    }
    if (!verbs.isEmpty())
        return tr("--%1 goes with another command only: %2.").arg(name, verbs.join(u", "_s));
    const QString help = m_verb == CommandLine::Verb::Window
        ? u"billscope --help"_s
        : u"billscope %1 --help"_s.arg(CommandLine::verbName(m_verb));
    if (const QString close = closestWord(name, names); !close.isEmpty())
        return tr("The option --%1 is not known; did you mean --%2? `%3` lists the options.").arg(name, close, help);
    return tr("The option --%1 is not known; `%2` lists the options.").arg(name, help);
}

QString CommandLineOptions::problemWithRepeated() const
{
    for (const Option &option : options) {
        const bool isSingle = isOf(option, m_verb) && option.value && !option.isRepeatable;
        if (isSingle && values(option.name).size() > 1)
            return tr("--%1 is given twice, as %2 and as %3; give it once.")
                .arg(option.name, values(option.name).at(0), values(option.name).at(1));
    }
    return {};
}

QString CommandLineOptions::helpText() const
{
    // The parser's own line of usage names neither verbs nor sources.
    return m_parser.helpText().section(u"\n\n"_s, 1);
}
