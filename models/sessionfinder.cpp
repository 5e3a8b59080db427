// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionfinder.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

static constexpr quint64 Prime = 0x9e3779b97f4a7c15;

static quint64 joined(quint64 hash, quint64 value)
{
    hash = (std::rotl(hash, 29) ^ value) * Prime;
    return hash ^ (hash >> 32);
}

// Unlike std::hash it is the same everywhere, so that an identity can be kept.
static quint64 hashOf(const SessionStore &store, Field field, quint32 row)
{
    const PackedId &id = store.id(field, row);
    if (!id.isEscaped())
        return joined(qFromBigEndian<quint64>(id.bytes.data()), qFromBigEndian<quint32>(id.bytes.data() + 8));
    quint64 hash = Prime;
    for (const char c : store.pool(field).at(id.poolCode()))
        hash = joined(hash, static_cast<quint8>(c));
    return hash;
}

SessionIdentity identityOf(const SessionStore &store, quint32 row)
{
    return {store.time(Field::BillingStart, row),
        joined(hashOf(store, Field::BillingSessionId, row), hashOf(store, Field::ConversationSessionId, row))};
}

SessionFinder::SessionFinder(std::vector<SessionIdentity> wanted)
    : m_wanted(std::move(wanted))
{
    std::ranges::sort(m_wanted);
    for (const SessionIdentity &identity : m_wanted) {
        m_starts.set(identity.start % Bits);
        m_ids.set(identity.ids % Bits);
    }
}

bool SessionFinder::isWanted(const SessionIdentity &identity) const
{
    return m_ids[identity.ids % Bits] && std::ranges::binary_search(m_wanted, identity);
}

std::vector<SessionFinder::Found> SessionFinder::find(const SessionStore &store)
{
    std::vector<Found> found;
    const auto column = static_cast<size_t>(SessionStore::column(Field::BillingStart));
    while (!m_wanted.empty() && m_next < store.rowCount()) {
        const quint32 chunk = m_next >> SessionChunk::Shift;
        const auto &starts = store.chunk(chunk).times[column];
        const quint32 end = (chunk << SessionChunk::Shift) + store.chunkRows(chunk);
        for (; m_next < end; ++m_next) {
            if (!m_starts[starts[m_next & SessionChunk::Mask] % Bits])
                continue;
            const SessionIdentity identity = identityOf(store, m_next);
            if (isWanted(identity) && !store.isSuperseded(m_next))
                found.push_back({identity, m_next});
        }
    }
    return found;
}
