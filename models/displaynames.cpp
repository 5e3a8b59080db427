// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "displaynames.h"

#include "channelnames.h"
#include "rowchanges.h"
#include "rowfindings.h"

static QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

DisplayNames::DisplayNames(const BotNames &bots)
    : m_bots(bots.empty() ? nullptr : std::make_shared<const BotNames>(bots))
{ }

QString DisplayNames::of(Field field, std::string_view value) const
{
    if (field == Field::Channel)
        return channelTitle(value);
    if (field == Field::Findings)
        return titlesOfRules(textOf(value));
    if (field == Field::Change)
        return titleOfChange(textOf(value));
    const std::string_view name = field == Field::BotId ? bot(value) : std::string_view();
    return textOf(name.empty() ? value : name);
}

std::string_view DisplayNames::bot(std::string_view id) const
{
    if (!m_bots)
        return {};
    const auto found = m_bots->find(id);
    return found == m_bots->end() ? std::string_view() : found->second;
}

bool DisplayNames::operator==(const DisplayNames &other) const
{
    return m_bots == other.m_bots || (m_bots && other.m_bots && *m_bots == *other.m_bots);
}
