// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>

/// A total at which servers cut in silence (kore-api.md, section 2): alone it proves nothing.
bool isRoundTotal(qint64 total);

/// Compares the totals that answers in a file bear with their rows.
///
/// All pages of one listing bear the same total, so it counts once for as many pages in a row as it takes to reach it.
class ListingTotals
{
public:
    /// Whether the next page begins another listing, as far as can be told before it is read.
    bool isListingFull() const { return m_listing.value_or(0) <= m_rows; }
    /// Adds a page: its total, and its rows that no earlier page of the same listing brought.
    void add(const std::optional<qint64> &total, qint64 newRows);
    /// No more pages come.
    void close();

    /// What the totals add up to; -1 where one is missing or there was none.
    qint64 total() const { return m_isKnown && m_begun ? m_total : -1; }
    /// Whether each listing that bears a total has as many rows.
    bool isMatched() const { return m_isMatched; }
    /// Whether each listing that bears a total has shown that it counts more than a page: one answer with a round
    /// number of sessions, and no more by its total, may have been cut there.
    bool isProven() const { return m_isProven; }

private:
    std::optional<qint64> m_listing;
    qint64 m_rows = 0;
    qint64 m_total = 0;
    bool m_begun = false;
    bool m_isKnown = true;
    bool m_isMatched = true;
    bool m_isProven = true;
    int m_pages = 0;
};
