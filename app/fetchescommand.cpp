// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchescommand.h"

#include "archive.h"
#include "connections.h"
#include "console.h"
#include "exitcode.h"
#include "screentext.h"
#include "wholefile.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

FetchesCommand::FetchesCommand(const CommandLine &line, Connections &connections, QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_connections(connections)
{ }

void FetchesCommand::start()
{
    QString problem;
    if (!m_line.archiveName.isEmpty()) {
        const std::optional<KeptArchive> named = namedArchive(&problem);
        return named ? handle({*named}) : end(ExitCode::Usage, problem);
    }
    if (!m_line.source.host.isEmpty()) {
        // Whose archive it is, its client id says.
        m_connections.find(m_line.source, this, [this](const std::vector<Connections::Found> &asked) {
            const Connections::Found &found = asked.front();
            if (!found.problem.isEmpty())
                return end(found.exitCode, found.problem);
            handle({archiveOf(found.profile, found.secret)});
        });
        return;
    }
    QList<KeptArchive> all;
    for (const QString &name : m_line.source.profiles) {
        const auto profile = m_connections.findProfile(name, &problem);
        if (!profile)
            return end(ExitCode::Usage, problem);
        all << archiveOf(*profile);
    }
    handle(all.isEmpty() ? allArchives() : all);
}

/// Those of the kept connections, and what else there is on this computer.
QList<KeptArchive> FetchesCommand::allArchives() const
{
    QList<KeptArchive> all;
    for (const Profile &profile : m_connections.profiles().profiles())
        all << archiveOf(profile);
    return all + otherArchives(all);
}

/// The beginning of its name is enough, if no other one begins so.
std::optional<KeptArchive> FetchesCommand::namedArchive(QString *problem) const
{
    QList<KeptArchive> all = allArchives();
    erase_if(all, [this](const KeptArchive &kept) { return !kept.owner.archive.startsWith(m_line.archiveName); });
    if (all.size() == 1)
        return all.constFirst();
    *problem = all.isEmpty()
        ? tr("There is no archive %1; `billscope fetches list` shows those that there are.").arg(m_line.archiveName)
        : tr("Several archives begin with %1; give more of its name, as `billscope fetches list` shows it.")
              .arg(m_line.archiveName);
    return {};
}

void FetchesCommand::handle(const QList<KeptArchive> &all)
{
    if (m_line.fetchesAction == CommandLine::FetchesAction::List)
        list(all);
    else if (m_line.allFetches)
        removeAll(all.constFirst());
    else
        remove(all.constFirst());
}

void FetchesCommand::list(const QList<KeptArchive> &all)
{
    QByteArray csv = pastFetchesCsvTitles();
    QStringList sentences;
    qsizetype count = 0;
    for (const KeptArchive &kept : all) {
        const ArchiveContent content = readArchive(kept.path, kept.monthsKept);
        if (content.fetches.empty() && !QFileInfo::exists(kept.path))
            continue;
        csv += pastFetchesCsv(content.fetches, kept.owner);
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

void FetchesCommand::remove(const KeptArchive &kept)
{
    const ArchiveContent content = readArchive(kept.path, 0);
    if (!content.problem.isEmpty())
        return end(ExitCode::File, content.problem);
    QList<qint64> known;
    for (const PastFetch &fetch : content.fetches)
        known << fetch.id;
    // All of them or none: a slip of the pen deletes nothing.
    for (const qint64 id : m_line.fetchIds) {
        if (!known.contains(id))
            return end(ExitCode::Usage,
                tr("%1 has no fetch %2; nothing was deleted. `billscope fetches list` shows those that there are.")
                    .arg(kept.owner.connection)
                    .arg(id));
    }
    endWith(deleteFetches(kept.path, m_line.fetchIds));
}

/// The archive itself as well, with what it knows besides: nothing of it stays behind.
void FetchesCommand::removeAll(const KeptArchive &kept)
{
    if (QFileInfo::exists(kept.path))
        endWith(deleteArchive(kept.path));
    else
        end(ExitCode::Success, tr("No fetch is kept on this computer."));
}

void FetchesCommand::endWith(const ArchiveDeletion &deletion)
{
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
