// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivejob.h"

ArchiveJob::ArchiveJob(
    const QString &path, const ArchiveChoice &choice, const std::optional<Zone> &apiZone, QObject *parent)
    : ReadingJob(
        [path, choice](const Reading &reading) {
            ArchiveLoad load(reading.loader, reading.pages, reading.isCancelled);
            load.setProgressHandler(reading.progressed);
            load.setNamesHandler(reading.named);
            return load.run(path, Archive::Mode::ReadOnly, choice);
        },
        ApiZone::given(apiZone), parent)
{ }
