// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sourcejob.h"

#include <atomic>
#include <functional>

class ArchivePageStore;

/// A source that is on this computer: it is read from its begin to its end in the loader's thread.
class ReadingJob : public SourceJob
{
    Q_OBJECT

public:
    ~ReadingJob() override;

    void start() override;
    void abort() override;

protected:
    /// What reading feeds and asks, in the loader's thread.
    struct Reading
    {
        SessionLoader &loader;
        ArchivePageStore &pages;
        const std::atomic<bool> &isCancelled;
        std::function<void(const FetchProgress &)> progressed;
        std::function<void(const BotNames &)> named;
    };

    /// `read` blocks until all is read, or it is cancelled.
    ReadingJob(const std::function<SourceResult(const Reading &)> &read, const ApiZone &apiZone, QObject *parent);

private:
    const std::function<SourceResult(const Reading &)> m_read;
    std::shared_ptr<std::atomic<bool>> m_isCancelled;
    bool m_isStarted = false;
};
