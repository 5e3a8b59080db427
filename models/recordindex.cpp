// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordindex.h"

#include "hashing.h"

#include <utility>

RecordIndex::Look RecordIndex::look(const RecordKey &key, quint32 row, quint32 pass)
{
    const size_t slot = slotOf(key.session);
    const quint32 heldPlusOne = m_slots.numberAt(slot);
    Look look;
    if (heldPlusOne != 0) {
        Held &held = m_held[heldPlusOne - 1];
        look.lastPass = std::exchange(held.lastPass, pass);
        if (held.ends == key.ends || m_replaced.contains(mixed(key.session, key.ends))) {
            look.verdict = Verdict::Repeat;
            look.heldRow = held.ends == key.ends ? heldPlusOne - 1 : NoRow;
            return look;
        }
        m_replaced.insert(mixed(key.session, held.ends));
        look.verdict = Verdict::Update;
        look.heldRow = heldPlusOne - 1;
    }
    m_slots.put(slot, tagOf(key.session), row + 1);
    Q_ASSERT(row == m_held.size());
    m_held.push_back({static_cast<quint32>(key.session), pass, key.ends});
    return look;
}

quint32 RecordIndex::lastPassOf(quint64 session) const
{
    const quint32 rowPlusOne = m_slots.numberAt(slotOf(session));
    return rowPlusOne == 0 ? 0 : m_held[rowPlusOne - 1].lastPass;
}

size_t RecordIndex::slotOf(quint64 session) const
{
    return m_slots.slotOf(tagOf(session),
        [&](quint32 rowPlusOne) { return m_held[rowPlusOne - 1].session == static_cast<quint32>(session); });
}
