// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintext.h"

#include <algorithm>

static bool isPlain(QChar c)
{
    const char16_t code = c.unicode();
    // Embeddings, overrides and isolates (Unicode Standard Annex 9).
    const bool turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return code == '\n' || code == '\t' || (c.category() != QChar::Other_Control && !turns);
}

QString plainText(const QString &text)
{
    QString plain = text;
    if (!std::ranges::all_of(text, isPlain))
        std::ranges::replace_if(
            plain, [](QChar c) { return !isPlain(c); }, QChar(QChar::ReplacementCharacter));
    return plain;
}
