// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headlessrun.h"

#include "archive.h"
#include "archiveddecisions.h"
#include "archivejob.h"
#include "changingdays.h"
#include "connections.h"
#include "console.h"
#include "conversationsofrows.h"
#include "exitcode.h"
#include "fetchjob.h"
#include "filejob.h"
#include "filtersuggestion.h"
#include "identitykey.h"
#include "screentext.h"
#include "termssettings.h"
#include "volumechange.h"
#include "wholefile.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Seconds; of a longer wait a log is told as well.
static constexpr qint64 LongestSilence = 10;

/// How long it takes, and why it waits.
static void tellWaits(const SourceJob &job)
{
    QObject::connect(&job, &SourceJob::longFetchForeseen, &job,
        [](const QString &sentences) { writeStandardError(sentences + u'\n'); });
    QObject::connect(&job, &SourceJob::waitBegan, &job, [](const QString &note, qint64 seconds) {
        if (seconds > LongestSilence || isErrorATerminal())
            writeStandardError(note + u'\n');
    });
}

HeadlessRun::HeadlessRun(const CommandLine &line, Connections &connections, QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_connections(connections)
    , m_zone(line.zone.value_or(Zone()))
{ }

HeadlessRun::~HeadlessRun() = default;

void HeadlessRun::start()
{
    // Before hours of fetching rather than after them.
    if (const QString problem = WholeFile(m_line.output).problemWithPath(); !problem.isEmpty())
        return end(ExitCode::File, problem);
    if (m_line.verb == CommandLine::Verb::Reconcile && m_line.hasInvoice()) {
        QString problem;
        const auto invoice = invoiceOf(m_line, &problem);
        if (!invoice)
            return end(ExitCode::File, problem);
        m_invoice = *invoice;
    }
    if (const QString &file = m_line.againstFile; !file.isEmpty()) {
        if (const QString problem = ComparedListing::problemWithFile(file); !problem.isEmpty())
            return end(ExitCode::File, problem);
    }
    if (m_line.identities != Identities::Coded) {
        m_people = IdentityCoder(m_line.identities);
        startSource();
        return;
    }
    findIdentityKey(m_connections.keychain(), this, [this](const IdentityKey &key) {
        if (m_ended)
            return;
        m_people = IdentityCoder(Identities::Coded, key.bytes);
        if (key.problem.isEmpty())
            startSource();
        else
            end(ExitCode::Credentials, key.problem);
    });
}

void HeadlessRun::startSource()
{
    if (!m_line.source.file.isEmpty()) {
        m_sourceName = QFileInfo(m_line.source.file).fileName();
        m_period = m_line.period.resolve(m_zone);
        startJob(std::make_unique<FileJob>(m_line.source.file, ApiZone::given(Zone::fromName(m_line.source.apiZone))));
        return;
    }
    m_connections.find(m_line.source, this, [this](const std::vector<Connections::Found> &found) {
        if (m_ended)
            return;
        if (!found.front().problem.isEmpty())
            end(found.front().exitCode, Connections::problemOnCommandLine(found.front()));
        else
            startFetch(found);
    });
}

void HeadlessRun::startFetch(const std::vector<Connections::Found> &connections)
{
    m_sourceName = Connections::namesOf(connections);
    m_host = Connections::hostsOf(connections);
    const QString zone = connections.front().profile.reportZone;
    const bool isOneZone = std::ranges::all_of(
        connections, [&zone](const Connections::Found &found) { return found.profile.reportZone == zone; });
    if (!m_line.zone && !isOneZone)
        return end(ExitCode::Usage, tr("These connections have reports in different time zones; give --zone."));
    if (!m_line.zone)
        m_zone = Zone::fromName(zone).value_or(Zone());
    m_period = m_line.period.resolve(m_zone);
    if (!m_period || !m_period->isValid()) {
        end(ExitCode::Usage, tr("The period is not valid: its last day lies before its first."));
        return;
    }
    for (const Connections::Found &found : connections)
        m_settlingTime = std::max(m_settlingTime, std::chrono::hours(found.profile.settlingHours));
    m_found = connections;
    m_archivePath = archivePath(archiveKeyOf(connections.front().profile, connections.front().secret));
    if (m_line.againstFetch > 0) {
        const auto refusal = ComparedListing::problemWithFetch(m_archivePath, m_line.againstFetch, m_sourceName);
        if (!refusal.sentence.isEmpty())
            return end(refusal.exitCode, refusal.sentence);
    }
    m_lookups = std::make_unique<HeadlessLookups>(m_line, m_connections, connections, *m_period, m_zone);
    for (const Connections::Found &found : connections)
        m_lookups->readKept(archivePath(archiveKeyOf(found.profile, found.secret)));
    auto job = m_connections.makeFetch(connections, m_line.source, *m_period, m_zone);
    startJob(std::move(job));
}

void HeadlessRun::startJob(std::unique_ptr<SourceJob> job)
{
    m_source = std::move(job);
    connect(
        m_source.get(), &SourceJob::segmentReady, this, [this](const Segment &segment) { m_store.append(segment); });
    connect(
        m_source.get(), &SourceJob::namesChanged, this, [this](const DisplayNames &names) { m_store.setNames(names); });
    tellWaits(*m_source);
    connect(m_source.get(), &SourceJob::restarted, this, [this] { m_store = {}; });
    connect(m_source.get(), &SourceJob::finished, this, &HeadlessRun::sourceFinished);
    m_source->start();
}

void HeadlessRun::sourceFinished(const SourceResult &result)
{
    if (m_ended)
        return;
    m_result = result;
    if (!m_period && m_line.verb == CommandLine::Verb::Reconcile)
        m_period = result.period;
    // An error that left nothing to write; else what was received is written, and said to be incomplete.
    if (result.error && m_store.liveCount() == 0) {
        end(exitCode(result.error.kind), result.error.sentence);
        return;
    }
    if (m_line.verb == CommandLine::Verb::Diff)
        return startComparedListing();
    if (m_line.verb != CommandLine::Verb::Export && m_line.verb != CommandLine::Verb::Counts)
        return startLookups();
    if (m_line.needsFindings())
        m_store.setFindings(rowFindings(checkedSessions(input(), m_settlingTime).findings));
    QueryCache cache;
    Query query;
    query.filter = m_line.filter;
    query.order = m_line.order;
    query.period = m_period;
    query.zone = m_zone;
    query.counting = m_line.counting;
    const QueryResult answer = runQuery(m_store, query, cache);
    m_suggestion = suggestFilter(answer).value_or(FilterSuggestion()).sentence;
    if (m_line.verb == CommandLine::Verb::Export)
        writeSessions(answer);
    else
        writeOutput(answer);
}

ReportFacts HeadlessRun::facts(const QueryResult &result) const
{
    ReportFacts facts = factsOf(result);
    facts.source = m_sourceName;
    facts.host = m_host;
    facts.completeness = m_result.completeness;
    facts.changingDays = changingDays(m_store, result.rows, m_zone);
    facts.rules = ruleNotes(m_line);
    return facts;
}

VerbInput HeadlessRun::input() const
{
    QStringList ids;
    for (const Connections::Found &found : m_found)
        ids << found.profile.id;
    ids.removeAll(QString());
    // Files have terms of their own, as in the window (ShownTerms).
    if (!m_line.source.file.isEmpty())
        ids << QString();
    return {m_line, m_store, m_result.completeness, m_period, m_zone, m_lookups ? m_lookups->history() : nullptr,
        keptTerms(m_connections.settings(), ids, m_line.terms), m_result.knownValues};
}

void HeadlessRun::writeOutput(const QueryResult &result)
{
    if (m_line.verb == CommandLine::Verb::Counts)
        return writeOutput(countsOutput(input(), result), reportText(facts(result), {}, CsvPreset::Exact, {}));
    if (m_line.verb == CommandLine::Verb::Check)
        return writeOutput(checkOutput(input(), m_settlingTime, decisions()));
    VerbOutput output = m_line.hasInvoice() ? reconcileOutput(input(), m_invoice) : VerbOutput();
    if (m_line.withSummary && output.refusal.isEmpty())
        output = sourcesOutput(
            input(), *m_lookups->usage(), m_line.hasInvoice() ? std::optional(m_invoice) : std::nullopt, output);
    writeOutput(output);
}

/// After the sessions: what the vendor is asked for besides.
void HeadlessRun::startLookups()
{
    using History = CommandLine::History;
    if (!m_line.withSummary && m_line.history == History::None)
        return writeOutput(QueryResult());
    std::vector<quint32> rows;
    if (m_line.history == History::All)
        rows = rowsOfPeriod(m_store, m_period, m_zone);
    else if (m_line.history == History::Findings)
        rows = rowsOfFindings(checkedSessions(input(), m_settlingTime).findings);
    connect(m_lookups.get(), &HeadlessLookups::finished, this, [this](int exitCode, const QString &sentence) {
        if (m_ended)
            return;
        if (exitCode != ExitCode::Success)
            end(exitCode, sentence);
        else
            writeOutput(QueryResult());
    });
    m_lookups->start(m_store, rows);
}

/// Of the connections that were asked; of a file there are none.
FindingDecisions HeadlessRun::decisions() const
{
    QStringList paths;
    for (const Connections::Found &found : m_found)
        paths << archivePath(archiveKeyOf(found.profile, found.secret));
    return archivedDecisions(paths);
}

void HeadlessRun::writeOutput(const VerbOutput &output, const QString &report)
{
    if (!output.refusal.isEmpty())
        return end(ExitCode::Usage, output.refusal);
    QString problem;
    if (!writeWholeFile(m_line.output, output.csv, &problem))
        return end(ExitCode::File, problem);
    m_hasFindings = output.hasFindings;
    writeStandardError(report + output.summary);
    endWritten({});
}

/// After the sessions themselves, whose zone is that of a fetch beside them; of a file its own ids say first.
void HeadlessRun::startComparedListing()
{
    const std::optional<Zone> apiZone = ComparedListing::zoneBeside(m_result.completeness);
    // A file holds all days that it has; an exported fetch those that were asked for.
    if (m_line.againstDays && m_found.empty()) {
        const Period earlier = earlierPeriod(*m_line.againstDays, *m_period);
        if (!m_result.asked || areAsked(*m_result.asked, earlier, m_zone))
            return compareDays();
        const QString file = QFileInfo(m_line.source.file).fileName();
        return end(ExitCode::Usage, tr("%1 does not hold all of %2.").arg(file, periodTitle(earlier)));
    }
    std::unique_ptr<SourceJob> job;
    if (m_line.againstDays)
        job = m_connections.makeFetch(m_found, m_line.source, earlierPeriod(*m_line.againstDays, *m_period), m_zone);
    else if (m_line.againstFetch > 0)
        job = std::make_unique<ArchiveJob>(m_archivePath, ArchiveChoice{.fetch = m_line.againstFetch}, apiZone);
    else
        job = std::make_unique<FileJob>(m_line.againstFile, ApiZone{apiZone.value_or(Zone())});
    tellWaits(*job);
    m_compared = std::make_unique<ComparedListing>(std::move(job));
    connect(m_compared.get(), &ComparedListing::finished, this, &HeadlessRun::compare);
    m_compared->start();
}

void HeadlessRun::compareDays()
{
    if (m_compared)
        writeOutput(volumesOutput(input(), m_compared->store(), m_compared->result().completeness));
    else
        writeOutput(volumesOutput(input(), m_store, m_result.completeness));
}

void HeadlessRun::compare()
{
    if (m_ended)
        return;
    const SourceResult &against = m_compared->result();
    if (against.error && m_compared->store().liveCount() == 0)
        return end(exitCode(against.error.kind), against.error.sentence);
    if (m_line.againstDays)
        return compareDays();
    const QString askedAt = screenTime(against.completeness.askedAt, m_zone);
    const bool isFetch = m_line.againstFetch > 0;
    const QString file = QFileInfo(m_line.againstFile).fileName();
    const QString name = isFetch ? tr("the fetch of %1").arg(askedAt) : file;
    const QString title = isFetch ? tr("The fetch of %1").arg(askedAt) : file;
    writeOutput(
        diffOutput(input(), m_result.asked, {m_compared->store(), against.completeness, against.asked, name, title}));
}

void HeadlessRun::writeSessions(const QueryResult &result)
{
    ExportRequest request;
    request.snapshot = m_store;
    request.rows = result.rows;
    request.format.preset = m_line.preset;
    request.format.fields = {tableFields().begin(), tableFields().end()};
    request.format.zone = m_zone;
    request.format.people = m_people;
    if (m_line.preset == CsvPreset::Excel && QLocale().decimalPoint() == u","_s)
        request.format.separator = ';';
    request.path = m_line.output;
    if (const QString notice = ExportJob::sheetNotice(request); !notice.isEmpty())
        writeStandardError(notice + u'\n');
    request.facts = facts(result);
    m_export = std::make_unique<ExportJob>(request);
    connect(m_export.get(), &ExportJob::finished, this, [this](const ExportResult &written) {
        m_exportEnded = true;
        if (m_ended)
            return;
        if (!written.ok) {
            end(ExitCode::File, written.sentence);
            return;
        }
        if (isStream(m_line.output))
            writeStandardError(written.report);
        endWritten(written.sentence);
    });
    m_export->start();
}

bool HeadlessRun::isWritingStream() const
{
    return m_export && !m_exportEnded && isStream(m_line.output);
}

void HeadlessRun::interrupt()
{
    if (m_export)
        m_export->abort();
    if (m_source)
        m_source->abort();
    if (m_compared)
        m_compared->abort();
    if (m_lookups)
        m_lookups->abort();
    end(ExitCode::Interrupted,
        isWritingStream() ? tr("Interrupted; what was written so far is not whole.")
                          : tr("Interrupted; nothing was written."));
}

/// The data are written: says in one line how many, and what is not certain about them.
void HeadlessRun::endWritten(const QString &sentence)
{
    int code = exitCodeOf(m_result.completeness, m_line.acceptUnproven, !m_line.source.file.isEmpty());
    const Completeness *unproven = &m_result.completeness;
    if (code == ExitCode::Success && m_compared) {
        unproven = &m_compared->result().completeness;
        code = exitCodeOf(*unproven, m_line.acceptUnproven, !m_line.againstFile.isEmpty());
    }
    if (code == ExitCode::Success && m_hasFindings)
        code = ExitCode::Findings;
    QStringList sentences{sentence, m_suggestion};
    // Where the report goes into a file beside the data, or there is none.
    if (!isStream(m_line.output) || m_line.verb == CommandLine::Verb::Check
        || m_line.verb == CommandLine::Verb::Reconcile || m_line.verb == CommandLine::Verb::Diff)
        sentences += odditiesOf(m_result.completeness);
    if (code == ExitCode::NotProvenComplete)
        sentences << whyNotProven(*unproven);
    if (m_result.completeness.apiZone.evidence == ApiZone::Evidence::Assumed)
        sentences << describeZones(m_result.completeness);
    sentences.removeAll(QString());
    end(code, sentences.join(u' '));
}

void HeadlessRun::end(int exitCode, const QString &sentence)
{
    if (m_ended)
        return;
    m_ended = true;
    if (!sentence.isEmpty())
        writeStandardError(sentence + u'\n');
    emit finished(exitCode);
}
