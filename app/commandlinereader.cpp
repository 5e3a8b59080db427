// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandlinereader.h"

#include "bytype.h"
#include "closestword.h"
#include "commandlinehelp.h"
#include "findingfilter.h"
#include "invoicetable.h"
#include "invoicevalues.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using Verb = CommandLine::Verb;

static std::optional<CsvPreset> csvPresetFromName(const QString &name)
{
    return name == "exact"_L1 ? std::optional(CsvPreset::Exact)
        : name == "excel"_L1  ? std::optional(CsvPreset::Excel)
                              : std::nullopt;
}

/// Also where neither is there yet.
static bool isSameFile(const QString &left, const QString &right)
{
    const QFileInfo a(left);
    const QFileInfo b(right);
    return a.exists() && b.exists() ? a == b : a.absoluteFilePath() == b.absoluteFilePath();
}

CommandLineReader::CommandLineReader(Verb verb)
    : m_reader(verb)
{
    m_line.verb = verb;
}

/// Options that have no meaning unless something else is given.
void CommandLineReader::refuseWithout(const QStringList &options, bool isPossible, const QString &needed)
{
    for (const QString &option : options) {
        if (m_reader.isSet(option) && !isPossible)
            m_reader.fail(tr("--%1 goes with %2 only.").arg(option, needed));
    }
}

bool CommandLineReader::read(const QStringList &arguments)
{
    if (!m_reader.parse(arguments))
        return false;
    if (m_reader.isSet(u"help"_s))
        m_line.message = commandLineHelp(m_line.verb, m_reader.options().helpText());
    else if (m_reader.isSet(u"version"_s))
        m_line.message = u"billscope %1\n"_s.arg(QCoreApplication::applicationVersion());
    else
        readVerb(m_reader.options().positionalArguments().mid(m_line.verb == Verb::Window ? 0 : 1));
    return error().isEmpty();
}

void CommandLineReader::readVerb(const QStringList &rest)
{
    m_line.source = m_reader.source();
    m_line.zone = m_reader.zone();
    if (m_line.verb == Verb::Profile)
        return readProfile(rest);
    const bool hasHost = m_reader.isSet(u"host"_s);
    const bool hasProfile = m_reader.isSet(u"profile"_s);
    refuseWithout({u"scope"_s, u"algorithm"_s}, hasHost, u"--host"_s);
    if (m_line.verb == Verb::Fetches) {
        refuseWithout({u"bot"_s}, hasHost, u"--host"_s);
        return readFetches(rest);
    }
    refuseWithout({u"bot"_s, u"page-size"_s, u"rate"_s, u"fresh"_s, u"offline"_s}, hasHost || hasProfile,
        tr("%1 or %2").arg(u"--profile"_s, u"--host"_s));
    m_line.period = m_reader.period();
    m_line.acceptUnproven = m_reader.isSet(u"accept-unproven"_s);
    if (m_line.verb == Verb::Window)
        readWindow(rest);
    else
        readWritten(rest);
}

void CommandLineReader::readProfile(QStringList rest)
{
    using Action = CommandLine::ProfileAction;
    static const std::pair<QLatin1StringView, Action> actions[]{
        {"add"_L1, Action::Add}, {"list"_L1, Action::List}, {"test"_L1, Action::Test}, {"remove"_L1, Action::Remove}};
    const QString action = rest.isEmpty() ? QString() : rest.takeFirst();
    const auto known = std::ranges::find(actions, action, &std::pair<QLatin1StringView, Action>::first);
    if (known == std::end(actions))
        return m_reader.fail(tr("profile needs an action: add NAME, list, test NAME or remove NAME."));
    m_line.profileAction = known->second;
    const bool named = m_line.profileAction != Action::List;
    if (rest.size() != (named ? 1 : 0))
        m_reader.fail(named ? tr("profile %1 needs exactly one name.").arg(action) : tr("profile list takes no name."));
    m_line.profileName = rest.value(0);
    refuseWithout({u"host"_s, u"scope"_s, u"bot"_s, u"algorithm"_s, u"zone"_s, u"api-zone"_s, u"page-size"_s, u"rate"_s,
                      u"settling"_s, u"keep-months"_s, u"plan"_s, u"unit"_s, u"price"_s},
        m_line.profileAction == Action::Add, u"profile add"_s);
    readTerms();
    m_line.keepsData = m_reader.isSet(u"keep-data"_s);
    refuseWithout({u"keep-data"_s}, m_line.profileAction == Action::Remove, u"profile remove"_s);
    if (m_line.profileAction == Action::Add && m_line.source.host.isEmpty())
        m_reader.fail(tr("profile add needs --host and --scope."));
}

