// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordindex.h"

#include "rowgroups.h"

#include <utility>

namespace {

constexpr size_t FirstSlots = 1024;
static_assert(sizeof(size_t) == sizeof(quint64), "qHash() must fill both halves of a session's hash");

quint64 hashOf(quint64 session, quint64 ends)
{
    return mixed(session, ends);
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
    if (heldPlusOne != 0) {
        Held &held = m_held[heldPlusOne - 1];
        look.lastPass = std::exchange(held.lastPass, pass);
        if (held.ends == key.ends || m_replaced.contains(hashOf(key.session, key.ends))) {
            look.verdict = Verdict::Repeat;
            look.heldRow = held.ends == key.ends ? heldPlusOne - 1 : NoRow;
            return look;
        }
        m_replaced.insert(hashOf(key.session, held.ends));
        look.verdict = Verdict::Update;
        look.heldRow = heldPlusOne - 1;
    }
    slot = {tagOf(key.session), row + 1};
    m_held.resize(row + 1);
    m_held[row] = {static_cast<quint32>(key.session), pass, key.ends};
    if (heldPlusOne == 0 && ++m_used > m_slots.size() / 4 * 3)
        grow();
    return look;
}

quint32 RecordIndex::lastPassOf(quint64 session) const
{
    const Slot &slot = m_slots[slotOf(session)];
    return slot.rowPlusOne == 0 ? 0 : m_held[slot.rowPlusOne - 1].lastPass;
}

size_t RecordIndex::slotOf(quint64 session) const
{
    size_t slot = firstSlot(tagOf(session));
    while (m_slots[slot].rowPlusOne != 0 && !holds(m_slots[slot], session))
        slot = (slot + 1) & (m_slots.size() - 1);
    return slot;
}

bool RecordIndex::holds(const Slot &slot, quint64 session) const
{
    return slot.tag == tagOf(session) && m_held[slot.rowPlusOne - 1].session == static_cast<quint32>(session);
}

void RecordIndex::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    for (const Slot &entry : old) {
        if (entry.rowPlusOne == 0)
            continue;
        size_t slot = firstSlot(entry.tag);
        while (m_slots[slot].rowPlusOne != 0)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = entry;
    }
}
