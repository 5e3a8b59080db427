// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive.h"
#include "sourcejob.h"

#include <functional>

class JoinedPageStore;
class SegmentJoiner;

/// Several sources added up: each is brought in after the other, and all of them are one. Its verdict is the worst of
/// theirs; a source that fails does not keep the others from being asked.
class JoinedJob : public SourceJob
{
    Q_OBJECT

public:
    struct Part
    {
        QString name;
        std::function<std::unique_ptr<SourceJob>()> make;
    };

    explicit JoinedJob(const std::vector<Part> &parts, QObject *parent = nullptr);
    ~JoinedJob() override;

    void start() override;
    void abort() override;

private:
    template <typename Work> void postToJoiner(Work work);
    void beginNext();
    void restartPart();
    void takeResult(const SourceResult &result);
    void showProgress(const FetchProgress &progress);
    void add(const SourceResult &result);
    void addZones();
    void end();
    QString withName(const QString &text) const;

    std::vector<Part> m_parts;
    size_t m_next = 0;
    std::unique_ptr<SourceJob> m_job;
    std::shared_ptr<JoinedPageStore> m_joinedPages;
    /// Used in the loader's thread.
    std::shared_ptr<SegmentJoiner> m_joiner;
    SourceResult m_result;
    AskedTimes m_asked;
    /// Of the sources that have ended, and of the one that goes on.
    FetchProgress m_before;
    FetchProgress m_progress;
    bool m_started = false;
    bool m_aborted = false;
};