void CommandLineReader::readFetches(QStringList rest)
{
    const QString action = rest.isEmpty() ? QString() : rest.takeFirst();
    m_line.allFetches = m_reader.isSet(u"all"_s);
    m_line.archiveName = m_reader.value(u"archive"_s);
    if (m_reader.isSet(u"archive"_s) && (m_line.archiveName.isEmpty() || m_line.source.isGiven()))
        m_reader.fail(tr("--archive needs the name of an archive as fetches list shows it, and no other source."));
    if (action == "list"_L1) {
        if (!rest.isEmpty())
            m_reader.fail(tr("fetches list takes no name; name a connection with --profile."));
        return refuseWithout({u"all"_s}, false, u"fetches delete"_s);
    }
    if (action != "delete"_L1)
        return m_reader.fail(tr("fetches needs an action: list, or delete ID…"));
    m_line.fetchesAction = CommandLine::FetchesAction::Delete;
    if (!m_line.source.isGiven() && m_line.archiveName.isEmpty())
        m_reader.fail(tr("Name whose fetches to delete: --profile NAME, --host URL or --archive NAME."));
    if (m_line.source.profiles.size() > 1)
        m_reader.fail(tr("Delete the fetches of one connection at a time; name one --profile."));
    if (rest.isEmpty() != m_line.allFetches)
        m_reader.fail(tr("fetches delete needs the ids of fetches, as fetches list shows them, or --all."));
    for (const QString &text : std::as_const(rest)) {
        bool ok = false;
        const qint64 id = text.toLongLong(&ok);
        if (!m_line.fetchIds.contains(id))
            m_line.fetchIds << id;
        if (!ok || id < 1)
            m_reader.fail(tr("%1 is no id of a fetch; fetches list shows those that there are.").arg(text));
    }
}

void CommandLineReader::readWindow(const QStringList &rest)
{
    m_line.snapshotFolder = m_reader.value(u"snapshot"_s);
    if (rest.isEmpty())
        return;
    const QString &word = rest.constFirst();
    QStringList verbs;
    for (const Verb verb : CommandLine::verbs())
        verbs << CommandLine::verbName(verb);
    verbs.removeAll(QString());
    if (!QFileInfo::exists(word)) {
        const QString meant = closestWord(word, verbs);
        if (verbs.contains(word))
            m_reader.fail(tr("The command %1 must come first: billscope %1 …").arg(word));
        else if (!meant.isEmpty())
            m_reader.fail(tr("There is no file or command %1; did you mean %2?").arg(word, meant));
        else if (!word.contains(u'.') && !word.contains(u'/'))
            m_reader.fail(tr("There is no file or command %1; the commands are %2.").arg(word, verbs.join(u", "_s)));
    }
    if (rest.size() > 1)
        m_reader.fail(tr("One file at a time can be opened; %1 is too many.").arg(rest.at(1)));
    else if (m_line.source.isGiven())
        m_reader.fail(tr("Give either a file or another source."));
    m_line.source.file = word;
}

void CommandLineReader::readWritten(const QStringList &rest)
{
    if (!rest.isEmpty())
        m_reader.fail(
            tr("%1 is not understood; the source is named with --profile, --host or --file.").arg(rest.constFirst()));
    FilterError wrong;
    if (const auto filter = Filter::parse(m_reader.value(u"filter"_s), &wrong))
        m_line.filter = *filter;
    else
        m_reader.fail(tr("--filter, at character %1: %2").arg(wrong.position + 1).arg(wrong.message));
    refuseFieldsOfTheWindow([this](Field field) { return m_line.filter.has(field); });
    if (m_reader.isSet(u"output"_s))
        m_line.output = m_reader.value(u"output"_s);
    if (m_line.output == "/dev/stdout"_L1)
        m_line.output = u"-"_s;
    if (m_line.output.isEmpty())
        m_reader.fail(tr("-o needs the name of a file, or - for standard output."));
    if (!m_line.source.file.isEmpty() && m_line.output != "-"_L1 && isSameFile(m_line.output, m_line.source.file))
        m_reader.fail(tr("-o names the file that the sessions come from; give another name."));
    if (!m_line.source.isGiven())
        m_reader.fail(tr("Name a source: --profile NAME, --host URL or --file FILE."));
    if (m_line.source.isGiven() && m_line.source.file.isEmpty() && !m_line.period.isGiven())
        m_reader.fail(tr("Name a period: --from DAY --to DAY, or --period last-month."));
    readTerms();
    readRules();
    if (m_line.verb == Verb::Diff)
        return readDiff();
    if (m_line.verb == Verb::Reconcile)
        return readReconcile();
    if (m_line.verb == Verb::Export)
        return readExport();
    if (m_line.verb == Verb::Check)
        return readCheck();
    m_line.isRecount = m_reader.isSet(u"recount"_s);
    refuseWithout({u"price"_s}, m_line.isRecount, u"--recount"_s);
    refuseWithout(
        {u"plan"_s, u"unit"_s}, m_line.isRecount || m_line.needsFindings(), u"--recount or --filter finding=…"_s);
    refuseWithout({u"without"_s, u"set"_s}, m_line.needsFindings(), u"--filter finding=…"_s);
    m_reader.take(u"by"_s, countFieldFromName(m_reader.value(u"by"_s)), &m_line.counting.by, u"channel, bot, type"_s);
    m_reader.take(
        u"bucket"_s, bucketFromName(m_reader.value(u"bucket"_s)), &m_line.counting.bucket, u"day, week, month, hour"_s);
}

