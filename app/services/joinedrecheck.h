// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recheckjob.h"

#include <memory>

/// Re-checks a fetch of one connection, or of several ones that were added up: one after the other. A connection that
/// fails does not keep the others from being asked.
class JoinedRecheck : public QObject
{
    Q_OBJECT

public:
    struct Part
    {
        /// Of the connection; empty where it is the only one.
        QString name;
        std::unique_ptr<RecheckJob> job;
    };

    explicit JoinedRecheck(std::vector<Part> parts, QObject *parent = nullptr);

    void start();
    /// finished() follows, once, also when called twice or too late.
    void abort();

signals:
    void progressChanged(int partsDone, int parts, const QString &note);
    /// The last signal, exactly one.
    void finished(const RecheckResult &result);

private:
    void askNext();
    void showProgress(int done, const QString &note);
    void takeResult(const RecheckResult &result);

    std::vector<Part> m_parts;
    size_t m_next = 0;
    RecheckResult m_result;
    bool m_started = false;
    bool m_aborted = false;
};
