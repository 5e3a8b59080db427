// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filejob.h"

#include "archiveload.h"
#include "fileload.h"

FileJob::FileJob(const QString &path, const ApiZone &apiZone, QObject *parent)
    : ReadingJob(
        [path](const Reading &reading) {
            if (ArchiveLoad::isArchive(path)) {
                ArchiveLoad load(reading.loader, reading.pages, reading.isCancelled);
                load.setProgressHandler(reading.progressed);
                load.setNamesHandler(reading.named);
                return load.run(path, Archive::Mode::Foreign);
            }
            FileLoad load(reading.loader, path, reading.isCancelled);
            load.setProgressHandler(reading.progressed);
            load.setNamesHandler(reading.named);
            return load.run();
        },
        apiZone, parent)
{ }
