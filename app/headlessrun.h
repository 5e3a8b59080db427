// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "comparedlisting.h"
#include "connections.h"
#include "exportjob.h"
#include "headlesslookups.h"
#include "query.h"
#include "sourcejob.h"
#include "verboutput.h"

#include <QObject>

#include <memory>

/// One verb without a window (export, counts, check, reconcile, diff): brings the sessions in, answers the query,
/// writes the output, ends in one exit code.
///
/// What is said goes to standard error, the data to the output; nothing is written if the source cannot be had.
class HeadlessRun : public QObject
{
    Q_OBJECT

public:
    HeadlessRun(const CommandLine &line, Connections &connections, QObject *parent = nullptr);
    ~HeadlessRun() override;

    void start();
    /// Ends with 130 and leaves nothing behind but what has gone to a stream.
    void interrupt();
    /// A thread is about to write to a stream, for ever if its reader does not read.
    bool isWritingStream() const;

signals:
    /// Exactly once.
    void finished(int exitCode);

private:
    void startSource();
    void startFetch(const std::vector<Connections::Found> &connections);
    void startLookups();
    VerbInput input() const;
    void startJob(std::unique_ptr<SourceJob> job);
    void sourceFinished(const SourceResult &result);
    void startComparedListing();
    void compare();
    void compareDays();
    FindingDecisions decisions() const;
    void writeOutput(const QueryResult &result);
    void writeOutput(const VerbOutput &output, const QString &report = {});
    void writeSessions(const QueryResult &result);
    ReportFacts facts(const QueryResult &result) const;
    void endWritten(const QString &sentence);
    void end(int exitCode, const QString &sentence = {});

    CommandLine m_line;
    Connections &m_connections;
    QString m_sourceName;
    QString m_host;
    Zone m_zone;
    std::optional<Period> m_period;
    std::chrono::hours m_settlingTime{DefaultSettlingHours};
    SessionStore m_store;
    /// Of the source.
    SourceResult m_result;
    /// What was meant by a filter that finds nothing; a sentence.
    QString m_suggestion;
    IdentityCoder m_people;
    std::unique_ptr<SourceJob> m_source;
    /// The connections of the source; of diff: where the kept fetches of the first are, and what it is compared with.
    std::vector<Connections::Found> m_found;
    QString m_archivePath;
    std::unique_ptr<ComparedListing> m_compared;
    /// Of a connection.
    std::unique_ptr<HeadlessLookups> m_lookups;
    std::unique_ptr<ExportJob> m_export;
    bool m_exportEnded = false;
    /// Of reconcile.
    Invoice m_invoice;
    /// Of check an error or a warning, of reconcile and diff a difference.
    bool m_hasFindings = false;
    bool m_ended = false;
};
