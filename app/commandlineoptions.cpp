// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandlineoptions.h"

using namespace Qt::StringLiterals;

CommandLineOptions::CommandLineOptions(const QString &verb)
{
    m_parser.setApplicationDescription(tr("Browse, check and reconcile the billing sessions of a Kore.ai account."));
    // Else "-reverse" were seven options of one letter.
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    m_known << u"help"_s;
    m_parser.addOption(QCommandLineOption({u"help"_s, u"h"_s}, tr("Print this help.")));
    add(u"version"_s, tr("Print the version."));
    if (verb == "profile"_L1) {
        addProfileVerb();
        return;
    }
    if (verb == "fetches"_L1) {
        addFetchesVerb();
        return;
    }
    addSource();
    if (verb == "export"_L1) {
        m_parser.addPositionalArgument(verb, tr("Write the sessions as CSV."), u"export"_s);
        addOutput();
        add(u"sort"_s, tr("Fields to sort by; start, then billing id, if left out."), u"FIELD[:desc][,…]"_s);
        add(u"preset"_s, tr("exact for programs, excel for Excel."), u"exact|excel"_s);
        add(u"identities"_s,
            tr("How users and contacts are written: as received, as codes that stay the same, or not."),
            u"plain|coded|none"_s);
    } else if (verb == "counts"_L1) {
        m_parser.addPositionalArgument(verb, tr("Write sessions per period of time and value as CSV."), u"counts"_s);
        addOutput();
        add(u"by"_s, tr("What the columns are."), u"channel|bot|type"_s);
        add(u"bucket"_s, tr("What the rows are."), u"day|week|month|hour"_s);
    } else {
        m_hasWindow = true;
        m_parser.addPositionalArgument(u"FILE"_s,
            tr("A file to open in the window; or a verb: export, counts, fetches, profile (each with --help)."),
            u"[FILE]"_s);
        add(u"snapshot"_s, tr("Write pictures of the window and the chart into this folder, then end."), u"FOLDER"_s);
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
    return m_parser.parse(m_hasWindow ? withoutQtOptions(arguments) : arguments);
}

void CommandLineOptions::add(const QString &name, const QString &description, const QString &value)
{
    m_parser.addOption(QCommandLineOption(name, description, value));
    m_known << name;
}

void CommandLineOptions::addProfileVerb()
{
    m_parser.addPositionalArgument(u"action"_s,
        tr("add NAME, list, test NAME or remove NAME; id and secret are read from standard input or the "
           "environment."),
        u"profile add|list|test|remove [NAME]"_s);
    add(u"host"_s, tr("The API's host."), u"URL"_s);
    add(u"scope"_s, tr("An Admin Console app (all bots) or a Bot Builder app (one bot)."), u"admin|bot"_s);
    add(u"bot"_s, tr("The bot's id, in bot scope."), u"ID"_s);
    add(u"algorithm"_s, tr("How tokens are signed."), u"HS256|HS512"_s);
    add(u"api-zone"_s, tr("The time zone of the API's dates; auto finds it from the ids."), u"auto|ZONE"_s);
    add(u"zone"_s, tr("The report's time zone."), u"ZONE"_s);
    add(u"page-size"_s, tr("Sessions asked for in one request (1,000)."), u"N"_s);
    add(u"rate"_s, tr("Requests a minute at most."), u"N|none"_s);
    add(u"settling"_s,
        tr("For how long sessions can change after they ended (72): the longest session time-out of the bots plus 48."),
        u"HOURS"_s);
    add(u"keep-data"_s, tr("With remove: leave what was fetched on this computer."));
}

void CommandLineOptions::addFetchesVerb()
{
    m_parser.addPositionalArgument(u"action"_s,
        tr("list, or delete ID…: what is kept on this computer of earlier fetches, as CSV; or delete some of it."),
        u"fetches list|delete [ID…]"_s);
    addConnection();
    add(u"archive"_s, tr("An archive by its name in the list, also of a connection that was removed."), u"NAME"_s);
    add(u"all"_s, tr("With delete: all that is kept of that connection."));
}

void CommandLineOptions::addConnection()
{
    add(u"profile"_s, tr("A connection kept in this program; several are added up."), u"NAME"_s);
    add(u"host"_s, tr("The API's host, without a kept connection; id and secret come from the environment."), u"URL"_s);
    add(u"scope"_s, tr("With --host: an Admin Console app (all bots) or a Bot Builder app (one bot)."), u"admin|bot"_s);
    add(u"bot"_s, tr("A bot's id, once or several times."), u"ID"_s);
}

void CommandLineOptions::addSource()
{
    addConnection();
    add(u"algorithm"_s, tr("How tokens are signed."), u"HS256|HS512"_s);
    add(u"file"_s, tr("A saved answer of the API (.json, .jsonl, also .gz) or a CSV file of sessions."), u"FILE"_s);
    add(u"from"_s, tr("First day, in the report's zone."), u"DAY"_s);
    add(u"to"_s, tr("Last day, inclusive; yesterday if left out."), u"DAY"_s);
    add(u"period"_s, tr("last-month, this-month, last-7-days, last-30-days or last-90-days."), u"PERIOD"_s);
    add(u"zone"_s, tr("The report's time zone: UTC, or a name such as Europe/Berlin."), u"ZONE"_s);
    add(u"api-zone"_s, tr("The time zone of the API's dates; auto finds it from the ids."), u"auto|ZONE"_s);
    add(u"page-size"_s, tr("Sessions asked for in one request (1,000)."), u"N"_s);
    add(u"rate"_s, tr("Requests a minute at most."), u"N|none"_s);
    add(u"fresh"_s, tr("Ask for everything anew, also for what is kept from earlier fetches."));
    add(u"offline"_s, tr("Ask for nothing: take the newest fetch that is kept of these days."));
    add(u"accept-unproven"_s, tr("End with 0 although the server gives no total to prove completeness by."));
}

void CommandLineOptions::addOutput()
{
    add(u"filter"_s, tr("Only the sessions that this filter leaves; the language of the window."), u"FILTER"_s);
    m_known << u"output"_s;
    m_parser.addOption(
        QCommandLineOption({u"output"_s, u"o"_s}, tr("The file to write; - is standard output."), u"FILE"_s));
}

bool CommandLineOptions::comesLater(const QString &word)
{
    static const QStringList words{
        u"check"_s, u"reconcile"_s, u"diff"_s, u"--plan"_s, u"--recount"_s, u"--against"_s, u"--invoice"_s};
    return words.contains(word.section(u'=', 0, 0));
}
