// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchstatus.h"
#include "query.h"
#include "sessioncsv.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What is known of exported rows before they are written.
struct ReportFacts
{
    /// Name of the profile, or of the file that was opened.
    QString source;
    /// Scheme and host; empty for a file.
    QString host;
    std::optional<Period> period;
    Zone reportZone;
    Zone computerZone = Zone::system();
    /// Text of the filter; empty for none.
    QString filter;
    /// Whether the filter may name a person; it is told only where people are written as received.
    bool filterMayName = false;
    Identities identities = Identities::Plain;
    /// What is unusual about the rules that have found what is told of the rows; lines.
    QStringList rules = {};
    /// Only selected rows of those that the filter leaves.
    bool selectedOnly = false;
    /// Of the rows written; an ExportJob adds up its own.
    RowTotals totals;
    /// The days of those of them that may still change; an ExportJob finds its own.
    std::vector<Period> changingDays = {};
    Completeness completeness;
    /// Rows received that lie outside the period.
    quint32 outsidePeriod = 0;
};

/// What an answer tells of its rows; the source and how complete it is are left to the caller.
ReportFacts factsOf(const QueryResult &result);

/// A file that an export wrote.
struct ExportedFile
{
    QString path;
    quint64 rows = 0;
    /// In hex; empty for a stream.
    QByteArray sha256;
};

/// The report that goes beside an export, or to standard error: UTF-8 text in the user's language, lines end with LF.
QString reportText(
    const ReportFacts &facts, const std::vector<ExportedFile> &files, CsvPreset preset, const CsvTally &tally);

/// The report beside an export: `bill.csv` has `bill.report.txt`.
QString reportPath(const QString &exportPath);

/// The file name proposed for an export: `billscope_Acme_2026-10-01_2026-10-31_filtered.csv`, safe on every system.
/// It says, too, that something is missing for certain (`_incomplete`).
QString proposedFileName(const ReportFacts &facts, const QString &suffix = QStringLiteral("csv"));
