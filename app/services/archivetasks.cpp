// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivetasks.h"

#include "archive.h"
#include "archiveload.h"
#include "fetchlock.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Archive> openedForWriting(const QString &path, QString *problem)
{
    // One that is missing is not to be made.
    if (!QFileInfo::exists(path)) {
        *problem = Archive::tr("The fetch is not in the archive any more; it was deleted.");
        return {};
    }
    std::unique_ptr<Archive> archive = Archive::open(path, Archive::Mode::ReadWrite, problem);
    if (archive && archive->isReadOnly()) {
        *problem = Archive::tr("The archive was written by a newer version of Billscope. Delete with that version.");
        archive.reset();
    }
    return archive;
}

QString goesOn(const QDateTime &askedAt)
{
    return Archive::tr("The fetch of %1 is still going on. Stop it, then delete it.")
        .arg(QLocale().toString(askedAt.toLocalTime(), QLocale::ShortFormat));
}

PastFetch pastFetchOf(const QString &path, const ArchivedFetch &archived, int monthsKept)
{
    const bool goesOn = !archived.endedAt.isValid() && !lockFetch(path, archived.id);
    PastFetch fetch;
    fetch.id = archived.id;
    fetch.archive = archiveName(path);
    fetch.period = archived.period;
    fetch.zone = archived.reportZone;
    fetch.host = archived.host;
    fetch.scope = archived.scope;
    fetch.bots = archived.bots;
    fetch.rows = archived.endedAt.isValid() ? archived.rows : -1;
    fetch.total = archived.total;
    fetch.verdict = goesOn ? Verdict::Nothing : archived.outcome();
    fetch.problem = archived.problem;
    fetch.bytes = archived.bytes;
    fetch.ownBytes = archived.ownBytes;
    fetch.deletedPages = archived.deletedPages;
    if (archived.deletedPages > 0)
        fetch.pagesDeletedAt = archived.pagesDeletedAt;
    else if (monthsKept > 0 && archived.oldestPageAt.isValid())
        fetch.pagesDeletedAt = archived.oldestPageAt.addMonths(monthsKept);
    return fetch;
}

} // namespace

ArchiveContent readArchive(const QString &path, int monthsKept)
{
    ArchiveContent content;
    if (!QFileInfo::exists(path))
        return content;
    const auto archive = Archive::open(path, Archive::Mode::ReadOnly, &content.problem);
    if (!archive)
        return content;
    const std::vector<ArchivedFetch> fetches = archive->fetches();
    content.problem = archive->problem();
    content.source = archivedSource(*archive);
    for (const ArchivedFetch &archived : fetches) {
        PastFetch fetch = pastFetchOf(path, archived, monthsKept);
        const std::vector<ArchivedWindow> windows = archive->windows(archived.id);
        fetch.parts = linesOf(archived, windows);
        AskedTimes asked;
        std::vector<QDateTime> lastAsked;
        for (const ArchivedWindow &window : windows) {
            lastAsked.push_back(window.lastAskedAt);
            asked.add(window.firstAskedAt);
            asked.add(window.lastAskedAt);
        }
        fetch.askedAt = askedAt(archived.startedAt, lastAsked);
        asked.areApart(&fetch.askedFrom, &fetch.askedAt);
        if (isContradicted(archived, windows) || (fetch.verdict < Verdict::Changed && gapOf(archived, windows)))
            fetch.verdict = Verdict::Failed;
        if (archived.damagedPages > 0 && fetch.verdict != Verdict::Nothing) {
            fetch.verdict = Verdict::Failed;
            fetch.problem = ArchiveLoad::tr(
                "%n pages are damaged and were left out. Fetch the period again.", nullptr, archived.damagedPages);
        }
        if (content.problem.isEmpty())
            content.problem = archive->problem();
        content.fetches.push_back(fetch);
    }
    content.diskBytes = archive->diskBytes();
    return content;
}

ArchiveDeletion deleteFetches(const QString &path, const QList<qint64> &ids)
{
    ArchiveDeletion deletion;
    const qint64 before = archiveBytes(path);
    if (auto archive = openedForWriting(path, &deletion.problem)) {
        for (const qint64 id : ids) {
            const std::optional<ArchivedFetch> fetch = archive->fetch(id);
            const auto lock = lockFetch(path, id);
            if (fetch && !lock)
                deletion.problem = goesOn(fetch->startedAt);
            else if (!fetch || !archive->deleteFetch(id))
                deletion.problem = archive->problem();
            if (!deletion.problem.isEmpty())
                break;
            ++deletion.fetches;
        }
        deletion.isEmptied = archive->fetches().empty();
        if (deletion.isEmptied)
            Archive::deleteDamaged(path, QDateTime::currentDateTimeUtc().addDays(1));
    }
    deletion.freedBytes = std::max<qint64>(0, before - archiveBytes(path));
    return deletion;
}

ArchiveDeletion deleteArchive(const QString &path)
{
    ArchiveDeletion deletion;
    if (isFetchGoingOn(path)) {
        deletion.problem = Archive::tr("A fetch of this connection is still going on. Stop it, then delete its data.");
        return deletion;
    }
    const qint64 before = archiveBytes(path);
    deletion.fetches = static_cast<int>(readArchive(path, 0).fetches.size());
    Archive::remove(path, &deletion.problem);
    deletion.freedBytes = before - archiveBytes(path);
    return deletion;
}

QString deleteOldPages(const QString &path, int monthsKept, const QDateTime &now)
{
    QString problem;
    if (monthsKept > 0 && QFileInfo::exists(path)) {
        const auto archive = openedForWriting(path, &problem);
        if (archive && !archive->deletePagesBefore(now.addMonths(-monthsKept)))
            problem = archive->problem();
    }
    return problem;
}

QString exportFetch(const QString &path, qint64 id, const QString &target)
{
    QString problem;
    const auto archive = Archive::open(path, Archive::Mode::ReadOnly, &problem);
    if (archive && !archive->exportFetch(id, target))
        problem = archive->problem();
    return problem;
}

/// The folder of any archive but its own.
static QDir archivesFolder()
{
    return QFileInfo(QFileInfo(archivePath({})).path()).absoluteDir();
}

QString pathOfArchive(const QString &name)
{
    return archivesFolder().filePath(name + "/archive.sqlite"_L1);
}

QStringList keptArchives()
{
    QStringList paths;
    for (const QFileInfo &folder : archivesFolder().entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = pathOfArchive(folder.fileName());
        if (QFileInfo::exists(path))
            paths << path;
    }
    return paths;
}

QString archiveName(const QString &path)
{
    return QFileInfo(path).absoluteDir().dirName();
}

void takeOverArchive(const Profile &profile)
{
    const QString former = archivePath(formerArchiveKeyOf(profile));
    const QString present = archivePath(archiveKeyOf(profile, {}));
    if (QFileInfo::exists(former) && !QFileInfo::exists(present) && !isFetchGoingOn(former))
        QDir().rename(QFileInfo(former).path(), QFileInfo(present).path());
}

qint64 archiveBytes(const QString &path)
{
    qint64 bytes = 0;
    for (const QString &beside : {u""_s, u"-wal"_s, u"-shm"_s})
        bytes += QFileInfo(path + beside).size();
    return bytes;
}
