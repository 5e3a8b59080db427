// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageflaws.h"

void PageFlaws::add(const PageOutcome &page)
{
    m_oddEntries += static_cast<int>(page.oddEntries);
    // Only a CSV page says more of what was repaired.
    m_repairedPages += page.repaired && page.detail.isEmpty() ? 1 : 0;
    m_hasShortLines = m_hasShortLines || (page.repaired && !page.detail.isEmpty());
}

QStringList PageFlaws::remarks() const
{
    QStringList sentences;
    if (m_oddEntries > 0)
        sentences.append(tr("%Ln entries are no sessions; they are not shown.", nullptr, m_oddEntries));
    if (m_repairedPages > 0)
        sentences.append(tr("%Ln pages held invalid characters; they are shown as �.", nullptr, m_repairedPages));
    if (m_hasShortLines)
        sentences.append(tr("Some lines of the file end before their last column."));
    return sentences;
}
