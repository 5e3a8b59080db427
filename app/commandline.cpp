// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "commandlineoptions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// One reading of the arguments: which options a verb knows, and what was wrong first.
class Reader
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    explicit Reader(const QString &verb)
        : m_options(verb)
    { }

    CommandLine line;
    QString error;

    bool read(const QStringList &arguments);

private:
    void fail(const QString &sentence)
    {
        if (error.isEmpty())
            error = sentence;
    }
    bool isSet(const QString &option) const { return m_options.isSet(option); }
    QString value(const QString &option) const { return m_options.value(option); }
    QStringList values(const QString &option) const { return m_options.values(option); }
    void readSource();
    void readSettling();
    void readZone();
    void readPeriod();
    void readQuery();
    void readCounting();
    void readProfile(QStringList rest);
    void readFetches(QStringList rest);
    void readWindow(const QStringList &rest);
    template <typename Value>
    void take(const QString &option, std::optional<Value> read, Value *target, const QString &expected);

    CommandLineOptions m_options;
};

template <typename Value>
void Reader::take(const QString &option, std::optional<Value> read, Value *target, const QString &expected)
{
    if (!isSet(option))
        return;
    if (read)
        *target = *read;
    else
        fail(tr("--%1 %2 is not known; give %3.").arg(option, value(option), expected));
}

void Reader::readSource()
{
    SourceOptions &source = line.source;
    source.profiles = values(u"profile"_s);
    for (const QString &name : source.profiles) {
        const auto isSame = [&name](const QString &other) { return other.compare(name, Qt::CaseInsensitive) == 0; };
        if (std::ranges::count_if(source.profiles, isSame) > 1)
            fail(tr("--profile %1 is named twice; its sessions count once.").arg(name));
    }
    if (source.profiles.size() > 1 && isSet(u"bot"_s))
        fail(tr("--bot goes with one --profile only."));
    source.file = value(u"file"_s);
    source.bots = values(u"bot"_s);
    if (int(isSet(u"profile"_s)) + int(isSet(u"host"_s)) + int(isSet(u"file"_s)) > 1)
        fail(tr("Give one source: --profile, --host or --file."));
    if (isSet(u"host"_s)) {
        QString problem;
        source.host = normalizedHost(value(u"host"_s), &problem).value_or(QString());
        if (source.host.isEmpty())
            fail(problem);
        if (!isSet(u"scope"_s))
            fail(tr("--host needs --scope admin or --scope bot."));
    }
    take(u"scope"_s, scopeFromName(value(u"scope"_s)), &source.scope, u"admin, bot"_s);
    take(u"algorithm"_s, algorithmFromName(value(u"algorithm"_s)), &source.algorithm, u"HS256, HS512"_s);
    if (!source.host.isEmpty() && source.scope == Scope::Bot && source.bots.isEmpty())
        fail(tr("--scope bot needs --bot with the bot's id (st-…)."));
    for (const QString &option : {u"scope"_s, u"algorithm"_s, u"bot"_s}) {
        if (isSet(option) && !isSet(u"host"_s) && line.verb != CommandLine::Verb::Profile
            && !(option == "bot"_L1 && isSet(u"profile"_s)))
            fail(tr("--%1 goes with --host only.").arg(option));
    }
    if (const QString zone = value(u"api-zone"_s); isSet(u"api-zone"_s)) {
        if (zone != "auto"_L1 && !Zone::fromName(zone))
            fail(tr("--api-zone %1 is no time zone; give auto, UTC, UTC+05:30 or a name such as Asia/Kolkata.")
                     .arg(zone));
        source.apiZone = zone;
    }
    if (isSet(u"page-size"_s)) {
        bool ok = false;
        source.pageSize = value(u"page-size"_s).toInt(&ok);
        if (!ok || source.pageSize < 1 || source.pageSize > Profile::MaxPageSize)
            fail(tr("--page-size %1 is not possible; give a number from 1 to %2.")
                     .arg(value(u"page-size"_s))
                     .arg(Profile::MaxPageSize));
    }
    if (isSet(u"rate"_s)) {
        bool ok = false;
        const QString rate = value(u"rate"_s);
        source.rate = rate == "none"_L1 ? 0 : rate.toInt(&ok);
        if (rate != "none"_L1 && (!ok || source.rate < 1 || source.rate > Profile::MaxRate))
            fail(tr("--rate %1 is not possible; give requests a minute, or none.").arg(rate));
    }
}

void Reader::readSettling()
{
    if (!isSet(u"settling"_s))
        return;
    bool ok = false;
    const int hours = value(u"settling"_s).toInt(&ok);
    if (!ok || hours < DefaultSettlingHours || hours > Profile::MaxSettlingHours)
        fail(tr("--settling %1 is not possible; give hours from %2 to %3.")
                 .arg(value(u"settling"_s))
                 .arg(DefaultSettlingHours)
                 .arg(Profile::MaxSettlingHours));
    line.source.settlingHours = hours;
}