void CommandLineReader::readStates()
{
    if (!m_reader.isSet(u"state"_s))
        return;
    for (const QString &name : m_reader.value(u"state"_s).split(u',')) {
        if (const auto state = stateFromName(name.trimmed()))
            m_line.states << *state;
        else
            m_reader.fail(tr("--state %1 is not known; the states are open, claimed, credited, rejected and dismissed.")
                              .arg(name));
    }
}

void CommandLineReader::readTerms()
{
    m_reader.take(u"plan"_s, unitsOfPlan(m_reader.value(u"plan"_s)), &m_line.terms.units, u"session, standard"_s);
    UnitSpans given;
    const QStringList texts = m_reader.values(u"unit"_s);
    for (const QString &text : texts) {
        if (const auto span = unitSpanFromText(text))
            given << *span;
        else
            m_reader.fail(tr("--unit %1 is not understood; give TYPE=block, TYPE=conversation or TYPE=none, with "
                             "@2026-10-01 behind it where it holds from a day on.")
                              .arg(text));
    }
    m_line.terms.units = overlaid(m_line.terms.units, given);
    const QStringList prices = m_reader.values(u"price"_s);
    for (const QString &text : prices) {
        if (const auto price = typePriceFromText(text))
            m_line.terms.prices << *price;
        else
            m_reader.fail(tr("--price %1 is not understood; give it like \"Conversations=0.05 USD\", with "
                             "@2026-01-01..2026-12-31 behind it where it holds for these days; at most six places.")
                              .arg(text));
    }
}

/// What a comparison or a recount in the window says of sessions, nobody says here.
void CommandLineReader::refuseFieldsOfTheWindow(const std::function<bool(Field)> &isAsked)
{
    for (const Field field : WindowFields) {
        if (isAsked(field))
            m_reader.fail(tr("%1 is known in the window only; here there are billscope diff and counts --recount.")
                              .arg(filterName(field)));
    }
}

/// Which rules of the checks hold, and from when on.
void CommandLineReader::readRules()
{
    QStringList known;
    known.reserve(CheckRuleCount);
    for (const CheckRule rule : allCheckRules())
        known << ruleName(rule);
    const QStringList names = m_reader.isSet(u"without"_s) ? m_reader.value(u"without"_s).split(u',') : QStringList();
    for (const QString &text : names) {
        const QString name = text.trimmed();
        if (const auto rule = ruleFromName(name)) {
            m_line.switchedOff.insert(*rule);
            continue;
        }
        const QString meant = closestWord(name, known);
        m_reader.fail(meant.isEmpty()
                ? tr("--without %1 is not known; the rules are %2.").arg(name, known.join(u", "_s))
                : tr("--without %1 is not known; did you mean %2?").arg(name, meant));
    }
    if (!m_reader.isSet(u"set"_s))
        return;
    QString problem;
    if (const auto tolerances = tolerancesFromText(m_reader.value(u"set"_s), &problem))
        m_line.tolerances = *tolerances;
    else
        m_reader.fail(u"--set: "_s + problem);
}

void CommandLineReader::readExport()
{
    m_reader.take(u"preset"_s, csvPresetFromName(m_reader.value(u"preset"_s)), &m_line.preset, u"exact, excel"_s);
    m_reader.take(u"identities"_s, identitiesFromName(m_reader.value(u"identities"_s)), &m_line.identities,
        u"plain, coded, none"_s);
    if (!m_reader.isSet(u"sort"_s))
        return;
    QString problem;
    if (const auto keys = parseSortKeys(m_reader.value(u"sort"_s), &problem))
        m_line.order = *keys;
    else
        m_reader.fail(u"--sort: "_s + problem);
    refuseFieldsOfTheWindow(
        [this](Field field) { return std::ranges::find(m_line.order, field, &SortKey::field) != m_line.order.end(); });
}

