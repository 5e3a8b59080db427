// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <random>

/// The bytes with up to seven changes: others in their place, others between them, or cut off.
inline QByteArray mangled(QByteArray bytes, const QByteArray &marks, std::mt19937 *random)
{
    for (auto changes = (*random)() % 8; changes > 0 && !bytes.isEmpty(); --changes) {
        const auto at = qsizetype((*random)() % size_t(bytes.size()));
        const char mark = marks[qsizetype((*random)() % size_t(marks.size()))];
        switch ((*random)() % 3) {
        case 0:
            bytes[at] = mark;
            break;
        case 1:
            bytes.insert(at, mark);
            break;
        default:
            bytes.truncate(at);
            break;
        }
    }
    return bytes;
}
