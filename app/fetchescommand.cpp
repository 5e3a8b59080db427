// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchescommand.h"

#include "archive.h"
#include "archivetasks.h"
#include "connections.h"
#include "console.h"
#include "exitcode.h"
#include "screentext.h"
#include "wholefile.h"

using namespace Qt::StringLiterals;

FetchesCommand::FetchesCommand(const CommandLine &line, Connections &connections, QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_connections(connections)
{ }

void FetchesCommand::start()
{
    QList<Kept> all;
    if (!m_line.source.host.isEmpty()) {
        // Whose archive it is, its client id says.
        m_connections.find(m_line.source, this, [this](const std::vector<Connections::Found> &asked) {
            const Connections::Found &found = asked.front();
            if (!found.problem.isEmpty())
                return end(found.exitCode, found.problem);
            const Kept kept{found.profile, archivePath(archiveKeyOf(found.profile, found.secret))};
            m_line.fetchesAction == CommandLine::FetchesAction::List ? list({kept}) : remove(kept);
        });
        return;
    }
    QList<Profile> profiles;
    for (const QString &name : m_line.source.profiles) {
        QString problem;
        const auto profile = m_connections.findProfile(name, &problem);
        if (!profile)
            return end(ExitCode::Usage, problem);
        profiles << *profile;
    }
    for (const Profile &profile : profiles.isEmpty() ? m_connections.profiles().profiles() : profiles)
        all << Kept{profile, archivePath(archiveKeyOf(profile, {}))};
    if (m_line.fetchesAction == CommandLine::FetchesAction::List)
        list(all);
    else
        remove(all.constFirst());
}

void FetchesCommand::list(const QList<Kept> &all)
{
    QByteArray csv = pastFetchesCsvTitles();
    QStringList sentences;
    qsizetype count = 0;
    for (const Kept &kept : all) {
        const ArchiveContent content = readArchive(kept.archivePath, kept.profile.monthsKept);
        csv += pastFetchesCsv(content.fetches, kept.profile.name);
        count += static_cast<qsizetype>(content.fetches.size());
        sentences << content.problem;
    }
    sentences.removeAll(QString());
    if (!sentences.isEmpty() && count == 0)
        return end(ExitCode::File, sentences.join(u' '));
    QString problem;
    if (!writeWholeFile(u"-"_s, csv, &problem))
        return end(ExitCode::File, problem);
    // What could be read of a damaged archive is not all of it.
    if (!sentences.isEmpty())
        return end(ExitCode::NotProvenComplete, sentences.join(u' '));
    end(ExitCode::Success, count == 0 ? tr("No fetch is kept on this computer.") : QString());
}

void FetchesCommand::remove(const Kept &kept)
{
    const ArchiveContent content = readArchive(kept.archivePath, 0);
    if (!content.problem.isEmpty())
        return end(ExitCode::File, content.problem);
    QList<qint64> known;
    for (const PastFetch &fetch : content.fetches)
        known << fetch.id;
    const QList<qint64> wanted = m_line.allFetches ? known : m_line.fetchIds;
    // All of them or none: a slip of the pen deletes nothing.
    for (const qint64 id : wanted) {
        if (!known.contains(id))
            return end(ExitCode::Usage,
                tr("%1 has no fetch %2; nothing was deleted. `billscope fetches list` shows those that there are.")
                    .arg(kept.profile.name)
                    .arg(id));
    }
    if (wanted.isEmpty())
        return end(ExitCode::Success, tr("No fetch is kept on this computer."));
    const ArchiveDeletion deletion = deleteFetches(kept.archivePath, wanted);
    const QString done = tr("%n fetches were deleted; %1 were freed.", nullptr, deletion.fetches)
                             .arg(sizeText(deletion.freedBytes));
    if (deletion.problem.isEmpty())
        return end(ExitCode::Success, done);
    end(ExitCode::File, deletion.fetches == 0 ? deletion.problem : done + u' ' + deletion.problem);
}

void FetchesCommand::end(int exitCode, const QString &sentence)
{
    if (!sentence.isEmpty())
        writeStandardError(sentence + u'\n');
    emit finished(exitCode);
}
