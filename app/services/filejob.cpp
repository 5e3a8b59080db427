// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filejob.h"

#include "archiveload.h"
#include "archivepagestore.h"
#include "fileload.h"

FileJob::FileJob(const QString &path, const std::optional<Zone> &apiZone, QObject *parent)
    : SourceJob(apiZone, std::make_shared<ArchivePageStore>(), parent)
    , m_path(path)
    , m_cancelled(std::make_shared<std::atomic<bool>>(false))
{ }

FileJob::~FileJob()
{
    *m_cancelled = true;
}

void FileJob::start()
{
    if (m_started)
        return;
    m_started = true;
    postToLoader([this, loader = loader(), kept = pages(), path = m_path, cancelled = m_cancelled] {
        const auto progressed = [this](const FetchProgress &progress) {
            QMetaObject::invokeMethod(this, [this, progress] { emit progressChanged(progress); });
        };
        const auto named = [this](const BotNames &names) {
            QMetaObject::invokeMethod(this, [this, names] { addNames(names); });
        };
        SourceResult result;
        if (ArchiveLoad::isArchive(path)) {
            ArchiveLoad load(*loader, static_cast<ArchivePageStore &>(*kept), *cancelled);
            load.setProgressHandler(progressed);
            load.setNamesHandler(named);
            result = load.run(path, Archive::Mode::Foreign);
        } else {
            FileLoad load(*loader, path, *cancelled);
            load.setProgressHandler(progressed);
            load.setNamesHandler(named);
            result = load.run();
        }
        QMetaObject::invokeMethod(this, [this, result] { emit finished(result); });
    });
}

void FileJob::abort()
{
    *m_cancelled = true;
}
