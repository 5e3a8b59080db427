// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>

/// The numbers from 0 to before a count, cut into parts of about the same size for several processors. All parts but
/// the last one hold a multiple of 64, the rows of a word of a RowMask.
class Parts
{
public:
    /// One part: for the calling thread.
    explicit Parts(size_t count)
        : Parts(count, 1)
    { }
    /// As many parts as that, at least one; some may be empty.
    Parts(size_t count, quint32 parts)
        : m_count(count)
        , m_parts(parts)
    { }
    /// As many as there are processors, eight at most, as long as each part is worth the start of a thread.
    static Parts forProcessors(size_t count);
    /// Several for each processor, for what takes long for each: a processor that others keep busy then does fewer of
    /// them. Their threads are begun for each run(), as nice as the one that calls it.
    static Parts forOwnThreads(size_t count, size_t fewestInPart);
    /// As many parts, for the same threads, of another count.
    Parts withCount(size_t count) const;

    quint32 count() const { return m_parts; }
    /// Of all parts together.
    size_t size() const { return m_count; }
    size_t beginOf(quint32 part) const
    {
        return part == m_parts ? m_count : m_count / m_parts * part / Granule * Granule;
    }
    size_t endOf(quint32 part) const { return beginOf(part + 1); }

    /// Calls work(part) for each part, for all at once; the calling thread does what no other one has begun. Returns
    /// when all are done. `work` must not throw: the program ends.
    void run(const std::function<void(quint32)> &work) const noexcept;

private:
    static constexpr size_t Granule = 64;

    size_t m_count;
    quint32 m_parts;
    bool m_haveOwnThreads = false;
};
