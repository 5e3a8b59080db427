// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessionstore.h"
#include "sourcejob.h"

#include <QObject>

#include <memory>
#include <optional>

/// A listing that other sessions are compared with, a kept fetch or a file, in a store of its own.
class ComparedListing : public QObject
{
    Q_OBJECT

public:
    /// Why a fetch with this id cannot be read from the archive, a sentence, and the exit code that goes with it: the
    /// archive cannot be opened, or has no such fetch. Empty if nothing speaks against it. Opens the archive.
    struct Refusal
    {
        int exitCode = 0;
        QString sentence = {};
    };
    static Refusal problemWithFetch(const QString &archivePath, qint64 fetch, const QString &connection);
    /// The same of a file, whose exit code is always ExitCode::File.
    static QString problemWithFile(const QString &path);

    /// The zone of the API's dates of these sessions, for those of the same API beside them; nothing: not known.
    static std::optional<Zone> zoneBeside(const Completeness &sessions);

    /// The bots that these sessions were asked for by, one by one; none: all at once.
    static QStringList botsOf(const Completeness &sessions);

    explicit ComparedListing(std::unique_ptr<SourceJob> job, QObject *parent = nullptr);
    ~ComparedListing() override;

    void start() { m_job->start(); }
    void abort() { m_job->abort(); }
    const SessionStore &store() const { return m_store; }
    const SourceResult &result() const { return m_result; }

signals:
    /// Exactly once.
    void finished();

private:
    std::unique_ptr<SourceJob> m_job;
    SessionStore m_store;
    SourceResult m_result;
};
