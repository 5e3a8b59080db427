// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headlessrun.h"

#include "connections.h"
#include "console.h"
#include "exitcode.h"
#include "fetchjob.h"
#include "filejob.h"
#include "filtersuggestion.h"
#include "identitykey.h"
#include "sessioncounts.h"
#include "wholefile.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Seconds; of a longer wait a log is told as well.
static constexpr qint64 LongestSilence = 10;

HeadlessRun::HeadlessRun(const CommandLine &line, Connections &connections, QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_connections(connections)
    , m_zone(line.zone.value_or(Zone()))
{ }

HeadlessRun::~HeadlessRun() = default;

void HeadlessRun::start()
{
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
        startJob(std::make_unique<FileJob>(m_line.source.file, Zone::fromName(m_line.source.apiZone)));
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
    connect(m_source.get(), &SourceJob::longFetchForeseen, this,
        [](const QString &sentences) { writeStandardError(sentences + u'\n'); });
    connect(m_source.get(), &SourceJob::waitBegan, this, [](const QString &note, qint64 seconds) {
        if (seconds > LongestSilence || isErrorATerminal())
            writeStandardError(note + u'\n');
    });
    connect(m_source.get(), &SourceJob::restarted, this, [this] { m_store = {}; });
    connect(m_source.get(), &SourceJob::finished, this, &HeadlessRun::sourceFinished);
    m_source->start();
}

void HeadlessRun::sourceFinished(const SourceResult &result)
{
    if (m_ended)
        return;
    m_completeness = result.completeness;
    // An error that left nothing to write; else what was received is written, and said to be incomplete.
    if (result.error && m_store.liveCount() == 0) {
        end(exitCode(result.error.kind), result.error.sentence);
        return;
    }
    QueryCache cache;
    Query query;
    query.filter = m_line.filter;
    query.order = m_line.order;
    query.period = m_period;
    query.zone = m_zone;
    query.counting = m_line.counting;
    auto answer = std::make_shared<const QueryResult>(runQuery(m_store, query, cache));
    m_suggestion = suggestFilter(*answer).value_or(FilterSuggestion()).sentence;
    if (m_line.verb == CommandLine::Verb::Counts)
        writeCounts(*answer);
    else
        writeSessions(answer);
}

ReportFacts HeadlessRun::facts(const QueryResult &result) const
{
    ReportFacts facts = factsOf(result);
    facts.source = m_sourceName;
    facts.host = m_host;
    facts.completeness = m_completeness;
    return facts;
}

/// What the headings of the counts, which are raw values, are called on the screen.
static QString headingNames(const SessionCounts &counts)
{
    QString lines;
    for (const QString &value : counts.values) {
        if (const QString name = counts.names.of(counts.spec.by, value.toStdString()); name != value)
            lines += HeadlessRun::tr("  %1 is %2").arg(value, name) + u'\n';
    }
    return lines.isEmpty() ? lines : HeadlessRun::tr("Names of the columns:") + u'\n' + lines;
}

void HeadlessRun::writeCounts(const QueryResult &result)
{
    if (result.counts.isCoarser) {
        end(ExitCode::Usage,
            tr("The counts would have more than 100,000 lines or 8 million numbers; give a shorter period, a longer "
               "--bucket or another --by."));
        return;
    }
    QString problem;
    if (!writeWholeFile(m_line.output, countsCsv(result.counts), &problem)) {
        end(ExitCode::File, problem);
        return;
    }
    writeStandardError(reportText(facts(result), {}, CsvPreset::Exact, {}) + headingNames(result.counts));
    endWritten({});
}

void HeadlessRun::writeSessions(const std::shared_ptr<const QueryResult> &result)
{
    ExportRequest request;
    request.snapshot = m_store;
    request.rows = std::shared_ptr<const std::vector<quint32>>(result, &result->rows);
    request.format.preset = m_line.preset;
    request.format.fields = {allFields().begin(), allFields().end()};
    request.format.zone = m_zone;
    request.format.people = m_people;
    if (m_line.preset == CsvPreset::Excel && QLocale().decimalPoint() == u","_s)
        request.format.separator = ';';
    request.path = m_line.output;
    request.facts = facts(*result);
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
    end(ExitCode::Interrupted,
        isWritingStream() ? tr("Interrupted; what was written so far is not whole.")
                          : tr("Interrupted; nothing was written."));
}

/// The data are written: says in one line how many, and what is not certain about them.
void HeadlessRun::endWritten(const QString &sentence)
{
    const int code = exitCodeOf(m_completeness, m_line.acceptUnproven, !m_line.source.file.isEmpty());
    QStringList sentences{sentence, m_suggestion};
    if (code == ExitCode::NotProvenComplete)
        sentences << whyNotProven(m_completeness);
    if (m_completeness.apiZone.evidence == ApiZone::Evidence::Assumed)
        sentences << describeZones(m_completeness);
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
