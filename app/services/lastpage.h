// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagestore.h"
#include "sessionpage.h"

#include <memory>
#include <optional>

struct PageOutcome;

/// The page before in a listing, which the next one is compared with.
class LastPage
{
public:
    /// Where pages are kept.
    explicit LastPage(const std::shared_ptr<const PageStore> &pages)
        : m_pages(pages)
    { }

    /// Says whether this is the page before once more, and whether rows have shifted between the two. `overlaps`: its
    /// first record is expected to be the last one of the page before. From now on it is the page before.
    void compare(const SessionPage &page, int pass, bool overlaps, PageOutcome *outcome);
    /// The page that was compared last is kept under this number.
    void setNumber(quint32 number) { m_number = number; }

private:
    bool isOnceMore(const SessionPage &page) const;

    std::shared_ptr<const PageStore> m_pages;
    int m_pass = 0;
    std::optional<quint64> m_glance;
    std::optional<quint64> m_lastRecord;
    quint32 m_number = 0;
};
