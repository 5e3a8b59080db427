// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

/// How many bits are set. std::popcount() would be a call into a library on a processor that need not have it.
constexpr quint32 bitCount(quint64 word)
{
    word -= (word >> 1) & 0x5555555555555555;
    word = (word & 0x3333333333333333) + ((word >> 2) & 0x3333333333333333);
    word = (word + (word >> 4)) & 0x0f0f0f0f0f0f0f0f;
    return static_cast<quint32>((word * 0x0101010101010101) >> 56);
}

/// One bit a row; the bits behind the last row are always 0.
class RowMask
{
public:
    explicit RowMask(quint32 rows = 0, bool value = false);

    quint32 rows() const { return m_rows; }
    bool test(quint32 row) const { return (m_words[row >> 6] >> (row & 63)) & 1; }
    void set(quint32 row) { m_words[row >> 6] |= quint64(1) << (row & 63); }
    void reset(quint32 row) { m_words[row >> 6] &= ~(quint64(1) << (row & 63)); }
    /// Changes the number of rows; new ones are `value`.
    void resize(quint32 rows, bool value = false);
    /// Both masks have the same number of rows.
    RowMask &operator&=(const RowMask &other);
    RowMask &operator|=(const RowMask &other);
    void invert();
    /// Rows that are set.
    quint32 count() const;
    std::vector<quint64> &words() { return m_words; }
    const std::vector<quint64> &words() const { return m_words; }

    bool operator==(const RowMask &) const = default;

private:
    void clearTail();

    quint32 m_rows = 0;
    std::vector<quint64> m_words;
};
