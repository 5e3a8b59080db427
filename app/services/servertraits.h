// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/// What the answers so far have shown of a server; shared by all windows of a fetch, and kept for the next one.
struct ServerTraits
{
    /// A total was above the rows of its page: it counts more than a page.
    bool totalCountsAll = false;
    /// The largest total that those of both halves added up to: totals below it are not cut.
    qint64 provenTotal = 0;
    /// The first page came again when the second was asked for.
    bool ignoresSkip = false;
    /// Days of the longest window that the server took after it had refused a longer one; 0: it refused none.
    int longestWindowDays = 0;
    /// Most sessions a request; 0: as the profile says.
    int limit = 0;
    /// How many windows were refused at first and taken with `limit`. A single one may have been refused by chance.
    int sizeRefusals = 0;

    bool isLimitSure() const { return sizeRefusals > 1; }
    /// Asking again in halves down to a day brought nothing but more of the same: the totals are wrong.
    bool halvesDoNotHelp = false;

    bool operator==(const ServerTraits &) const = default;
};
