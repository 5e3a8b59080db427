// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive.h"
#include "sourcejob.h"

#include <QString>

#include <atomic>

class ArchivePageStore;

/// Opens one fetch of an archive: reads its pages with the same parser as the network, and says of them what was said
/// when they came. Asks nobody. Reads and unpacks in the loader's thread.
class ArchiveJob : public SourceJob
{
    Q_OBJECT

public:
    /// A fetch of 0 is the newest one. Mode: ReadOnly for an archive of this computer, else Foreign.
    ArchiveJob(const QString &path, Archive::Mode mode, qint64 fetch, const std::optional<Zone> &apiZone,
        QObject *parent = nullptr);
    ~ArchiveJob() override;

    void start() override;
    void abort() override;

private:
    const QString m_path;
    const Archive::Mode m_mode;
    const qint64 m_fetch;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    bool m_started = false;
};
