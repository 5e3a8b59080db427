// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archivesource.h"
#include "pastfetch.h"

#include <QList>

// What can be done with a kept archive as a whole. Each function opens it, blocks until it is done, and closes it
// again; each `problem` is a sentence, empty if all went well. An archive that is not there holds nothing.

/// What an archive holds.
struct ArchiveContent
{
    /// Newest first.
    std::vector<PastFetch> fetches;
    /// Nothing if it does not say so.
    std::optional<ArchiveSource> source;
    /// All its files on the disk.
    qint64 diskBytes = 0;
    /// Then the list is not whole.
    QString problem;
};

/// `monthsKept`: how long raw pages are kept; 0 for ever.
ArchiveContent readArchive(const QString &path, int monthsKept);

/// What a deletion did.
struct ArchiveDeletion
{
    int fetches = 0;
    /// Of the disk.
    qint64 freedBytes = 0;
    /// No fetch is left in an archive.
    bool isEmptied = false;
    QString problem;
};

/// Deletes these fetches, unless one is going on; with the last one also the filters, and what was put aside as
/// damaged.
ArchiveDeletion deleteFetches(const QString &path, const QList<qint64> &ids);
/// Deletes all that is kept, unless a fetch is going on.
ArchiveDeletion deleteArchive(const QString &path);
/// Deletes raw pages received more than `monthsKept` months before `now`, and archives put aside as damaged that were
/// written before that; 0: none. Returns a problem.
QString deleteOldPages(const QString &path, int monthsKept, const QDateTime &now);
/// Writes one fetch into a .billscope file, whole or not at all. Returns a problem.
QString exportFetch(const QString &path, qint64 id, const QString &target);

/// All archives of this computer, also of connections that are gone.
QStringList keptArchives();
/// By which an archive is told from others on the command line: the name of its folder.
QString archiveName(const QString &path);
QString pathOfArchive(const QString &name);
/// Gives a kept connection the archive that an earlier version kept for it, unless it has one.
void takeOverArchive(const Profile &profile);
/// What the files of an archive take up on the disk.
qint64 archiveBytes(const QString &path);
