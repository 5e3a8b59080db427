// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchstatus.h"
#include "filepages.h"
#include "pageflaws.h"
#include "sourcejob.h"

#include <QCoreApplication>
#include <QString>

#include <atomic>
#include <functional>

/// Reads one file of sessions into a loader, in the loader's thread.
class FileLoad
{
    Q_DECLARE_TR_FUNCTIONS(FileLoad)

public:
    FileLoad(SessionLoader &loader, const QString &path, const std::atomic<bool> &cancelled);

    /// Called now and then while it runs.
    void setProgressHandler(const std::function<void(const FetchProgress &)> &handler) { m_onProgress = handler; }
    /// Called with names of bots that were read.
    void setNamesHandler(const std::function<void(const BotNames &)> &handler) { m_onNames = handler; }
    /// Blocks until all is read, or it is cancelled.
    SourceResult run();

private:
    void loadPages(FilePages &pages);
    void noteProblem(const PageOutcome &outcome, const FilePages &pages, qsizetype offset);
    QString problemOfContent(const QByteArray &content, const FilePages &pages) const;
    SourceResult fail(const QString &sentence) const;
    SourceResult result(bool isCsv);
    QString foldedLines() const;

    SessionLoader &m_loader;
    QString m_path;
    QString m_name;
    const std::atomic<bool> &m_cancelled;
    std::function<void(const FetchProgress &)> m_onProgress;
    std::function<void(const BotNames &)> m_onNames;
    Completeness m_completeness;
    quint32 m_pagesRead = 0;
    PageFlaws m_flaws;
    bool m_totalsMatch = true;
    bool m_isProven = true;
    bool m_moreAvailable = false;
    bool m_listsMessages = false;
};
