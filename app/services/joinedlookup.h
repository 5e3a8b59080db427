// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lookupjob.h"

#include <memory>
#include <vector>

/// A look-up of one connection, or of several ones whose sessions are added up: one after the other. The first one that
/// fails ends it.
class JoinedLookup : public QObject
{
    Q_OBJECT

public:
    struct Part
    {
        /// Of the connection; empty where it is the only one.
        QString name;
        std::unique_ptr<LookupJob> job;
    };

    explicit JoinedLookup(std::vector<Part> parts, QObject *parent = nullptr);

    /// Of all together.
    FetchEstimate estimate() const;
    void start();
    /// finished() follows, once, also when called twice or too late.
    void abort();
    /// As far as it came.
    LookupFacts facts() const;

signals:
    void progressChanged(int done, int all, const QString &note);
    /// The last signal, exactly one.
    void finished(const LookupEnd &end);

private:
    void takeEnd(const LookupEnd &end);
    void tellProgress(const QString &note);

    std::vector<Part> m_parts;
    size_t m_next = 0;
    LookupEnd m_end;
};
