// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingjob.h"

#include "archivepagestore.h"

#include <utility>

ReadingJob::ReadingJob(
    const std::function<SourceResult(const Reading &)> &read, const ApiZone &apiZone, QObject *parent)
    : SourceJob(apiZone, std::make_shared<ArchivePageStore>(), parent)
    , m_read(read)
    , m_isCancelled(std::make_shared<std::atomic<bool>>(false))
{ }

ReadingJob::~ReadingJob()
{
    *m_isCancelled = true;
}

void ReadingJob::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    postToLoader([this, read = m_read, loader = loader(), kept = pages(), isCancelled = m_isCancelled] {
        const auto progressed = [this](const FetchProgress &progress) {
            QMetaObject::invokeMethod(this, [this, progress] { emit progressChanged(progress); });
        };
        const auto named = [this](const BotNames &names) {
            QMetaObject::invokeMethod(this, [this, names] { addNames(names); });
        };
        const SourceResult result = read(
            {*loader, static_cast<ArchivePageStore &>(*kept), *isCancelled, progressed, named});
        QMetaObject::invokeMethod(this, [this, result] { emit finished(result); });
    });
}

void ReadingJob::abort()
{
    *m_isCancelled = true;
}
