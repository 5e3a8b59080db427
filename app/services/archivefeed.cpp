// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivefeed.h"

#include "archivepagestore.h"

#include <future>

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
    // While one page is read by the loader, the next one is unpacked.
    std::future<std::optional<QByteArray>> next;
    const auto unpackAhead = [&](size_t number) {
        if (number < window.size())
            next = std::async(std::launch::async, unpackPage, archive.packed(window[number]));
    };
    unpackAhead(0);
    for (size_t number = 0; number < window.size(); ++number) {
        const ArchivedPage &page = window[number];
        const std::optional<QByteArray> body = next.get();
        unpackAhead(number + 1);
        const PagePlace place{
            .pass = passes + page.pass, .overlaps = page.beginsWithOverlap, .askedAt = page.askedAt, .window = span};
        std::optional<PageOutcome> outcome;
        if (body && !body->isEmpty()) {
            pages.setNext(page);
            outcome = loader.load(*body, page.kind, place);
        }
        if (!taken(page, outcome))
            return false;
    }
    return true;
}
