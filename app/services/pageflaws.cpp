// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageflaws.h"

void PageFlaws::add(const PageOutcome &page)
{
    m_oddEntries += static_cast<int>(page.oddEntries);
    m_repairedPages += page.repaired ? 1 : 0;
}

QStringList PageFlaws::remarks() const
{
    QStringList sentences;
    if (m_oddEntries > 0)
        sentences.append(tr("%n entries are no sessions; they are not shown.", nullptr, m_oddEntries));
    if (m_repairedPages > 0)
        sentences.append(tr("%n pages held invalid characters; they are shown as �.", nullptr, m_repairedPages));
    return sentences;
}
