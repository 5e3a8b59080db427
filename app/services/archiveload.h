// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive.h"
#include "archivesource.h"
#include "pageflaws.h"
#include "sourcejob.h"

#include <QCoreApplication>
#include <QString>

#include <atomic>
#include <functional>

class ArchivePageStore;
class WindowCheck;

/// Which fetch of an archive is meant: the one with this id, else, of those that hold the whole period, were asked for
/// from this host in this scope, and hold just or among others these bots (none: all of the account), if these are
/// given, the newest one that came to its end, or if none did the newest. Of several bots, those that are meant are
/// read.
struct ArchiveChoice
{
    qint64 fetch = 0;
    std::optional<Period> period = {};
    std::optional<ArchiveSource> source = {};
    std::optional<QStringList> bots = {};
    /// Of the days of the period; none: that of the fetch.
    std::optional<Zone> zone = {};

    bool holdsBots(const ArchivedFetch &archived) const;
    bool matches(const ArchivedFetch &archived) const;
};

/// Reads one fetch of an archive into a loader, in the loader's thread: with the same parser as the network, and says
/// of it what was said when it came.
class ArchiveLoad
{
    Q_DECLARE_TR_FUNCTIONS(ArchiveLoad)

public:
    ArchiveLoad(SessionLoader &loader, ArchivePageStore &pages, const std::atomic<bool> &cancelled);

    /// Called now and then while it runs.
    void setProgressHandler(const std::function<void(const FetchProgress &)> &handler) { m_onProgress = handler; }
    /// Called with names of bots that were read.
    void setNamesHandler(const std::function<void(const BotNames &)> &handler) { m_onNames = handler; }
    /// Blocks until all is read, or it is cancelled.
    SourceResult run(const QString &path, Archive::Mode mode, const ArchiveChoice &choice = {});

    /// Whether a file is an archive, by its content.
    static bool isArchive(const QString &path);

private:
    void load(Archive &archive, const ArchivedWindow &window, const FetchWindow &wanted);
    void report();
    void noteDamage(const Archive &archive);
    void compare(const LedgerLine &line, const WindowCheck &check);
    QString difference(const ArchivedFetch &fetch) const;
    SourceResult result(const ArchivedFetch &fetch) const;

    SessionLoader &m_loader;
    ArchivePageStore &m_pages;
    const std::atomic<bool> &m_cancelled;
    std::function<void(const FetchProgress &)> m_onProgress;
    std::function<void(const BotNames &)> m_onNames;
    FetchProgress m_progress;
    PageFlaws m_flaws;
    std::vector<LedgerLine> m_ledger;
    std::vector<AskedPart> m_asked;
    /// Of each window.
    std::vector<QDateTime> m_lastAsked;
    AskedTimes m_askedTimes;
    int m_passes = 0;
    int m_missing = 0;
    bool m_areDeleted = false;
    /// Why what is asked for cannot be all here.
    QString m_unfinished;
    /// Why a list of windows or pages is not whole.
    QString m_damage;
    /// Against what is written of the windows: sessions and answers that are not there, and whether there is too much.
    qint64 m_missingRows = 0;
    qint64 m_missingPages = 0;
    bool m_holdsMore = false;
    bool m_isContradicted = false;
    std::optional<FetchWindow> m_gap;
    bool m_isOfSomeBots = false;
};
