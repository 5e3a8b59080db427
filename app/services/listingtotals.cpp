// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listingtotals.h"

/// Servers cut their lists at such numbers.
bool isRoundTotal(qint64 total)
{
    return total > 0 && total % 100 == 0;
}

void ListingTotals::add(const std::optional<qint64> &total, qint64 newRows)
{
    if (!m_begun || isListingFull() || total != m_listing) {
        close();
        m_begun = true;
        m_listing = total;
        m_isKnown = m_isKnown && total;
        m_total += total.value_or(0);
    }
    m_rows += newRows;
    ++m_pages;
}

void ListingTotals::close()
{
    m_isMatched = m_isMatched && m_listing.value_or(m_rows) == m_rows;
    m_isProven = m_isProven && (m_pages > 1 || !isRoundTotal(m_listing.value_or(0)));
    m_listing.reset();
    m_rows = 0;
    m_pages = 0;
}
