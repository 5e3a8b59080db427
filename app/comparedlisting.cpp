// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparedlisting.h"

#include "archive.h"
#include "exitcode.h"

#include <QFileInfo>

ComparedListing::Refusal ComparedListing::problemWithFetch(
    const QString &archivePath, qint64 fetch, const QString &connection)
{
    QString problem;
    const auto archive = QFileInfo::exists(archivePath) ? Archive::open(archivePath, Archive::Mode::ReadOnly, &problem)
                                                        : nullptr;
    if (!problem.isEmpty())
        return {ExitCode::File, problem};
    if (archive && archive->fetch(fetch))
        return {};
    return {ExitCode::Usage,
        tr("There is no fetch %1 of %2; `billscope fetches list` shows those that there are.")
            .arg(fetch)
            .arg(connection)};
}

QString ComparedListing::problemWithFile(const QString &path)
{
    return QFileInfo::exists(path) ? QString() : tr("There is no file %1 to compare with.").arg(path);
}

std::optional<Zone> ComparedListing::zoneBeside(const Completeness &sessions)
{
    const ApiZone &zone = sessions.apiZone;
    const bool isKnown = zone.evidence == ApiZone::Evidence::Proven || zone.evidence == ApiZone::Evidence::Given;
    return isKnown ? std::optional(zone.zone) : std::nullopt;
}

QStringList ComparedListing::botsOf(const Completeness &sessions)
{
    QStringList bots;
    for (const LedgerLine &line : sessions.ledger) {
        if (!line.bot.isEmpty() && !bots.contains(line.bot))
            bots << line.bot;
    }
    return bots;
}

ComparedListing::ComparedListing(std::unique_ptr<SourceJob> job, QObject *parent)
    : QObject(parent)
    , m_job(std::move(job))
{
    connect(m_job.get(), &SourceJob::segmentReady, this, [this](const Segment &segment) { m_store.append(segment); });
    connect(m_job.get(), &SourceJob::restarted, this, [this] { m_store = {}; });
    connect(
        m_job.get(), &SourceJob::namesChanged, this, [this](const DisplayNames &names) { m_store.setNames(names); });
    connect(m_job.get(), &SourceJob::finished, this, [this](const SourceResult &result) {
        m_result = result;
        emit finished();
    });
}

ComparedListing::~ComparedListing() = default;
