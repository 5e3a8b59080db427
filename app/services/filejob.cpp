// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filejob.h"

#include "fileload.h"

FileJob::FileJob(const QString &path, const std::optional<Zone> &apiZone, QObject *parent)
    : SourceJob(apiZone, std::make_shared<PageStore>(), parent)
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
    postToLoader([this, loader = loader(), path = m_path, cancelled = m_cancelled] {
        FileLoad load(*loader, path, *cancelled);
        load.setProgressHandler([this](const FetchProgress &progress) {
            QMetaObject::invokeMethod(this, [this, progress] { emit progressChanged(progress); });
        });
        const SourceResult result = load.run();
        QMetaObject::invokeMethod(this, [this, result] { emit finished(result); });
    });
}

void FileJob::abort()
{
    *m_cancelled = true;
}
