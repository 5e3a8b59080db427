// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sourcejob.h"

#include <QString>

#include <atomic>
#include <memory>

/// Opens a file of sessions: saved answers of the API (one object, an array of them, one per line, a bare array of
/// records), our exact CSV or the vendor's, any of them gzipped; an exported archive; told apart by content. Reads and
/// unpacks in the loader's thread.
class FileJob : public SourceJob
{
    Q_OBJECT

public:
    FileJob(const QString &path, const std::optional<Zone> &apiZone, QObject *parent = nullptr);
    ~FileJob() override;

    void start() override;
    void abort() override;

private:
    QString m_path;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    bool m_started = false;
};
