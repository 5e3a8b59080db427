// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivefeed.h"

#include "archivepagestore.h"

#include <algorithm>

std::optional<PageOutcome> ArchiveFeed::load(const ArchivedPage &page, const PagePlace &place) const
{
    const std::optional<ArchivedPage> found = archive.page(page.id);
    if (!found || found->body.isEmpty())
        return {};
    pages.setNext(page);
    return loader.load(found->body, found->kind, place);
}

bool ArchiveFeed::loadAll(
    const std::vector<ArchivedPage> &window, const FetchWindow &span, int passes, const Taken &taken) const
{
    return std::ranges::all_of(window, [&](const ArchivedPage &page) {
        const PagePlace place{
            .pass = passes + page.pass, .overlaps = page.beginsWithOverlap, .askedAt = page.askedAt, .window = span};
        return taken(page, load(page, place));
    });
}
