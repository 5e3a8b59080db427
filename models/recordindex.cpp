// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordindex.h"

#include <QHash>

#include <utility>

namespace {

constexpr size_t FirstSlots = 1024;

quint64 hashOf(const RecordKey &key)
{
    return qHashMulti(0, key.session, key.ends);
}

} // namespace

RecordIndex::RecordIndex()
    : m_slots(FirstSlots)
{ }

RecordIndex::Look RecordIndex::look(const RecordKey &key, quint32 row, quint32 pass)
{
    Slot &slot = m_slots[slotOf(key.session)];
    const quint32 heldPlusOne = slot.rowPlusOne;
    Look look;
    look.lastPass = std::exchange(slot.lastPass, pass);
    if (heldPlusOne != 0) {
        const RecordKey held{key.session, m_ends[heldPlusOne - 1]};
        if (held.ends == key.ends || m_replaced.contains(hashOf(key))) {
            look.verdict = Verdict::Repeat;
            look.heldRow = held.ends == key.ends ? heldPlusOne - 1 : NoRow;
            return look;
        }
        m_replaced.insert(hashOf(held));
        look.verdict = Verdict::Update;
        look.heldRow = heldPlusOne - 1;
    }
    slot = {key.session, row + 1, pass};
    m_ends.resize(row + 1);
    m_ends[row] = key.ends;
    if (heldPlusOne == 0 && ++m_used > m_slots.size() / 2)
        grow();
    return look;
}

quint32 RecordIndex::lastPassOf(quint64 session) const
{
    return m_slots[slotOf(session)].lastPass;
}

size_t RecordIndex::slotOf(quint64 session) const
{
    size_t slot = session & (m_slots.size() - 1);
    while (m_slots[slot].rowPlusOne != 0 && m_slots[slot].session != session)
        slot = (slot + 1) & (m_slots.size() - 1);
    return slot;
}

void RecordIndex::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    for (const Slot &entry : old) {
        if (entry.rowPlusOne != 0)
            m_slots[slotOf(entry.session)] = entry;
    }
}
