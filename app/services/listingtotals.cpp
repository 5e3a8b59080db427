// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listingtotals.h"

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
}

void ListingTotals::close()
{
    m_isMatched = m_isMatched && m_listing.value_or(m_rows) == m_rows;
    m_listing.reset();
    m_rows = 0;
}
