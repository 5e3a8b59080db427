// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivelist.h"

#include "archive.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <functional>
#include <utility>

KeptArchive archiveOf(const Profile &profile, const Secret &secret)
{
    const QString path = archivePath(archiveKeyOf(profile, secret));
    const auto kind = profile.id.isEmpty() ? FetchesOwner::Kind::Host : FetchesOwner::Kind::Connection;
    return {path, {kind, profile.name, archiveName(path)}, profile.monthsKept};
}

QList<KeptArchive> otherArchives(const QList<KeptArchive> &known)
{
    QList<KeptArchive> others;
    for (const QString &path : keptArchives()) {
        if (std::ranges::find(known, path, &KeptArchive::path) != known.end())
            continue;
        const auto source = readArchive(path, 0).source;
        const bool isHost = source && source->isUnnamed();
        others << KeptArchive{path,
            {isHost ? FetchesOwner::Kind::Host : FetchesOwner::Kind::Removed, source ? source->connection : QString(),
                archiveName(path)}};
    }
    return others;
}

ArchiveContent readArchives(const QList<KeptArchive> &archives)
{
    ArchiveContent all;
    QStringList problems;
    for (const KeptArchive &archive : archives) {
        ArchiveContent content = readArchive(archive.path, archive.monthsKept);
        for (PastFetch &fetch : content.fetches) {
            fetch.connection = archive.owner.connection;
            all.fetches.push_back(std::move(fetch));
        }
        all.diskBytes += content.diskBytes;
        problems << content.problem;
    }
    problems.removeAll(QString());
    all.problem = problems.join(u' ');
    std::ranges::stable_sort(all.fetches, std::greater(), &PastFetch::askedAt);
    return all;
}

ArchiveDeletion deleteFetches(const std::vector<PastFetch> &fetches)
{
    QMap<QString, QList<qint64>> ids;
    QSet<QString> nobodys;
    for (const PastFetch &fetch : fetches) {
        ids[fetch.archive] << fetch.id;
        if (fetch.whose == PastFetch::Whose::Nobody)
            nobodys << fetch.archive;
    }
    ArchiveDeletion all;
    for (auto archive = ids.constBegin(); archive != ids.constEnd() && all.problem.isEmpty(); ++archive) {
        const QString path = pathOfArchive(archive.key());
        ArchiveDeletion deletion = deleteFetches(path, archive.value());
        if (deletion.problem.isEmpty() && nobodys.contains(archive.key()) && deletion.isEmptied) {
            const ArchiveDeletion rest = deleteArchive(path);
            deletion.freedBytes += rest.freedBytes;
            deletion.problem = rest.problem;
        }
        all.fetches += deletion.fetches;
        all.freedBytes += deletion.freedBytes;
        all.isEmptied = all.isEmptied || deletion.isEmptied;
        all.problem = deletion.problem;
    }
    return all;
}
