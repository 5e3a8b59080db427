// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset.h"

#include "pageloader.h"
#include "sessionpage.h"
#include "sessionwriter.h"

#include <algorithm>
#include <array>
#include <semaphore>
#include <thread>

Dataset::Dataset(int rows)
    : m_generator(1, from(), to(), rows)
{
    SessionWriter writer;
    for (int first = 0; first < rows; first += PageSize) {
        const int end = std::min(first + PageSize, rows);
        QByteArray page = "{\"total\":" + QByteArray::number(rows)
            + ",\"moreAvailable\":" + (end < rows ? "true" : "false") + ",\"sessions\":[";
        for (int index = first; index < end; ++index) {
            writer.write(m_generator.session(index), page);
            page += index + 1 < end ? "," : "]}";
        }
        // As they come from the network and out of the archive: with room to be read in place.
        QByteArray roomy;
        roomy.reserve(PageParser::roomFor(page.size()));
        roomy.append(page);
        m_pages.push_back(roomy);
    }
    m_user = QString::fromStdString(m_generator.session(rows / 2).koreUserId);
    m_day = from().addDays(63).toString(Qt::ISODate);
}

SessionStore Dataset::load() const
{
    PageParser parser;
    PageLoader loader;
    SessionStore store;
    quint32 number = 0;
    for (const QByteArray &page : m_pages) {
        for (const Segment &segment : loader.load(parser.parseInPlace(page), number++))
            store.append(segment);
    }
    return store;
}

SessionStore Dataset::loadOnTwoCores() const
{
    struct Place
    {
        PageParser parser;
        const SessionPage *page = nullptr;
    };
    std::array<Place, 2> places;
    std::counting_semaphore<2> empty(2);
    std::counting_semaphore<2> full(0);
    const std::jthread reader([&] {
        for (size_t number = 0; number < m_pages.size(); ++number) {
            empty.acquire();
            Place &place = places[number % 2];
            place.page = &place.parser.parseInPlace(m_pages[number]);
            full.release();
        }
    });
    PageLoader loader;
    SessionStore store;
    for (size_t number = 0; number < m_pages.size(); ++number) {
        full.acquire();
        for (const Segment &segment : loader.load(*places[number % 2].page, quint32(number)))
            store.append(segment);
        empty.release();
    }
    return store;
}
