// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readingjob.h"

#include <QString>

/// Opens a file of sessions: saved answers of the API (one object, an array of them, one per line, a bare array of
/// records), our exact CSV or the vendor's, any of them gzipped; an exported archive; told apart by content. Reads and
/// unpacks in the loader's thread.
class FileJob : public ReadingJob
{
    Q_OBJECT

public:
    /// A zone that is not given is the one that the ids prove, else it is assumed.
    FileJob(const QString &path, const ApiZone &apiZone, QObject *parent = nullptr);
};
