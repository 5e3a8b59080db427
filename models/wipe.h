// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

/// Overwrites bytes that nobody else shares; none are left, in the same memory.
inline void wipe(QByteArray *bytes)
{
    // Volatile, else the compiler drops what is written to memory that is given back next.
    volatile char *byte = bytes->data();
    for (qsizetype left = bytes->size(); left > 0; --left)
        *byte++ = '\0';
    bytes->resize(0);
}