void Reader::readZone()
{
    if (!isSet(u"zone"_s))
        return;
    line.zone = Zone::fromName(value(u"zone"_s));
    if (!line.zone)
        fail(tr("--zone %1 is no time zone; give UTC or a name such as Europe/Berlin.").arg(value(u"zone"_s)));
}

void Reader::readPeriod()
{
    const auto day = [this](const QString &option) {
        const QString text = value(option);
        const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
        if (isSet(option) && !date.isValid())
            fail(tr("--%1 %2 is no day; write it as 2026-10-03.").arg(option, text));
        return date;
    };
    line.period.from = day(u"from"_s);
    line.period.to = day(u"to"_s);
    if (isSet(u"period"_s)) {
        line.period.preset = presetFromName(value(u"period"_s));
        if (!line.period.preset)
            fail(tr("--period %1 is not known; give last-month, this-month, last-7-days, last-30-days, last-90-days, "
                    "or --from and --to.")
                     .arg(value(u"period"_s)));
        if (isSet(u"from"_s) || isSet(u"to"_s))
            fail(tr("Give either --period, or --from and --to."));
    } else if (isSet(u"to"_s) && !isSet(u"from"_s)) {
        fail(tr("--to needs --from."));
    }
    if (line.period.from.isValid() && line.period.to.isValid() && line.period.to < line.period.from)
        fail(tr("--to %1 lies before --from %2.").arg(value(u"to"_s), value(u"from"_s)));
    readZone();
    line.acceptUnproven = isSet(u"accept-unproven"_s);
    line.source.isFresh = isSet(u"fresh"_s);
    line.source.isOffline = isSet(u"offline"_s);
    if (line.source.isFresh && line.source.isOffline)
        fail(tr("Give either --fresh or --offline."));
    if ((line.source.isFresh || line.source.isOffline) && isSet(u"file"_s))
        fail(tr("--fresh and --offline go with --profile or --host only."));
}

void Reader::readQuery()
{
    FilterError wrong;
    if (const auto filter = Filter::parse(value(u"filter"_s), &wrong))
        line.filter = *filter;
    else
        fail(tr("--filter, at character %1: %2").arg(wrong.position + 1).arg(wrong.message));
    if (isSet(u"output"_s))
        line.output = value(u"output"_s);
    if (line.output == "/dev/stdout"_L1)
        line.output = u"-"_s;
    if (line.output.isEmpty())
        fail(tr("-o needs the name of a file, or - for standard output."));
    if (!line.source.isGiven())
        fail(tr("Name a source: --profile NAME, --host URL or --file FILE."));
    if (line.source.file.isEmpty() && line.source.isGiven() && !line.period.isGiven())
        fail(tr("Name a period: --from DAY --to DAY, or --period last-month."));
}

void Reader::readCounting()
{
    take(u"by"_s, countFieldFromName(value(u"by"_s)), &line.counting.by, u"channel, bot, type"_s);
    take(u"bucket"_s, bucketFromName(value(u"bucket"_s)), &line.counting.bucket, u"day, week, month, hour"_s);
}

void Reader::readProfile(QStringList rest)
{
    static const std::pair<QLatin1StringView, CommandLine::ProfileAction> actions[]{
        {"add"_L1, CommandLine::ProfileAction::Add}, {"list"_L1, CommandLine::ProfileAction::List},
        {"test"_L1, CommandLine::ProfileAction::Test}, {"remove"_L1, CommandLine::ProfileAction::Remove}};
    const QString action = rest.isEmpty() ? QString() : rest.takeFirst();
    const auto known = std::find_if(
        std::begin(actions), std::end(actions), [&](const auto &entry) { return entry.first == action; });
    if (known == std::end(actions)) {
        fail(tr("profile needs an action: add NAME, list, test NAME or remove NAME."));
        return;
    }
    line.profileAction = known->second;
    const bool named = line.profileAction != CommandLine::ProfileAction::List;
    if (rest.size() != (named ? 1 : 0))
        fail(named ? tr("profile %1 needs exactly one name.").arg(action) : tr("profile list takes no name."));
    line.profileName = rest.value(0);
    line.keepsData = isSet(u"keep-data"_s);
    if (line.keepsData && line.profileAction != CommandLine::ProfileAction::Remove)
        fail(tr("--keep-data goes with profile remove only."));
    if (line.profileAction == CommandLine::ProfileAction::Add && line.source.host.isEmpty())
        fail(tr("profile add needs --host and --scope."));
}

