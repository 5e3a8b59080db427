// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterhistory.h"

#include "filter.h"

static constexpr qsizetype maxTexts = 100;
static constexpr qsizetype maxRecent = 20;

void FilterHistory::remember(const QString &text)
{
    const auto filter = Filter::parse(text);
    if (!filter)
        return;
    if (!filter->isEmpty()) {
        m_recent.removeOne(text);
        m_recent.prepend(text);
        m_recent = m_recent.first(std::min(m_recent.size(), maxRecent));
    }
    if (m_texts.at(m_current) == text)
        return;
    m_texts.resize(m_current + 1);
    m_texts.append(text);
    if (m_texts.size() > maxTexts)
        m_texts.removeFirst();
    m_current = m_texts.size() - 1;
}

void FilterHistory::setRecent(const QStringList &texts)
{
    m_recent.clear();
    for (const QString &text : texts) {
        const auto filter = Filter::parse(text);
        if (filter && !filter->isEmpty() && !m_recent.contains(text) && m_recent.size() < maxRecent)
            m_recent << text;
    }
}

QString FilterHistory::back(const QString &text)
{
    // From a text that cannot be read the way back is to the one before it, which is in force.
    if (Filter::parse(text)) {
        remember(text);
        m_current = std::max<qsizetype>(m_current - 1, 0);
    }
    return m_texts.at(m_current);
}

QString FilterHistory::forward(const QString &text)
{
    remember(text);
    m_current = std::min(m_current + 1, m_texts.size() - 1);
    return m_texts.at(m_current);
}
