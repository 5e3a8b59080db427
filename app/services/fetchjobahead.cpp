// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchjob.h"

#include "archivefeed.h"

#include <utility>

// How a fetch asks for the next page while the rows of one are read.

/// The network is idle while rows are read.
void FetchJob::askAhead(const PageOutcome &head)
{
    if (m_step != Step::Reading || m_aborted || m_ended || m_names.areWanted() || m_pageBytes > ArchiveFeed::LargePage)
        return;
    const std::optional<PageRequest> request = m_course->nextAfter(head);
    if (!request)
        return;
    const ArchivedPage page = pageOf(*request);
    if (archived(page) != m_parts.front().pages.end())
        return;
    m_ahead = Ahead{.page = page};
    m_requester.accept();
    m_requester.ask(m_parts.front().bot, page);
}

/// The page before it is read.
void FetchJob::takeAhead()
{
    const Ahead ahead = *std::exchange(m_ahead, std::nullopt);
    Q_ASSERT(pageOf(m_course->next()).request == ahead.page.request);
    m_page = ahead.page;
    m_page.body.clear();
    m_step = Step::Asking;
    foresee();
    if (m_ended)
        return;
    if (ahead.isAnswered)
        takeAnswer(ahead.page);
    else if (ahead.error)
        takeError(ahead.error);
}
