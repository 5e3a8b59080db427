// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "slottable.h"

#include <array>
#include <memory>
#include <unordered_set>
#include <vector>

/// What tells a record from others: hashes of 64 bits each of its two ends and of all its other values. One pair of
/// different records in a million is taken for the same with a probability of one in 10^7 at most; of a hundred
/// thousand sessions that went on one is taken for the former with the same probability.
struct RecordKey
{
    quint64 session = 0;
    quint64 ends = 0;
};

/// Finds records that were held before (kore-api.md, section 2, *One record or two?*).
class RecordIndex
{
public:
    enum class Verdict : quint8 {
        New,
        /// Identical to a record held, or to one that was replaced since.
        Repeat,
        /// The same session with other ends than before: it went on.
        Update,
    };

    /// Fetches what the next look() at this key needs from memory.
    void prefetch(const RecordKey &key) const { m_slots.prefetch(tagOf(key.session)); }
    static constexpr quint32 NoRow = 0xffffffff;
    struct Look
    {
        Verdict verdict = Verdict::New;
        /// Of an update the row it replaces; of a repeat the row that is identical, unless that was replaced since.
        quint32 heldRow = NoRow;
        /// The pass in which the session was seen last; 0 for a new one.
        quint32 lastPass = 0;
    };

    /// Looks the record up, seen in this pass (from 1), and keeps it as `row`, the number of those kept before, unless
    /// it is a repeat.
    Look look(const RecordKey &key, quint32 row, quint32 pass);
    /// The pass in which the session with this hash was seen last; 0 if it never was.
    quint32 lastPassOf(quint64 session) const;

private:
    /// Three words, because there is one of it for each session: what tells its ends takes 40 bits of them.
    struct Held
    {
        /// The other half of the session's hash.
        quint32 session;
        quint32 lastPass : 24;
        quint32 endsHigh : 8;
        quint32 endsLow;
    };
    /// Grows without a copy of all that it holds, and only takes memory as far as it is written to.
    static constexpr size_t BlockSize = 1 << 20;
    using Block = std::array<Held, BlockSize>;

    static constexpr quint32 tagOf(quint64 session) { return static_cast<quint32>(session >> 32); }
    Held &held(quint32 row) const { return (*m_held[row / BlockSize])[row % BlockSize]; }
    size_t slotOf(quint64 session) const;

    /// Row numbers plus one, by half of the session's hash. Fuller than for speed alone: there is one for each session.
    SlotTable m_slots{3};
    /// By row.
    std::vector<std::unique_ptr<Block>> m_held;
    quint32 m_heldCount = 0;
    /// Hashes of records that were replaced by later ones.
    std::unordered_set<quint64> m_replaced;
};
