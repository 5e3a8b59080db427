// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivefeed.h"

#include "anypageparser.h"
#include "archivepagestore.h"

#include <array>
#include <future>

std::optional<PageOutcome> ArchiveFeed::load(const ArchivedPage &page, const PagePlace &place)
{
    const PackedPage packed = archive.packed(page);
    return take(page, {.isThere = !packed.frame.isEmpty(), .body = unpackPage(packed)}, place);
}

std::optional<PageOutcome> ArchiveFeed::take(const ArchivedPage &page, const Unpacked &unpacked, const PagePlace &place)
{
    const bool isReadable = unpacked.body && !unpacked.body->isEmpty();
    if (unpacked.isThere && isReadable == page.isDamaged)
        (isReadable ? sound : damaged).append(page.id);
    if (!isReadable)
        return {};
    pages.setNext(page);
    return unpacked.parsed ? loader.loadParsed(*unpacked.parsed, *unpacked.body, page.kind, place)
                           : loader.load(*unpacked.body, page.kind, place);
}

bool ArchiveFeed::loadAll(const std::vector<ArchivedPage> &window, const FetchWindow &span, const QString &bot,
    int passes, const Taken &taken)
{
    // While one page is loaded, the next one is unpacked and parsed.
    std::array<AnyPageParser, 2> parsers;
    std::future<Unpacked> next;
    const auto readAhead = [&](size_t number) {
        if (number >= window.size())
            return;
        const PackedPage packed = archive.packed(window[number]);
        const auto read = [packed, kind = window[number].kind, &parser = parsers[number % 2]] {
            Unpacked unpacked{.isThere = !packed.frame.isEmpty(), .body = unpackPage(packed)};
            if (unpacked.body)
                unpacked.parsed = &parser.parse(*unpacked.body, kind);
            return unpacked;
        };
        const bool isLarge = statedPageBytes(packed.frame).value_or(0) > LargePage;
        next = std::async(isLarge ? std::launch::deferred : std::launch::async, read);
    };
    readAhead(0);
    for (size_t number = 0; number < window.size(); ++number) {
        const ArchivedPage &page = window[number];
        const Unpacked unpacked = next.get();
        readAhead(number + 1);
        const PagePlace place{.pass = passes + page.pass,
            .overlaps = page.beginsWithOverlap,
            .askedAt = page.askedAt,
            .window = span,
            .bot = bot};
        if (!taken(page, take(page, unpacked, place)))
            return false;
        parsers[number % 2].release();
    }
    return true;
}

void ArchiveFeed::remember()
{
    if ((damaged.isEmpty() && sound.isEmpty()) || archive.mode() == Archive::Mode::Foreign)
        return;
    QString problem;
    const auto writing = Archive::open(archive.path(), Archive::Mode::ReadWrite, &problem);
    if (writing && !writing->isReadOnly() && writing->markDamaged(damaged, true)
        && writing->markDamaged(sound, false)) {
        damaged.clear();
        sound.clear();
    }
}
