// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessionstore.h"

#include <bitset>
#include <vector>

/// What tells a session from others in any store, whatever its row is: the second its billing starts, and a hash of its
/// two ids (the same on every computer). The default is no session.
struct SessionIdentity
{
    UtcSecond start = MissingTime;
    quint64 ids = 0;

    auto operator<=>(const SessionIdentity &) const = default;
};

SessionIdentity identityOf(const SessionStore &store, quint32 row);

/// Finds a few sessions again in a store that fills anew, as in a fetch of the same period.
///
/// Looks at each row once, and at hardly more of it than its start: a million rows cost less than a frame.
class SessionFinder
{
public:
    struct Found
    {
        SessionIdentity identity;
        quint32 row = 0;
    };

    SessionFinder() = default;
    /// Those to look for, from the first row of a store on.
    explicit SessionFinder(std::vector<SessionIdentity> wanted);

    /// The wanted sessions among the rows that were added since the call before; replaced rows are none.
    std::vector<Found> find(const SessionStore &store);

private:
    static constexpr quint32 Bits = 1U << 16;

    bool isWanted(const SessionIdentity &identity) const;

    std::vector<SessionIdentity> m_wanted;
    /// By the low bits of start and ids: whether a wanted session may have them. Most rows are decided by the first.
    std::bitset<Bits> m_starts;
    std::bitset<Bits> m_ids;
    quint32 m_next = 0;
};
