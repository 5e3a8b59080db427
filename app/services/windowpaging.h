// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchstatus.h"
#include "sessionloader.h"

#include <optional>

/// What the answers so far have shown of a server; shared by all windows of a fetch.
struct ServerTraits
{
    /// A total was above the rows of its page: it counts more than a page.
    bool totalCountsAll = false;
    /// The first page came again when the second was asked for.
    bool ignoresSkip = false;
};

/// Decides, page by page, how one window is asked for, and in the end what can be said of it.
///
/// Trusts neither moreAvailable nor total alone (kore-api.md, section 2): the end is an empty page, a page that comes
/// twice, or a total that has shown to count everything and is reached. Where rows have shifted while paging, the
/// window is asked once more from its beginning.
class WindowPaging
{
public:
    explicit WindowPaging(ServerTraits &traits);

    /// Takes the page that was asked for with skip(); true if another one has to be asked for.
    bool take(const PageOutcome &page);
    /// Rows to pass over in the next request.
    qint64 skip() const { return m_skip; }

    /// Complete, Unproven, Changed or Differs.
    Completeness::Verdict verdict() const;
    /// The last total; nothing where there is none, or where it only counts the rows of a page.
    std::optional<qint64> total() const;
    /// Different sessions so far.
    qint64 rows() const { return m_rows; }
    /// Those of them that another window has brought before.
    qint64 sharedRows() const { return m_sharedRows; }

private:
    void note(const PageOutcome &page);
    bool wantsMore(const PageOutcome &page);
    bool mayLackRows() const;
    bool beginAgain();

    ServerTraits &m_traits;
    qint64 m_skip = 0;
    qint64 m_rows = 0;
    qint64 m_sharedRows = 0;
    qint64 m_withoutId = 0;
    int m_pagesWithRows = 0;
    /// Pages in a row that brought nothing new.
    int m_barrenPages = 0;
    std::optional<qint64> m_total;
    bool m_totalChanged = false;
    bool m_totalsAreOfPages = true;
    bool m_hasRepeats = false;
    bool m_endSeen = false;
    bool m_isSecondPass = false;
};
