// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "closestword.h"

#include <algorithm>
#include <numeric>
#include <vector>

/// How many letters have to be changed, left out or put in (Levenshtein).
static qsizetype distance(const QString &from, const QString &to)
{
    std::vector<qsizetype> row(static_cast<size_t>(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar letter : from) {
        qsizetype diagonal = row.front()++;
        for (size_t at = 1; at < row.size(); ++at) {
            const qsizetype changed = diagonal + (to.at(static_cast<qsizetype>(at) - 1) == letter ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({changed, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

QString closestWord(const QString &typed, const QStringList &words)
{
    QString closest;
    qsizetype least = 3;
    for (const QString &word : words) {
        const qsizetype wrong = distance(typed.toLower(), word);
        if (wrong < least && 2 * wrong < word.size()) {
            least = wrong;
            closest = word;
        }
    }
    return closest;
}
