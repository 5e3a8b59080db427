// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

/// Takes a fetch of an archive for this process, as long as the lock lives; null while another one, or another job of
/// this one, is at it. Where no lock can be made, a fetch counts as free.
std::unique_ptr<QLockFile> lockFetch(const QString &archivePath, qint64 fetch);

/// Whether somebody is at any fetch of an archive.
bool isFetchGoingOn(const QString &archivePath);
