// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageflaws.h"

void PageFlaws::add(const PageOutcome &page)
{
    m_oddEntries += static_cast<int>(page.oddEntries);
    // Only a CSV page says more of what was repaired.
    m_repairedPages += page.repaired && page.detail.isEmpty() ? 1 : 0;
    m_hasUnevenLines = m_hasUnevenLines || (page.repaired && !page.detail.isEmpty());
    m_hasOtherBots = m_hasOtherBots || page.hasOtherBots;
}

QStringList PageFlaws::remarks() const
{
    QStringList sentences;
    if (m_oddEntries > 0)
        sentences.append(tr("%Ln entries are no sessions; they are not shown.", nullptr, m_oddEntries));
    if (m_repairedPages > 0)
        sentences.append(
            tr("%Ln pages held characters that JSON does not allow; bytes that are no UTF-8 are shown as �.", nullptr,
                m_repairedPages));
    if (m_hasUnevenLines)
        sentences.append(
            tr("Some lines of the file have fewer or more cells than it has titles; what is too much is left "
               "out."));
    if (m_hasOtherBots)
        sentences.append(
            tr("The API lists sessions of other bots than the one that was asked for; they are here as well. "
               "Filter by bot."));
    return sentences;
}
