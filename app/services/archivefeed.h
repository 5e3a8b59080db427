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
    SessionLoader &loader;
    ArchivePageStore &pages;
    Archive &archive;

    /// Nothing if it is damaged or was deleted.
    std::optional<PageOutcome> load(const ArchivedPage &page, const PagePlace &place) const;

    /// Called after each page; false ends it.
    using Taken = std::function<bool(const ArchivedPage &, const std::optional<PageOutcome> &)>;
    /// These pages of one window, whose first pass is the one after `passes`. Whether it came to its end.
    bool loadAll(
        const std::vector<ArchivedPage> &window, const FetchWindow &span, int passes, const Taken &taken) const;
};
