// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <atomic>

/// The content of a file, unpacked if it is gzipped.
struct FileContent
{
    Q_DECLARE_TR_FUNCTIONS(FileContent)

public:
    /// Larger files, or ones that unpack to more, are refused.
    static constexpr qint64 MaxBytes = qint64(2) << 30;

    QByteArray bytes;
    /// Why it cannot be read, a whole sentence; empty if it could.
    QString error;
};

/// Reads a whole file into memory; blocks, so call it in a worker. When cancelled it gives up with no bytes.
FileContent readFileContent(
    const QString &path, const std::atomic<bool> &cancelled, qint64 maxBytes = FileContent::MaxBytes);
