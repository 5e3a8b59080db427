// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchlock.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

static std::unique_ptr<QLockFile> lock(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0);
    const bool isTaken = lock->tryLock() || lock->error() != QLockFile::LockFailedError;
    // Beside it Qt leaves another file where it is stopped while it takes over what a process that is gone has left.
    for (const QString &file : {path, path + ".rmlock"_L1})
        QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return isTaken ? std::move(lock) : nullptr;
}

std::unique_ptr<QLockFile> lockFetch(const QString &archivePath, qint64 fetch)
{
    return lock(u"%1.fetch-%2.lock"_s.arg(archivePath).arg(fetch));
}

bool isFetchGoingOn(const QString &archivePath)
{
    const QFileInfo archive(archivePath);
    const QFileInfoList locks = archive.absoluteDir().entryInfoList(
        {archive.fileName() + ".fetch-*.lock"_L1}, QDir::Files);
    return std::ranges::any_of(locks, [](const QFileInfo &file) { return !lock(file.filePath()); });
}
