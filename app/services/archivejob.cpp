// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivejob.h"

#include "archivepagestore.h"

#include <utility>

ArchiveJob::ArchiveJob(
    const QString &path, const ArchiveChoice &choice, const std::optional<Zone> &apiZone, QObject *parent)
    : SourceJob(apiZone, std::make_shared<ArchivePageStore>(), parent)
    , m_path(path)
    , m_choice(choice)
    , m_cancelled(std::make_shared<std::atomic<bool>>(false))
{ }

ArchiveJob::~ArchiveJob()
{
    *m_cancelled = true;
}

void ArchiveJob::start()
{
    if (std::exchange(m_started, true))
        return;
    postToLoader([this, loader = loader(), kept = pages(), path = m_path, choice = m_choice, cancelled = m_cancelled] {
        ArchiveLoad load(*loader, static_cast<ArchivePageStore &>(*kept), *cancelled);
        load.setProgressHandler([this](const FetchProgress &progress) {
            QMetaObject::invokeMethod(this, [this, progress] { emit progressChanged(progress); });
        });
        load.setNamesHandler(
            [this](const BotNames &names) { QMetaObject::invokeMethod(this, [this, names] { addNames(names); }); });
        const SourceResult result = load.run(path, Archive::Mode::ReadOnly, choice);
        QMetaObject::invokeMethod(this, [this, result] { emit finished(result); });
    });
}

void ArchiveJob::abort()
{
    *m_cancelled = true;
}
