// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive.h"
#include "pageoutcome.h"
#include "sessionloader.h"

#include <functional>

class ArchivePageStore;

/// Reads pages that are in an archive into a loader again. Of the loader's thread, as all three are.
struct ArchiveFeed
{
    /// Two of more bytes at once take too much memory: nothing is read or asked for ahead beside one.
    static constexpr qint64 LargePage = 64 * 1024 * 1024;

    SessionLoader &loader;
    ArchivePageStore &pages;
    Archive &archive;

    /// Pages that turned out to be damaged, and such as were once, and are not any more.
    QList<qint64> damaged = {};
    QList<qint64> sound = {};

    /// Nothing if it is damaged or was deleted.
    std::optional<PageOutcome> load(const ArchivedPage &page, const PagePlace &place);

    /// Called after each page; false ends it.
    using Taken = std::function<bool(const ArchivedPage &, const std::optional<PageOutcome> &)>;
    /// These pages of one window, whose first pass is the one after `passes`. Whether it came to its end.
    bool loadAll(const std::vector<ArchivedPage> &window, const FetchWindow &span, const QString &bot, int passes,
        const Taken &taken);
    /// Writes down which pages are damaged, so that the list of fetches knows; not in a file from elsewhere.
    void remember();

private:
    /// A page that was read from the archive.
    struct Unpacked
    {
        /// Its packed bytes could be read.
        bool isThere = false;
        /// Nothing if it is damaged.
        std::optional<QByteArray> body = {};
        /// Null if it was not parsed yet.
        const SessionPage *parsed = nullptr;
    };

    std::optional<PageOutcome> take(const ArchivedPage &page, const Unpacked &unpacked, const PagePlace &place);
};
