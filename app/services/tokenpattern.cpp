// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tokenpattern.h"

using namespace Qt::StringLiterals;

const QRegularExpression &tokenPattern()
{
    // Possessive, and from the begin of a word only: a long text without a token is read once.
    static const QRegularExpression pattern(u"(?<![\\w-])[\\w-]{8,}+\\.[\\w-]{8,}+\\.[\\w-]++(?:\\.[\\w-]++)*"_s);
    return pattern;
}
