// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QRandomGenerator>

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

/// The bytes with one to four changes: another one in the place of one, or between two; a part of them left out, or put
/// in once more. Never empty.
inline QByteArray rearranged(QByteArray bytes, const QByteArray &marks, QRandomGenerator *random)
{
    for (int change = random->bounded(4); change >= 0; --change) {
        const qsizetype at = random->bounded(bytes.size());
        const char mark = marks[random->bounded(marks.size())];
        switch (random->bounded(4)) {
        case 0:
            bytes[at] = mark;
            break;
        case 1:
            bytes.insert(at, mark);
            break;
        case 2:
            bytes.remove(at, random->bounded(1, 20));
            break;
        default:
            bytes.insert(at, bytes.mid(random->bounded(bytes.size()), random->bounded(1, 60)));
            break;
        }
        if (bytes.isEmpty())
            bytes = "{}";
    }
    return bytes;
}
