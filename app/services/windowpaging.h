// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ledgerline.h"
#include "pageoutcome.h"
#include "servertraits.h"

#include <optional>

/// Decides, page by page, how one window is asked for in one or more passes, and in the end what can be said of it.
///
/// Trusts neither moreAvailable nor total alone (kore-api.md, section 2): a pass ends with a page that brings nothing
/// new, or with a total that has shown to count more than a page and is reached. Each page but the first is asked for
/// with the last record of the page before, so that rows that shift while paging are seen; then, and where the totals
/// of a pass differ, the window is asked once more from its beginning, three times at most. A row that comes while
/// another one goes shifts nothing: after several pages the first session is asked for again in the end, and everything
/// where sessions may still change.
class WindowPaging
{
public:
    static constexpr int PassesAtMost = 3;

    /// Passes are numbered over a whole fetch; `pass` is the number of the first one here. `mayChange`: the window
    /// holds sessions that have not settled.
    WindowPaging(ServerTraits &traits, int pass, bool mayChange);

    /// Ends at the first sign that it changes: it is to be asked for again otherwise.
    void endAtChange() { m_endsAtChange = true; }
    /// The next page: records to pass over, and whether the first one is expected to be the last of the page before.
    qint64 skip() const { return m_skip - (overlaps() ? 1 : 0); }
    bool overlaps() const;
    int pass() const { return m_pass; }
    /// One session is enough: it is to show that the listing still begins as it did.
    bool isConfirming() const { return m_toConfirm.has_value(); }
    /// Records to pass over after a page of which no more is known than what it says of itself (see
    /// SessionLoader::pageParsed); nothing where its rows decide on whether, and where, it goes on.
    std::optional<qint64> skipAfter(const PageOutcome &head) const;
    /// Takes the page that was asked for, of `limit` records at most; true if another one has to be asked for.
    bool take(const PageOutcome &page, int limit);

    /// The total of the window; nothing where there is none, or where it only counts the rows of a page.
    std::optional<qint64> total() const;
    /// The same, between two passes that of the one before.
    std::optional<qint64> expected() const;
    /// Sessions that are still to come: of this pass, and of the one that has to confirm it; -1 unknown.
    qint64 rowsLeft() const;
    /// Distinct sessions of all passes; odd entries of the last one are counted as well.
    qint64 distinct() const { return m_distinct + m_shown.oddEntries; }
    /// Entries of the last pass that are no sessions.
    qint64 oddEntries() const { return m_shown.oddEntries; }
    /// The server does not page, and says that there is more than it answered.
    bool isCut() const { return m_traits.ignoresSkip && m_shown.saysMore; }
    /// All came in one page, and the totals only count the rows of a page: it may be cut at any number.
    bool isOnePage() const { return m_shown.lastTotal && !total() && m_shown.pagesBeyond == 1; }
    /// Complete means: the numbers agree. Whether the total proves anything is another question.
    Verdict verdict() const;
    /// Sessions that the last pass lacks; negative: so many more than the total have come in all passes.
    qint64 lack() const;
    /// First total of the last pass; -1 if there is none.
    qint64 firstTotal() const { return m_shown.firstTotal.value_or(-1); }

private:
    /// What one pass has shown.
    struct Pass
    {
        std::optional<qint64> firstTotal;
        std::optional<qint64> lastTotal;
        qint64 distinct = 0;
        qint64 oddEntries = 0;
        int pagesWithRows = 0;
        /// Of those the ones with more than the record that was known.
        int pagesBeyond = 0;
        /// Pages in a row that brought nothing new.
        int barrenPages = 0;
        /// Its only record came once more in the place of what follows: `skip` may be ignored, or stop at the last one.
        bool repeatsItself = false;
        /// Pages in a row that may be the same one again.
        int alikePages = 0;
        bool saysMore = false;
        bool totalChanged = false;
        bool totalsAreOfPages = true;
        bool shifted = false;
        bool broughtNew = false;
        qint64 largestPage = 0;
        /// The last page holds as many records as it may: where it ends proves nothing.
        bool isFull = false;
    };

    void note(const PageOutcome &page, int limit);
    bool wantsMore(const PageOutcome &page);
    bool hasChanged() const;
    bool showsChange() const;
    bool isSteady() const;
    bool isConfirmed(const PageOutcome &page);
    bool hasNoPages() const { return m_traits.ignoresSkip || m_shown.repeatsItself; }
    bool beginAgain();
    void beginPass();

    ServerTraits &m_traits;
    int m_firstPass;
    int m_pass;
    bool m_mayChange;
    Pass m_shown;
    /// Of the pass before, while its first session is asked for again.
    std::optional<Pass> m_toConfirm;
    std::optional<qint64> m_totalBefore;
    bool m_wasConfirmed = false;
    bool m_endsAtChange = false;
    bool m_hasEndedAtChange = false;
    qint64 m_skip = 0;
    qint64 m_lastRecords = 0;
    qint64 m_distinct = 0;
};