void CommandLineReader::readReconcile()
{
    m_line.invoiceFile = m_reader.value(u"invoice"_s);
    if (m_reader.isSet(u"total"_s)) {
        m_line.invoicedTotal = invoiceNumber(m_reader.value(u"total"_s));
        if (!m_line.invoicedTotal)
            m_reader.fail(tr("--total %1 is no whole number of sessions.").arg(m_reader.value(u"total"_s)));
    }
    m_line.withSummary = m_reader.isSet(u"summary"_s);
    if (m_line.withSummary && !m_line.source.file.isEmpty())
        m_reader.fail(tr("--summary asks the vendor; name a connection with --profile or --host, not a file."));
    const bool isTwice = !m_line.invoiceFile.isEmpty() && m_line.invoicedTotal;
    if (isTwice || (!m_line.hasInvoice() && !m_line.withSummary))
        m_reader.fail(tr("Name what was invoiced: --invoice FILE or --total N, one of the two; or --summary alone."));
    refuseWithout({u"type"_s, u"tolerance"_s, u"invoice-zone"_s, u"price"_s}, m_line.hasInvoice(), u"--invoice"_s);
    refuseWithout({u"map"_s, u"value"_s}, !m_line.invoiceFile.isEmpty(), u"--invoice"_s);
    QString problem;
    if (const auto columns = invoiceColumnsFromText(m_reader.value(u"map"_s), &problem))
        m_line.invoiceColumns = *columns;
    else
        m_reader.fail(u"--map: "_s + problem);
    const QStringList values = m_reader.values(u"value"_s);
    for (const QString &text : values) {
        if (const auto value = invoiceValueFromText(text))
            m_line.terms.invoiceNames[value->field].insert(value->word.toCaseFolded(), value->value);
        else
            m_reader.fail(
                tr("--value %1 is not understood; give bot:NAME=ID, channel:NAME=CODE or type:NAME=TYPE.").arg(text));
    }
    if (m_reader.isSet(u"invoice-zone"_s)) {
        m_line.invoiceZone = Zone::fromName(m_reader.value(u"invoice-zone"_s));
        if (!m_line.invoiceZone)
            m_reader.fail(tr("--invoice-zone %1 is no time zone; give UTC, an offset like UTC+05:30, or a name such as "
                             "Europe/Berlin.")
                              .arg(m_reader.value(u"invoice-zone"_s)));
    }
    m_line.type = m_reader.value(u"type"_s);
    m_reader.take(
        u"tolerance"_s, InvoiceTolerance::fromText(m_reader.value(u"tolerance"_s)), &m_line.tolerance, u"25, 0.5%"_s);
}

void CommandLineReader::readCheck()
{
    using History = CommandLine::History;
    readStates();
    if (!m_reader.isSet(u"history"_s))
        return;
    const QString whose = m_reader.value(u"history"_s);
    if (whose == "findings"_L1)
        m_line.history = History::Findings;
    else if (whose == "all"_L1)
        m_line.history = History::All;
    else
        m_reader.fail(tr("--history takes findings or all, not %1.").arg(whose));
    if (!m_line.source.file.isEmpty())
        m_reader.fail(tr("--history asks the vendor; name a connection with --profile or --host, not a file."));
}

void CommandLineReader::readDiff()
{
    const QString against = m_reader.value(u"against"_s);
    if (against.isEmpty())
        return m_reader.fail(
            tr("Name what to compare with: --against FETCH, an id as fetches list shows it, --against FILE, or "
               "--against period-before or same-weekdays."));
    m_line.againstDays = earlierDaysFromName(against);
    if (m_line.againstDays && !m_line.period.isGiven())
        m_reader.fail(tr("Name the period that is compared with earlier days: --from DAY --to DAY, or --period "
                         "last-month."));
    m_line.againstFetch = std::ranges::all_of(against, [](QChar c) { return c >= u'0' && c <= u'9'; })
        ? against.toLongLong()
        : 0;
    if (m_line.againstFetch == 0 && !m_line.againstDays)
        m_line.againstFile = against;
    if (m_line.againstFetch != 0 && !m_line.source.file.isEmpty())
        m_reader.fail(tr("A file can be compared with another file only, not with a fetch."));
    if (m_line.againstFetch != 0 && m_line.source.profiles.size() > 1)
        m_reader.fail(tr("A fetch is one of a single connection; name one --profile."));
    if (!m_line.againstFile.isEmpty() && m_line.output != "-"_L1 && isSameFile(m_line.output, m_line.againstFile))
        m_reader.fail(tr("-o names the file that the sessions are compared with; give another name."));
}