void Reader::readFetches(QStringList rest)
{
    const QString action = rest.isEmpty() ? QString() : rest.takeFirst();
    line.allFetches = isSet(u"all"_s);
    line.archiveName = value(u"archive"_s);
    if (isSet(u"archive"_s) && (line.archiveName.isEmpty() || line.source.isGiven()))
        fail(tr("--archive needs the name of an archive as fetches list shows it, and no other source."));
    if (action == "list"_L1) {
        if (!rest.isEmpty())
            fail(tr("fetches list takes no name; name a connection with --profile."));
        if (line.allFetches)
            fail(tr("--all goes with fetches delete only."));
        return;
    }
    if (action != "delete"_L1) {
        fail(tr("fetches needs an action: list, or delete ID…"));
        return;
    }
    line.fetchesAction = CommandLine::FetchesAction::Delete;
    if (!line.source.isGiven() && line.archiveName.isEmpty())
        fail(tr("Name whose fetches to delete: --profile NAME, --host URL or --archive NAME."));
    if (line.source.profiles.size() > 1)
        fail(tr("Delete the fetches of one connection at a time; name one --profile."));
    if (rest.isEmpty() != line.allFetches)
        fail(tr("fetches delete needs the ids of fetches, as fetches list shows them, or --all."));
    for (const QString &text : std::as_const(rest)) {
        bool ok = false;
        line.fetchIds << text.toLongLong(&ok);
        if (!ok || line.fetchIds.constLast() < 1)
            fail(tr("%1 is no id of a fetch; fetches list shows those that there are.").arg(text));
    }
}

void Reader::readWindow(const QStringList &rest)
{
    line.snapshotFolder = value(u"snapshot"_s);
    if (rest.size() > 1)
        fail(tr("One file at a time can be opened; %1 is too many.").arg(rest.at(1)));
    else if (!rest.isEmpty() && line.source.isGiven())
        fail(tr("Give either a file or another source."));
    else if (!rest.isEmpty())
        line.source.file = rest.first();
}

bool Reader::read(const QStringList &arguments)
{
    using Verb = CommandLine::Verb;
    const QString verb = arguments.value(1);
    for (const QString &word : arguments.mid(1)) {
        if (CommandLineOptions::comesLater(word) && (word.startsWith(u'-') || word == verb)) {
            fail(tr("%1 comes in a later version of this program.").arg(word));
            return false;
        }
    }
    line.verb = verb == "export"_L1 ? Verb::Export
        : verb == "counts"_L1       ? Verb::Counts
        : verb == "profile"_L1      ? Verb::Profile
        : verb == "fetches"_L1      ? Verb::Fetches
                                    : Verb::Window;
    if (!m_options.parse(arguments)) {
        fail(m_options.errorText());
        return false;
    }
    if (isSet(u"help"_s) || isSet(u"version"_s)) {
        line.message = isSet(u"help"_s) ? m_options.helpText()
                                        : u"billscope %1\n"_s.arg(QCoreApplication::applicationVersion());
        return true;
    }
    QStringList rest = m_options.positionalArguments();
    if (line.verb != Verb::Window)
        rest.removeFirst();
    if (line.verb == Verb::Profile) {
        readSource();
        readZone();
        readSettling();
        readProfile(rest);
        return error.isEmpty();
    }
    readSource();
    if (line.verb == Verb::Fetches) {
        readFetches(rest);
        return error.isEmpty();
    }
    readPeriod();
    if (line.verb == Verb::Window)
        readWindow(rest);
    else if (!rest.isEmpty())
        fail(tr("%1 is not understood; the source is named with --profile, --host or --file.").arg(rest.first()));
    if (line.verb != Verb::Window)
        readQuery();
    if (line.verb == Verb::Counts)
        readCounting();
    if (line.verb == Verb::Export) {
        if (const QString preset = value(u"preset"_s); preset == "excel"_L1)
            line.preset = CsvPreset::Excel;
        else if (!preset.isEmpty() && preset != "exact"_L1)
            fail(tr("--preset %1 is not known; give exact or excel.").arg(preset));
        take(u"identities"_s, identitiesFromName(value(u"identities"_s)), &line.identities, u"plain, coded, none"_s);
        QString problem;
        if (isSet(u"sort"_s)) {
            if (const auto keys = parseSortKeys(value(u"sort"_s), &problem))
                line.order = *keys;
            else
                fail(u"--sort: "_s + problem);
        }
    }
    return error.isEmpty();
}

} // namespace

std::optional<Period> PeriodOptions::resolve(const Zone &zone) const
{
    if (preset)
        return periodOf(*preset, todayIn(zone));
    if (!from.isValid())
        return std::nullopt;
    return Period{from, to.isValid() ? to : std::max(from, todayIn(zone).addDays(-1))};
}

std::optional<CommandLine> CommandLine::parse(const QStringList &arguments, QString *error)
{
    Reader reader(arguments.value(1));
    if (reader.read(arguments))
        return reader.line;
    *error = reader.error;
    return std::nullopt;
}
