// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QFileDevice>
#include <QString>

#include <memory>
#include <string_view>
#include <vector>

/// From now on a write beyond the limit on the length of files (RLIMIT_FSIZE) fails as on a full disk; else the system
/// would end the program. For its start.
void letWritesFail();

/// Whether what is written there flows on at once and stays written: "-" (standard output), a pipe, a device.
bool isStream(const QString &path);

/// A file that is written whole or not at all: under a temporary name, renamed when it is done. An existing file stays
/// untouched until then. A stream is written directly.
class WholeFile
{
public:
    explicit WholeFile(const QString &path);
    /// Without commit() nothing remains.
    ~WholeFile();

    QString path() const { return m_path; }
    /// Why nothing can be written there, whole sentences; empty as far as can be told before open().
    QString problemWithPath() const;
    /// All return false on an error; then errorString() names the file, and says what happened and what to do.
    bool open();
    bool write(std::string_view bytes);
    bool commit();
    QString errorString() const { return m_error; }
    /// SHA-256 of what was written so far, in hex.
    QByteArray sha256() const { return m_hash.result().toHex(); }

private:
    bool fail(const QString &reason);

    QString m_path;
    std::unique_ptr<QFileDevice> m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QString m_error;
};

/// Gives all files their names, in this order. On error false; `*sentence` then also says which ones were replaced by
/// then.
bool commitAll(const std::vector<std::unique_ptr<WholeFile>> &files, QString *sentence);

/// Writes all bytes to one file or stream; on error false, and `*sentence` names the file and says what to do.
bool writeWholeFile(const QString &path, const QByteArray &bytes, QString *sentence);
