// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reportfile.h"
#include "rowlist.h"
#include "sessioncsv.h"
#include "sessionstore.h"

#include <QObject>
#include <QStringList>
#include <QThread>

#include <atomic>
#include <memory>

/// What is to be written, and where to.
struct ExportRequest
{
    SessionStore snapshot;
    /// Rows of the snapshot, in this order.
    RowList rows;
    CsvFormat format;
    /// The file, or a stream ("-" is standard output).
    QString path;
    ReportFacts facts;
};

/// How an export ended.
struct ExportResult
{
    bool ok = false;
    bool cancelled = false;
    /// What happened, and after an error what to do; a whole sentence.
    QString sentence;
    /// The files written, without the report; empty unless ok.
    QStringList files;
    CsvTally tally;
    /// The report as it was written beside the file; of a stream it is only here.
    QString report;
};

/// Writes rows as CSV in a thread of its own, to a temporary file that takes its name when it is whole; with a report
/// beside it. For Excel more rows than fit a sheet become NAME-1.csv, NAME-2.csv, … Used once.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(const ExportRequest &request, QObject *parent = nullptr);
    /// Cancels and waits for the thread.
    ~ExportJob() override;

    /// How many files the request will become.
    static int fileCount(const ExportRequest &request);
    /// What becomes of more rows for Excel than fit a sheet, a sentence to say before; else empty.
    static QString sheetNotice(const ExportRequest &request);
    /// The files that are written beside the one at request.path, or in its place; the report only where that is a new
    /// file, for else it is its own.
    static QStringList otherFiles(const ExportRequest &request);

    void start();
    /// Stops and leaves nothing behind; finished() still comes. Without effect once the files take their names.
    void abort();

signals:
    void progressChanged(quint64 done, quint64 total);
    /// The last signal, exactly one.
    void finished(const ExportResult &result);

private:
    ExportRequest m_request;
    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<QThread> m_thread;
};
