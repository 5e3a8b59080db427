// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archiveload.h"
#include "sourcejob.h"

#include <QString>

#include <atomic>

/// Opens one fetch of an archive of this computer again. Asks nobody; reads and unpacks in the loader's thread.
class ArchiveJob : public SourceJob
{
    Q_OBJECT

public:
    ArchiveJob(const QString &path, const ArchiveChoice &choice, const std::optional<Zone> &apiZone,
        QObject *parent = nullptr);
    ~ArchiveJob() override;

    void start() override;
    void abort() override;

private:
    const QString m_path;
    const ArchiveChoice m_choice;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    bool m_started = false;
};
