// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowmask.h"

RowMask::RowMask(quint32 rows, bool value)
{
    resize(rows, value);
}

void RowMask::resize(quint32 rows, bool value)
{
    if (value && (m_rows & 63) != 0)
        m_words.back() |= ~quint64(0) << (m_rows & 63);
    m_rows = rows;
    m_words.resize((rows + size_t(63)) >> 6, value ? ~quint64(0) : 0);
    clearTail();
}

RowMask &RowMask::operator&=(const RowMask &other)
{
    Q_ASSERT(m_rows == other.m_rows);
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
    return *this;
}

RowMask &RowMask::operator|=(const RowMask &other)
{
    Q_ASSERT(m_rows == other.m_rows);
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
    return *this;
}

void RowMask::invert()
{
    for (quint64 &word : m_words)
        word = ~word;
    clearTail();
}

quint32 RowMask::count() const
{
    quint32 count = 0;
    for (const quint64 word : m_words)
        count += bitCount(word);
    return count;
}

void RowMask::clearTail()
{
    if ((m_rows & 63) != 0)
        m_words.back() &= ~(~quint64(0) << (m_rows & 63));
}
