// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sourcejob.h"

#include <QString>

#include <atomic>

/// Opens one fetch of an archive of this computer again. Asks nobody; reads and unpacks in the loader's thread.
class ArchiveJob : public SourceJob
{
    Q_OBJECT

public:
    /// A fetch of 0 is the newest one.
    ArchiveJob(const QString &path, qint64 fetch, const std::optional<Zone> &apiZone, QObject *parent = nullptr);
    ~ArchiveJob() override;

    void start() override;
    void abort() override;

private:
    const QString m_path;
    const qint64 m_fetch;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    bool m_started = false;
};
