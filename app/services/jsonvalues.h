// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

/// Walks over the values at the top of a JSON file: a single one, several one after the other (one a line), or the
/// elements of one array. Finds where each ends, without checking what is inside. The bytes must outlive it.
class JsonValues
{
public:
    explicit JsonValues(QByteArrayView text);

    /// The next value, without the blanks around it; empty at the end and on an error.
    QByteArrayView next();
    /// Whether the file ends in the middle of a value, or something stands where no value can.
    bool isBroken() const { return m_broken; }
    /// Bytes passed so far; on an error where it is.
    qsizetype position() const { return m_position; }

    /// The position after the value that begins at `from`; not above `from` if none does, or it does not end.
    static qsizetype endOfValue(QByteArrayView text, qsizetype from);

private:
    void skipBlanks();
    bool skipComma();
    QByteArrayView fail();

    QByteArrayView m_text;
    qsizetype m_position = 0;
    bool m_inArray = false;
    bool m_closed = false;
    bool m_first = true;
    bool m_broken = false;
};
