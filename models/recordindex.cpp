// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordindex.h"

#include "hashing.h"

/// 40 bits that tell them.
static constexpr quint64 heldEnds(quint64 ends)
{
    return scrambled(ends) >> 24;
}

RecordIndex::Look RecordIndex::look(const RecordKey &key, quint32 row, quint32 pass)
{
    const size_t slot = slotOf(key.session);
    const quint32 heldPlusOne = m_slots.numberAt(slot);
    const quint64 ends = heldEnds(key.ends);
    const auto endsOf = [](const Held &held) { return quint64(held.endsHigh) << 32 | held.endsLow; };
    Look look;
    if (heldPlusOne != 0) {
        Held &before = held(heldPlusOne - 1);
        look.lastPass = before.lastPass;
        before.lastPass = pass;
        const bool isSame = endsOf(before) == ends;
        if (isSame || m_replaced.contains(mixed(key.session, ends))) {
            look.verdict = Verdict::Repeat;
            look.heldRow = isSame ? heldPlusOne - 1 : NoRow;
            return look;
        }
        m_replaced.insert(mixed(key.session, endsOf(before)));
        look.verdict = Verdict::Update;
        look.heldRow = heldPlusOne - 1;
    }
    m_slots.put(slot, tagOf(key.session), row + 1);
    Q_ASSERT(row == m_heldCount);
    if (m_heldCount++ % BlockSize == 0)
        m_held.push_back(std::make_unique_for_overwrite<Block>());
    held(row) = {.session = static_cast<quint32>(key.session),
        .lastPass = pass & 0xffffff,
        .endsHigh = static_cast<quint32>(ends >> 32) & 0xff,
        .endsLow = static_cast<quint32>(ends)};
    return look;
}

quint32 RecordIndex::lastPassOf(quint64 session) const
{
    const quint32 rowPlusOne = m_slots.numberAt(slotOf(session));
    return rowPlusOne == 0 ? 0 : held(rowPlusOne - 1).lastPass;
}

size_t RecordIndex::slotOf(quint64 session) const
{
    return m_slots.slotOf(tagOf(session),
        [&](quint32 rowPlusOne) { return held(rowPlusOne - 1).session == static_cast<quint32>(session); });
}
