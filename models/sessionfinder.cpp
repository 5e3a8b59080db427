// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionfinder.h"

#include <algorithm>

/// FNV-1a, 64 bits: unlike std::hash it is the same everywhere, so that an identity can be kept.
static quint64 hashed(std::string_view bytes, quint64 hash)
{
    for (const char c : bytes)
        hash = (hash ^ static_cast<quint8>(c)) * 0x100000001b3;
    return hash;
}

SessionIdentity identityOf(const SessionStore &store, quint32 row)
{
    std::array<char, 24> buffer;
    quint64 ids = 0xcbf29ce484222325;
    for (const Field field : {Field::BillingSessionId, Field::ConversationSessionId}) {
        ids = hashed(store.bytes(field, row, &buffer), ids);
        ids = hashed({"\0", 1}, ids);
    }
    return {store.time(Field::BillingStart, row), ids};
}

SessionFinder::SessionFinder(std::vector<SessionIdentity> wanted)
    : m_wanted(std::move(wanted))
{
    std::ranges::sort(m_wanted);
    for (const SessionIdentity &identity : m_wanted)
        m_mayBeWanted.set(identity.start % Starts);
}

std::vector<SessionFinder::Found> SessionFinder::find(const SessionStore &store)
{
    std::vector<Found> found;
    const auto column = static_cast<size_t>(SessionStore::column(Field::BillingStart));
    for (; !m_wanted.empty() && m_next < store.rowCount(); ++m_next) {
        const SessionChunk &chunk = store.chunk(m_next >> SessionChunk::Shift);
        if (!m_mayBeWanted[chunk.times[column][m_next & SessionChunk::Mask] % Starts])
            continue;
        const SessionIdentity identity = identityOf(store, m_next);
        if (std::ranges::binary_search(m_wanted, identity) && !store.isSuperseded(m_next))
            found.push_back({identity, m_next});
    }
    return found;
}
