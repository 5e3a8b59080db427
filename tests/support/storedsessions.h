// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "generatedsession.h"
#include "period.h"
#include "sessionstore.h"
#include "sourcejob.h"

#include <QStringList>

#include <vector>

/// What a source has sent, as the window keeps it.
class SourceRecorder : public QObject
{
    Q_OBJECT

public:
    /// Listens to the job, which must outlive it.
    explicit SourceRecorder(SourceJob &job);

    /// Starts the job if need be and waits for its end; false if it does not come.
    bool waitForEnd(int timeoutMs = 90000);

    /// Lets everything arrive that is under way now.
    bool drain();

    SourceJob &job;
    SessionStore store;
    SourceResult result;
    int finishedCount = 0;
    int restarts = 0;
    std::vector<FetchProgress> progress;
};

/// The rows that count as sessions, in order of arrival.
std::vector<GeneratedSession> sessionsOf(const SessionStore &store);
/// A line for each session whose billing starts on a day of the period (UTC), sorted.
QStringList linesOf(const std::vector<GeneratedSession> &sessions, const Period &period);
QStringList linesOf(const std::vector<GeneratedSession> &sessions);
/// "" if both are equal, else the first line that is not in both.
QString firstDifference(const QStringList &actual, const QStringList &expected);
