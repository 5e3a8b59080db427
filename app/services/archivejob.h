// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archiveload.h"
#include "readingjob.h"

#include <QString>

/// Opens one fetch of an archive of this computer again. Asks nobody; reads and unpacks in the loader's thread.
class ArchiveJob : public ReadingJob
{
    Q_OBJECT

public:
    ArchiveJob(const QString &path, const ArchiveChoice &choice, const std::optional<Zone> &apiZone,
        QObject *parent = nullptr);
};
