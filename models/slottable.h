// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

/// Numbers under hashes of 32 bits. The numbers name what is kept elsewhere, and tells apart what has one hash; 0 is
/// none. Open addressing: a number lies in the first slot that was free at or after the one its hash names.
class SlotTable
{
public:
    /// Grows when more than `quarters` of four slots are taken.
    explicit SlotTable(size_t quarters)
        : m_quarters(quarters)
        , m_slots(FirstSlots)
    { }

    /// Fetches what the next slotOf() of this hash needs from memory.
    void prefetch(quint32 hash) const { __builtin_prefetch(&m_slots[firstSlot(hash)]); }
    /// The number that is looked at first.
    quint32 firstNumber(quint32 hash) const { return m_slots[firstSlot(hash)].number; }

    /// The slot of the number under the hash for which `is` is true, or where it would lie; valid until the next put().
    template <typename Is> size_t slotOf(quint32 hash, Is is) const
    {
        size_t slot = firstSlot(hash);
        while (m_slots[slot].number != 0 && !(m_slots[slot].hash == hash && is(m_slots[slot].number)))
            slot = (slot + 1) & (m_slots.size() - 1);
        return slot;
    }
    /// 0: the slot is free.
    quint32 numberAt(size_t slot) const { return m_slots[slot].number; }
    /// Puts a number, not 0, into the slot that slotOf() gave for its hash.
    void put(size_t slot, quint32 hash, quint32 number)
    {
        const bool wasFree = m_slots[slot].number == 0;
        m_slots[slot] = {hash, number};
        if (wasFree && ++m_used > m_slots.size() / 4 * m_quarters)
            grow();
    }

private:
    /// Small, because there are more of them than values, and those of many values are to fit into the caches.
    struct Slot
    {
        quint32 hash = 0;
        quint32 number = 0;
    };

    static constexpr size_t FirstSlots = 64;

    size_t firstSlot(quint32 hash) const { return hash & (m_slots.size() - 1); }

    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot &entry : old) {
            if (entry.number != 0)
                m_slots[slotOf(entry.hash, [](quint32) { return false; })] = entry;
        }
    }

    size_t m_quarters;
    size_t m_used = 0;
    std::vector<Slot> m_slots;
};
