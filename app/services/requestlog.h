// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "requesthistory.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QMutex>
#include <QString>

#include <chrono>
#include <functional>

/// When requests were sent, by key, known to all instances of the program on this computer and after a restart: a small
/// SQLite file (folder 0700, file 0600), written under a lock that is held for a fraction of a millisecond and never
/// waited for. Where the file cannot be used, this instance remembers for itself. One is enough for a program; it may
/// be used from any thread, but not from the window's, for it reads and writes a file.
class RequestLog
{
    Q_DECLARE_TR_FUNCTIONS(RequestLog)

public:
    /// Changes a history that holds at this moment; false if there is nothing to be kept. May be called again if
    /// keeping fails.
    using Change = std::function<bool(RequestHistory &)>;

    /// Without a path there is no file, and only this object remembers. `patience`: how long another program may lock
    /// the file before it is given up.
    explicit RequestLog(
        const QString &path = defaultPath(), std::chrono::milliseconds patience = std::chrono::seconds(2));

    /// Below AppLocalDataLocation.
    static QString defaultPath();

    /// False: another instance writes at this moment and nothing was done; try again in a few milliseconds.
    bool update(const QByteArray &key, const Change &change);
    /// Why the limits are kept by this instance only, a sentence; empty if they are shared.
    QString problem() const;

private:
    enum class Outcome : quint8 { Done, Busy, Damaged, Failed };

    Outcome updateFile(const QByteArray &key, const Change &change, QString *reason);
    void giveUp(const QString &reason);

    const QString m_path;
    const std::chrono::milliseconds m_patience;
    mutable QMutex m_mutex;
    QString m_problem;
    QElapsedTimer m_busy;
    /// As of the last call; all there is once the file was given up.
    QHash<QByteArray, RequestHistory> m_remembered;
};
